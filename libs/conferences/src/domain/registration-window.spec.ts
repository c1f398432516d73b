import { describe, expect, it } from '@jest/globals';
import { conferenceStates } from '#contracts/vocabulary';
import { defaultRegistrationWindow, registrationPhase } from './registration-window.js';

const at = (text: string): Date => new Date(text);
const startsAt = at('2024-01-12T01:00:00Z');
const endsAt = at('2024-01-12T09:00:00Z');

describe('registration window', () => {
  it('opens now and closes two hours before the start', () => {
    const now = at('2024-01-01T00:00:00Z');
    expect(defaultRegistrationWindow(now, startsAt, endsAt)).toEqual({
      registrationOpensAt: now,
      registrationClosesAt: at('2024-01-11T23:00:00Z'),
    });
  });

  it.each(['2024-01-12T00:30:00Z', '2024-01-12T08:59:00Z', '2024-01-12T09:00:00Z', '2025-01-01T00:00:00Z'])(
    'is in order and within the conference when scheduled at %s',
    (now) => {
      const window = defaultRegistrationWindow(at(now), startsAt, endsAt);
      expect(window.registrationOpensAt < window.registrationClosesAt).toBe(true);
      expect(window.registrationClosesAt <= endsAt).toBe(true);
    },
  );

  it('tells a visitor what can be done', () => {
    const conference = {
      state: 'published' as const,
      registrationOpensAt: at('2024-01-01T00:00:00Z'),
      registrationClosesAt: at('2024-01-11T23:00:00Z'),
    };
    expect(registrationPhase(conference, 5, at('2023-12-31T23:59:59Z'))).toBe('not-yet');
    expect(registrationPhase(conference, 5, at('2024-01-01T00:00:00Z'))).toBe('open');
    expect(registrationPhase(conference, 0, at('2024-01-05T00:00:00Z'))).toBe('full');
    expect(registrationPhase(conference, 5, at('2024-01-11T23:00:00Z'))).toBe('closed');
    const open = conferenceStates.filter(
      (state) => registrationPhase({ ...conference, state }, 5, at('2024-01-05T00:00:00Z')) === 'open',
    );
    expect(open).toEqual(['published', 'live']);
  });
});

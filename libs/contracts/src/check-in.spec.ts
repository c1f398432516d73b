import { describe, expect, it } from '@jest/globals';
import { decideScan, isCheckInOpen, scanTime, type CheckInWindow, type ScanFacts } from './check-in.js';
import { conferenceStates } from './vocabulary.js';

const at = (time: string): Date => new Date(`2026-01-12T${time}:00+08:00`);
const window: CheckInWindow = {
  conferenceState: 'published',
  startsAt: at('14:00'),
  endsAt: at('17:00'),
  pointOpensAt: null,
  pointClosesAt: null,
};

describe('when the door is open', () => {
  it('is from six hours before a published conference until its end', () => {
    expect(isCheckInOpen(window, at('07:59'))).toBe(false);
    expect(isCheckInOpen(window, at('08:00'))).toBe(true);
    expect(isCheckInOpen(window, at('17:00'))).toBe(true);
    expect(isCheckInOpen(window, at('17:01'))).toBe(false);
  });

  it('is at any time while live, and never in another state', () => {
    const open = conferenceStates.filter((conferenceState) =>
      isCheckInOpen({ ...window, conferenceState }, at('23:00')),
    );
    expect(open).toEqual(['live']);
    const onTheDay = conferenceStates.filter((conferenceState) =>
      isCheckInOpen({ ...window, conferenceState }, at('15:00')),
    );
    expect(onTheDay).toEqual(['published', 'live']);
  });

  it("keeps within the point's own window, even while live", () => {
    const gate: CheckInWindow = {
      ...window,
      conferenceState: 'live',
      pointOpensAt: at('13:00'),
      pointClosesAt: at('14:30'),
    };
    expect(['12:59', '13:00', '14:30', '14:31'].map((time) => isCheckInOpen(gate, at(time)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('the answer at the door', () => {
  const good: ScanFacts = {
    code: 'good',
    isTicketRevoked: false,
    registrationState: 'confirmed',
    isOpen: true,
    isInside: false,
  };

  it('is green the first time and amber afterwards', () => {
    expect(decideScan(good)).toEqual({ verdict: 'admitted', reason: null });
    expect(decideScan({ ...good, isInside: true })).toEqual({ verdict: 'already-admitted', reason: null });
  });

  it.each<[Partial<ScanFacts>, string]>([
    [{ code: 'unknown', registrationState: null }, 'unknown-code'],
    [{ code: 'other-conference', registrationState: null }, 'other-conference'],
    [{ isTicketRevoked: true }, 'revoked'],
    [{ registrationState: 'cancelled' }, 'revoked'],
    [{ registrationState: 'waitlisted' }, 'not-confirmed'],
    [{ registrationState: 'offered' }, 'not-confirmed'],
    [{ registrationState: 'pending' }, 'not-confirmed'],
    [{ registrationState: 'declined' }, 'not-confirmed'],
    [{ isOpen: false }, 'not-open'],
    [{ isOpen: false, isInside: true }, 'not-open'],
    [{ isOpen: false, isTicketRevoked: true }, 'revoked'],
  ])('is red for %j: %s', (facts, reason) => {
    expect(decideScan({ ...good, ...facts })).toEqual({ verdict: 'refused', reason });
  });
});

describe('when a scan happened', () => {
  const received = at('14:00');

  it('is when the device says, also hours later', () => {
    expect(scanTime(at('09:12'), received)).toEqual({ happenedAt: at('09:12'), isClockDoubtful: false });
  });

  it('is never after it arrived', () => {
    expect(scanTime(at('14:01'), received)).toEqual({ happenedAt: received, isClockDoubtful: false });
  });

  it.each([
    ['a day behind', '2026-01-11T14:00:00+08:00'],
    ['a day ahead', '2026-01-13T14:00:00+08:00'],
    ['at the epoch', '1970-01-01T00:00:00Z'],
    ['three minutes ahead', '2026-01-12T14:03:00+08:00'],
  ])('is when it arrived, and marked, for a clock %s', (_, clock) => {
    expect(scanTime(new Date(clock), received)).toEqual({ happenedAt: received, isClockDoubtful: true });
  });
});

import { describe, expect, it } from '@jest/globals';
import { draftFaults } from './draft-faults.js';
import type { DraftSession } from './draft-session.js';

const at = (hour: number): Date => new Date(Date.UTC(2026, 4, 8, hour));
const session = (id: string, more: Partial<DraftSession> = {}): DraftSession => ({
  id,
  kind: 'docking',
  titleZh: '环节',
  titleEn: '',
  themeZh: '',
  themeEn: '',
  roomId: null,
  startsAt: at(1),
  endsAt: at(2),
  minutes: 60,
  people: [],
  speakers: '',
  signUp: null,
  ...more,
});

describe('faults of a draft', () => {
  it('are named at their fields', () => {
    const list = [
      session('a', { endsAt: at(1) }),
      session('b', { roomId: 'elsewhere' }),
      session('b'),
      session('foreign'),
      session('half', { endsAt: null }),
    ];
    expect(
      draftFaults(list, new Set(['hall']), new Set(['foreign'])).map((f) => `${f.field} ${f.code}`),
    ).toEqual([
      'sessions.0.endsAt conferences.ends-before-start',
      'sessions.1.roomId conferences.room-not-here',
      'sessions.2.id conferences.session-unknown',
      'sessions.3.id conferences.session-unknown',
      'sessions.4.endsAt field.required',
    ]);
  });

  it('are none where sessions merely clash, or stand nowhere yet', () => {
    const list = [
      session('a', { roomId: 'hall' }),
      session('b', { roomId: 'hall' }),
      session('c', { startsAt: null, endsAt: null }),
    ];
    expect(draftFaults(list, new Set(['hall']), new Set())).toEqual([]);
  });
});

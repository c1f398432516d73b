import { describe, expect, it } from '@jest/globals';
import { quietFaults, readSchedule } from './read-schedule.js';

describe('a schedule as it was sent', () => {
  it('keeps the parts of its kind and refuses half of one', () => {
    expect(readSchedule({ kind: 'now', at: '2026-12-01T10:00:00+08:00', minutes: 3 })).toEqual({
      kind: 'now',
    });
    expect(readSchedule({ kind: 'at', at: '2026-12-01T10:00:00+08:00' })).toEqual({
      kind: 'at',
      at: '2026-12-01T02:00:00.000Z',
    });
    expect(readSchedule({ kind: 'at' })).toBeNull();
    expect(readSchedule({ kind: 'days', anchor: 'start', days: 0 })).toBeNull();
    expect(readSchedule({ kind: 'days', anchor: 'start', sessionId: 'x', days: 0, time: '09:00' })).toEqual({
      kind: 'days',
      anchor: 'start',
      days: 0,
      time: '09:00',
    });
    expect(readSchedule({ kind: 'minutes', anchor: 'session-end', minutes: 30 })).toBeNull();
  });

  it('wants quiet hours whole, and time to send beside them', () => {
    expect(quietFaults(null, null)).toEqual([]);
    expect(quietFaults('21:00', '08:00')).toEqual([]);
    expect(quietFaults('21:00', null)).toMatchObject([{ field: 'quietUntil', code: 'field.required' }]);
    for (const [from, until] of [
      ['08:00', '08:00'],
      ['10:00', '07:00'],
    ] as const)
      expect(quietFaults(from, until)).toMatchObject([{ code: 'mailings.quiet-hours' }]);
  });
});

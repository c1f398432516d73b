import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Schedule } from '#contracts/outreach/mailing';
import { isQuiet, type QuietHours } from '#platform/local-time';
import { dueTime, verdictAt, type Moments } from './schedule.js';

const at = (text: string): Date => new Date(text);
const session = { id: 'signing', startsAt: '2026-12-18T06:00:00Z', endsAt: '2026-12-18T07:00:00Z' };
const shanghai: Moments = {
  startsAt: at('2026-12-18T09:00:00+08:00'),
  endsAt: at('2026-12-18T17:00:00+08:00'),
  registrationClosesAt: at('2026-12-16T00:00:00+08:00'),
  timeZone: 'Asia/Shanghai',
  sessions: [session],
};
const night: QuietHours = { from: '21:00', until: '08:00' };
const ordered = at('2026-12-01T10:00:00+08:00');
const due = (schedule: Schedule, moments = shanghai, quiet: QuietHours | null = null, goodForHours = 24) =>
  dueTime({ schedule, quiet, goodForHours }, moments, ordered);
const days = (number: number, time: string, anchor = 'start' as const): Schedule => ({
  kind: 'days',
  anchor,
  days: number,
  time,
});
const minutes = (number: number, anchor: 'start' | 'end' = 'start'): Schedule => ({
  kind: 'minutes',
  anchor,
  minutes: number,
});

describe('when a mailing is due', () => {
  it('counts days on the clocks of the conference', () => {
    expect(due(days(-7, '09:00'))!.dueAt).toEqual(at('2026-12-11T09:00:00+08:00'));
    expect(due(days(0, '07:30'))!.dueAt).toEqual(at('2026-12-18T07:30:00+08:00'));
    expect(due(days(30, '10:00'))!.dueAt).toEqual(at('2027-01-17T10:00:00+08:00'));
    const lisbon = { ...shanghai, timeZone: 'Europe/Lisbon' }; // where the same moment is 01:00 of the 18th
    expect(due(days(-1, '09:00'), lisbon)!.dueAt).toEqual(at('2026-12-17T09:00:00Z'));
  });

  it('knows the day by the clocks of the zone, not by UTC', () => {
    const early = { ...shanghai, startsAt: at('2026-12-18T00:30:00+08:00') }; // still the 17th in UTC
    expect(due(days(-1, '09:00'), early)!.dueAt).toEqual(at('2026-12-17T09:00:00+08:00'));
    const honolulu = { ...shanghai, timeZone: 'Pacific/Honolulu' }; // 15:00 of the 17th there
    expect(due(days(-1, '09:00'), honolulu)!.dueAt).toEqual(at('2026-12-16T09:00:00-10:00'));
  });

  it('stays at nine over a change of the clocks', () => {
    const berlin: Moments = {
      ...shanghai,
      startsAt: at('2027-03-29T09:00:00+02:00'),
      endsAt: at('2027-03-29T17:00:00+02:00'),
      timeZone: 'Europe/Berlin', // clocks put forward on 28 March at 02:00
    };
    expect(due(days(-7, '09:00'), berlin)!.dueAt).toEqual(at('2027-03-22T09:00:00+01:00'));
    expect(due(days(-1, '02:30'), berlin)!.dueAt).toEqual(at('2027-03-28T03:30:00+02:00')); // 02:30 does not exist
    expect(due(minutes(-24 * 60), berlin)!.dueAt).toEqual(at('2027-03-28T09:00:00+02:00')); // a whole day of minutes
  });

  it('counts minutes from a session, and knows no time once the session is gone', () => {
    const rule: Schedule = { kind: 'minutes', anchor: 'session-start', sessionId: 'signing', minutes: -30 };
    expect(due(rule)!.dueAt).toEqual(at('2026-12-18T05:30:00Z'));
    expect(due({ ...rule, anchor: 'session-end', minutes: 30 })!.dueAt).toEqual(at('2026-12-18T07:30:00Z'));
    expect(due(rule, { ...shanghai, sessions: [] })).toBeNull();
  });

  it('says until when it makes sense: what is for before, not after', () => {
    expect(due(days(-1, '18:00'))!.latestAt).toEqual(shanghai.startsAt);
    expect(due(days(-7, '09:00'))!.latestAt).toEqual(at('2026-12-12T09:00:00+08:00'));
    expect(due(minutes(120, 'end'))!.latestAt).toEqual(at('2026-12-19T19:00:00+08:00'));
    expect(due(minutes(60))!.latestAt).toEqual(shanghai.endsAt); // for those inside
    expect(due({ kind: 'at', at: '2026-12-18T12:00:00+08:00' })!.latestAt).toEqual(shanghai.endsAt);
    expect(due({ kind: 'now' })!.latestAt).toEqual(at('2026-12-02T10:00:00+08:00'));
  });

  it('moves out of quiet hours to their end, or before them where that would be too late', () => {
    expect(due(days(-1, '22:00'), shanghai, night)!.dueAt).toEqual(at('2026-12-18T08:00:00+08:00'));
    expect(due(days(-1, '06:00'), shanghai, night)!.dueAt).toEqual(at('2026-12-17T08:00:00+08:00'));
    expect(
      due(days(-1, '21:00'), { ...shanghai, startsAt: at('2026-12-18T08:00:00+08:00') }, night)!.dueAt,
    ).toEqual(at('2026-12-17T20:45:00+08:00'));
    expect(
      due(minutes(-300), { ...shanghai, startsAt: at('2026-12-18T08:00:00+08:00') }, night)!.dueAt,
    ).toEqual(at('2026-12-17T20:45:00+08:00'));
    expect(due(days(-1, '13:00'), shanghai, { from: '12:00', until: '14:00' })!.dueAt).toEqual(
      at('2026-12-17T14:00:00+08:00'),
    );
  });

  it('finds the end of quiet hours when the clocks are put back in them', () => {
    const berlin = { ...shanghai, timeZone: 'Europe/Berlin' };
    const quiet: QuietHours = { from: '01:00', until: '02:30' };
    const second = '2026-10-25T01:10:00Z'; // 02:10 for the second time
    expect(due({ kind: 'at', at: second }, berlin, quiet)!.dueAt).toEqual(at('2026-10-25T01:30:00Z'));
  });

  it('asked again of a mail ordered «now», says the same', () => {
    const first = dueTime(
      { schedule: { kind: 'now' }, quiet: night, goodForHours: 24 },
      shanghai,
      at('2026-12-01T23:00:00+08:00'),
    )!;
    expect(first.dueAt).toEqual(at('2026-12-02T08:00:00+08:00'));
    expect(
      dueTime({ schedule: { kind: 'now' }, quiet: night, goodForHours: 24 }, shanghai, first.dueAt),
    ).toEqual(first);
  });
});

describe('TRUST Reminders: whether it may leave now', () => {
  const reminder = due(days(-1, '18:00'), shanghai, night)!;
  const verdict = (now: string) => verdictAt(at(now), reminder, night, 'Asia/Shanghai');
  it('waits before it is due and in quiet hours, and is too late once it makes no sense', () => {
    expect(verdict('2026-12-17T17:59:59+08:00')).toBe('wait');
    expect(verdict('2026-12-17T18:00:00+08:00')).toBe('send');
    expect(verdict('2026-12-18T03:00:00+08:00')).toBe('wait');
    expect(verdict('2026-12-18T08:00:00+08:00')).toBe('send');
    expect(verdict('2026-12-18T09:00:00+08:00')).toBe('too-late');
  });

  it('is too late at three in the morning when the end of the night is', () => {
    const short = { dueAt: reminder.dueAt, latestAt: at('2026-12-18T07:00:00+08:00') };
    expect(verdictAt(at('2026-12-18T03:00:00+08:00'), short, night, 'Asia/Shanghai')).toBe('too-late');
  });
});

const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
const clock = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
const quietHours = fc.option(
  fc.record({ from: clock, until: clock }).filter(({ from, until }) => from !== until),
  { nil: null },
);
const anchors = fc.constantFrom('start' as const, 'end' as const, 'registration-closes' as const);
const rules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({
    kind: fc.constant('days' as const),
    anchor: anchors,
    days: fc.integer({ min: -60, max: 90 }),
    time: clock,
  }),
  fc.record({
    kind: fc.constant('minutes' as const),
    anchor: anchors,
    minutes: fc.integer({ min: -9000, max: 9000 }),
  }),
);
const moments = fc
  .record({
    start: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
    length: fc.integer({ min: 1, max: 72 }),
    timeZone: fc.constantFrom(...zones),
  })
  .map(({ start, length, timeZone }): Moments => {
    const startsAt = new Date(Math.floor(start / 60_000) * 60_000);
    return {
      startsAt,
      endsAt: new Date(startsAt.getTime() + length * 3_600_000),
      registrationClosesAt: new Date(startsAt.getTime() - 3_600_000),
      timeZone,
      sessions: [],
    };
  });

describe('for every rule', () => {
  it('a mail leaves outside quiet hours and before it stops making sense', () => {
    fc.assert(
      fc.property(
        rules,
        moments,
        quietHours,
        fc.integer({ min: 1, max: 240 }),
        (schedule, where, quiet, goodForHours) => {
          const { dueAt, latestAt } = dueTime({ schedule, quiet, goodForHours }, where, ordered)!;
          expect(isQuiet(dueAt, quiet, where.timeZone) && dueAt < latestAt).toBe(false);
          expect(dueAt.getTime()).toBeLessThanOrEqual(latestAt.getTime());
          const verdict = verdictAt(dueAt, { dueAt, latestAt }, quiet, where.timeZone);
          expect(['send', 'too-late']).toContain(verdict);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('moves along with the conference by whole days where the clocks are never changed', () => {
    fc.assert(
      fc.property(
        rules,
        moments,
        quietHours,
        fc.integer({ min: -400, max: 400 }),
        (schedule, where, quiet, by) => {
          const move = (moment: Date): Date => new Date(moment.getTime() + by * 86_400_000);
          const there = { ...where, timeZone: 'Asia/Shanghai' };
          const moved: Moments = {
            ...there,
            startsAt: move(there.startsAt),
            endsAt: move(there.endsAt),
            registrationClosesAt: move(there.registrationClosesAt),
          };
          const timing = { schedule, quiet, goodForHours: 24 };
          expect(dueTime(timing, moved, ordered)!.dueAt).toEqual(
            move(dueTime(timing, there, ordered)!.dueAt),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});

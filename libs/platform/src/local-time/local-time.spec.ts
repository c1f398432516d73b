import { describe, expect, it } from '@jest/globals';
import { isTimeZone, localDate, momentOf, moveAlong, wallTime } from './local-time.js';

const at = (text: string): Date => new Date(text);
const wall = (text: string): number => Date.parse(`${text}Z`);

describe('wall clocks', () => {
  it('knows zones of the IANA database only', () => {
    expect(
      ['Asia/Shanghai', 'Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'].map(isTimeZone),
    ).toEqual([true, true, true, true]);
    expect(
      ['Asia/Nanjing', '+08:00', '', 'Asia/Shanghai\n', '../etc/passwd', '北京'].map(isTimeZone),
    ).toEqual([false, false, false, false, false, false]);
  });

  it('reads the clock of the zone', () => {
    expect(wallTime(at('2024-01-12T06:00:00Z'), 'Asia/Shanghai')).toBe(wall('2024-01-12T14:00:00'));
    expect(localDate(at('2024-01-11T16:30:00Z'), 'Asia/Shanghai')).toBe('20240112');
  });

  it('finds the moment of a wall time, in summer and winter', () => {
    expect(momentOf(wall('2024-01-12T14:00:00'), 'Asia/Shanghai')).toEqual(at('2024-01-12T06:00:00Z'));
    expect(momentOf(wall('2024-07-01T09:00:00'), 'Europe/Berlin')).toEqual(at('2024-07-01T07:00:00Z'));
    expect(momentOf(wall('2024-12-01T09:00:00'), 'Europe/Berlin')).toEqual(at('2024-12-01T08:00:00Z'));
  });

  it('takes the first of a time that occurs twice, and moves on one that never occurs', () => {
    expect(momentOf(wall('2024-10-27T02:30:00'), 'Europe/Berlin')).toEqual(at('2024-10-27T00:30:00Z'));
    expect(momentOf(wall('2024-03-31T02:30:00'), 'Europe/Berlin')).toEqual(at('2024-03-31T01:30:00Z'));
  });

  it('gives back every moment of a year, around each change of the clocks', () => {
    for (const timeZone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Shanghai'])
      for (let hour = 0; hour < 366 * 24; hour++) {
        const moment = new Date(Date.UTC(2024, 0, 1, hour));
        const back = momentOf(wallTime(moment, timeZone), timeZone);
        const isTwin = wallTime(back, timeZone) === wallTime(moment, timeZone) && back <= moment;
        expect(back.getTime() === moment.getTime() || isTwin).toBe(true);
      }
  });
});

describe('moving times along with a start', () => {
  it('keeps two in the afternoon across daylight saving', () => {
    const from = { at: at('2024-03-20T08:00:00Z'), timeZone: 'Europe/Berlin' }; // nine o'clock, winter time
    const to = { at: at('2024-04-10T07:00:00Z'), timeZone: 'Europe/Berlin' }; // nine o'clock, summer time
    expect(moveAlong(at('2024-03-20T13:00:00Z'), from, to)).toEqual(at('2024-04-10T12:00:00Z'));
  });

  it('keeps the wall clock in another zone', () => {
    const from = { at: at('2024-01-12T01:00:00Z'), timeZone: 'Asia/Shanghai' }; // nine o'clock
    const to = { at: at('2024-01-12T00:00:00Z'), timeZone: 'Asia/Tokyo' }; // nine o'clock
    expect(moveAlong(at('2024-01-12T06:00:00Z'), from, to)).toEqual(at('2024-01-12T05:00:00Z'));
  });

  it('moves by the hour too, when the start does', () => {
    const timeZone = 'Asia/Shanghai';
    const from = { at: at('2024-01-12T01:00:00Z'), timeZone };
    const to = { at: at('2024-01-13T02:30:00Z'), timeZone };
    expect(moveAlong(at('2024-01-12T06:00:00Z'), from, to)).toEqual(at('2024-01-13T07:30:00Z'));
  });
});

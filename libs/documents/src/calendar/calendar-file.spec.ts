import { describe, expect, it } from '@jest/globals';
import { calendarFeed, calendarFile } from './index.js';
import type { CalendarEvent } from './index.js';

const event: CalendarEvent = {
  method: 'REQUEST',
  uid: 'b7c1@demo.example',
  sequence: 2,
  stamp: new Date('2026-01-01T00:00:00Z'),
  startsAt: new Date('2026-01-12T01:30:00Z'),
  endsAt: new Date('2026-01-12T09:00:00Z'),
  timeZone: 'Asia/Shanghai',
  summary: '示例推进会',
  organizer: { name: '示例单位', email: 'office@demo.example' },
  attendee: { name: '示例代表', email: 'one@demo.example' },
};

/** The file as a calendar sees it: folds undone, one property a line. */
const properties = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('calendarFile', () => {
  it('writes an invitation with its version, in UTC', () => {
    const lines = properties(calendarFile(event));
    expect(lines).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Zijin//Calendar//EN',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:b7c1@demo.example',
      'SEQUENCE:2',
      'DTSTAMP:20260101T000000Z',
      'DTSTART:20260112T013000Z',
      'DTEND:20260112T090000Z',
      'SUMMARY:示例推进会',
      'ORGANIZER;CN="示例单位":mailto:office@demo.example',
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="示例代表":MAILTO:one@demo.example',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'X-WR-TIMEZONE:Asia/Shanghai',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('cancels with the status that removes the entry', () => {
    const lines = properties(calendarFile({ ...event, method: 'CANCEL', sequence: 3, status: 'CONFIRMED' }));
    expect(lines).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:3', 'STATUS:CANCELLED']));
  });

  it('names no attendee in a published file', () => {
    const text = calendarFile({ ...event, method: 'PUBLISH' });
    expect(text).toContain('METHOD:PUBLISH\r\n');
    expect(text).not.toContain('ATTENDEE');
  });

  it('asks for an answer when the invitation is open', () => {
    expect(calendarFile({ ...event, attendeeAnswer: 'open' }).replace(/\r\n /g, '')).toContain(
      'PARTSTAT=NEEDS-ACTION;RSVP=TRUE',
    );
  });

  it('folds at 75 octets and never inside a character', () => {
    for (let pad = 0; pad < 8; pad++) {
      const summary = 'x'.repeat(pad) + '南京高精轨道交通设备有限公司𠮷😀'.repeat(20);
      const text = calendarFile({ ...event, summary, description: `é${summary}` });
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toContain('\ufffd');
        expect(line).toBe(Buffer.from(line).toString());
      }
      expect(properties(text)).toContain(`SUMMARY:${summary}`);
    }
  });

  it('lets no text begin a line of its own', () => {
    const evil = 'a\r\nATTENDEE:mailto:evil@demo.example\rX-A:1\nX-B:2\u2028X-C:3\u0085X-D:4\u0000';
    const text = calendarFile({
      ...event,
      summary: evil,
      location: evil,
      description: evil,
      organizer: { name: `${evil}"\\;`, email: 'office@demo.example' },
      attendee: { name: `"${evil}`, email: 'one@demo.example' },
    });
    const names = properties(text).map((line) => line.split(/[:;]/)[0]);
    expect(names.filter((name) => name === 'ATTENDEE')).toHaveLength(1);
    expect(names.filter((name) => /^X-[A-D]$/.test(name ?? ''))).toEqual([]);
    expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)|[\u0000\u0085\u2028]/);
  });

  it('escapes text and keeps addresses of the web whole', () => {
    const lines = properties(
      calendarFile({
        ...event,
        summary: 'a,b;c\\d',
        description: 'first\r\nsecond',
        url: 'https://demo.example/t?a=1,2;3',
      }),
    );
    expect(lines).toContain('SUMMARY:a\\,b\\;c\\\\d');
    expect(lines).toContain('DESCRIPTION:first\\nsecond');
    expect(lines).toContain('URL;VALUE=URI:https://demo.example/t?a=1%2C2%3B3');
  });

  it.each([
    ['an end before the start', { endsAt: new Date('2026-01-11T00:00:00Z') }],
    ['an invalid start', { startsAt: new Date(Number.NaN) }],
    ['an unknown zone', { timeZone: 'Asia/Nowhere' }],
    ['a uid of two lines', { uid: 'a\r\nb' }],
    ['an address with a line break', { organizer: { name: 'x', email: 'a@b.example\r\nX-A:1' } }],
    ['a script address', { url: 'javascript:alert(1)' }],
    ['a negative sequence', { sequence: -1 }],
  ])('refuses %s', (_, change) => {
    expect(() => calendarFile({ ...event, ...change })).toThrow(RangeError);
  });

  it('publishes several events in one file, and asks nobody with several', () => {
    const other = { ...event, uid: 'c2@demo.example', method: 'PUBLISH' as const };
    const lines = properties(calendarFile({ ...event, method: 'PUBLISH' }, other));
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual([
      'UID:b7c1@demo.example',
      'UID:c2@demo.example',
    ]);
    expect(() => calendarFile(event, other)).toThrow(RangeError);
  });
});

describe('calendarFeed', () => {
  it('names itself and says how often to ask, also when it is empty', () => {
    const lines = properties(
      calendarFeed('推进会\r\nX-A:1', [], { timeZone: 'Asia/Shanghai', refreshMinutes: 60 }),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'X-WR-CALNAME:推进会 X-A:1',
        'X-PUBLISHED-TTL:PT1H',
        'END:VCALENDAR',
      ]),
    );
    expect(lines).not.toContain('BEGIN:VEVENT');
  });
});

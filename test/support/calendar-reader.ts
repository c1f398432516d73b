/** One VEVENT as a calendar program reads it. */
export interface ReadEvent {
  uid: string;
  sequence: number;
  startsAt: string;
  endsAt: string;
  summary: string;
  location: string;
  description: string;
  status: string;
  attendees: string[];
}

export interface ReadCalendar {
  method: string;
  name: string;
  events: ReadEvent[];
}

/** A content line in its three parts (RFC 5545 §3.1); a colon within quotes ends no name. */
const LINE = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:]*))*):(.*)$/;

/** Reads an iCalendar file knowing nothing of our writer. Throws for a line that is none, and for a torn component. */
export function readCalendar(source: string): ReadCalendar {
  if (/(?<!\r)\n/.test(source)) throw new Error('Lines must end in CRLF');
  const calendar: ReadCalendar = { method: '', name: '', events: [] };
  const open: string[] = [];
  let fields = new Map<string, string[]>();
  for (const line of source
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)) {
    const [, name, , value] = LINE.exec(line) ?? [];
    if (!name || value === undefined) throw new Error(`No content line: ${line}`);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') fields = new Map();
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends where it did not begin`);
      if (value === 'VEVENT') calendar.events.push(eventOf(fields));
    } else if (open.at(-1) === 'VEVENT') fields.set(name, [...(fields.get(name) ?? []), value]);
    else if (name === 'METHOD') calendar.method = value;
    else if (name === 'X-WR-CALNAME') calendar.name = textOf(value);
  }
  if (open.length > 0) throw new Error(`${open.at(-1)} has no end`);
  return calendar;
}

function eventOf(fields: ReadonlyMap<string, readonly string[]>): ReadEvent {
  const one = (name: string): string => fields.get(name)?.[0] ?? '';
  return {
    uid: one('UID'),
    sequence: Number(one('SEQUENCE')),
    startsAt: momentOf(one('DTSTART')),
    endsAt: momentOf(one('DTEND')),
    summary: textOf(one('SUMMARY')),
    location: textOf(one('LOCATION')),
    description: textOf(one('DESCRIPTION')),
    status: one('STATUS'),
    attendees: [...(fields.get('ATTENDEE') ?? [])].map((address) => address.replace(/^mailto:/i, '')),
  };
}

const momentOf = (value: string): string => {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value);
  if (!parts) throw new Error(`No moment in UTC: ${value}`);
  const [, year, month, day, hour, minute, second] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
};

const textOf = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));

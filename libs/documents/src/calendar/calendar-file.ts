import { calendarLines, duration, escapeText, utcStamp } from './calendar-lines.js';
import { calendarAddress, calendarLine, calendarName, calendarText, calendarUrl } from './calendar-text.js';

/** PUBLISH: for the file's reader to keep; REQUEST: an invitation or its update; CANCEL: takes either back (RFC 5546). */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

export interface CalendarPerson {
  name: string;
  email: string;
}

export interface CalendarEvent {
  method: CalendarMethod;
  /** The same for all versions of one event, unique in the world. */
  uid: string;
  /** 0 first, higher with each change: calendars ignore a version that is not newer. */
  sequence: number;
  /** When this version was made (DTSTAMP). */
  stamp: Date;
  startsAt: Date;
  endsAt: Date;
  /** IANA zone of the place. Times are written in UTC; calendars show them in their reader's zone. */
  timeZone?: string;
  summary: string;
  location?: string;
  description?: string;
  /** http or https */
  url?: string;
  organizer: CalendarPerson;
  /** Who is invited; left out with PUBLISH, where RFC 5546 forbids it. */
  attendee?: CalendarPerson;
  /** Whether the invited person has said yes, so that no calendar asks again; accepted unless told. */
  attendeeAnswer?: 'accepted' | 'open';
  /** CONFIRMED unless told; CANCELLED always with CANCEL. */
  status?: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

const PRODUCT = '-//Zijin//Calendar//EN';

/**
 * Events as an iCalendar file (RFC 5545): CRLF, lines of at most 75 octets, times in UTC. No given text can begin a
 * line of its own. Several may only be published: a REQUEST or CANCEL is of one UID (RFC 5546 §3.2.2). Throws
 * RangeError for times out of order, a bad address, uid or web address.
 */
export function calendarFile(event: CalendarEvent, ...more: CalendarEvent[]): string {
  if (more.length > 0 && event.method !== 'PUBLISH')
    throw new RangeError('Only published files hold several events');
  return fileOf([event, ...more], event.method, undefined, event.timeZone);
}

/** A calendar to subscribe to, under its name; without events an empty one. How often to ask again, in minutes. */
export function calendarFeed(
  name: string,
  events: readonly CalendarEvent[],
  { timeZone, refreshMinutes }: { timeZone?: string; refreshMinutes: number },
): string {
  return fileOf(events, 'PUBLISH', { name, refreshMinutes }, timeZone);
}

function fileOf(
  events: readonly CalendarEvent[],
  method: CalendarMethod,
  feed: { name: string; refreshMinutes: number } | undefined,
  timeZone: string | undefined,
): string {
  const name = feed && escapeText(calendarLine(feed.name));
  const refresh = feed && duration(feed.refreshMinutes);
  return calendarLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    `METHOD:${method}`,
    ...(feed
      ? [
          `NAME:${name}`,
          `X-WR-CALNAME:${name}`,
          `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
          `X-PUBLISHED-TTL:${refresh}`,
        ]
      : []),
    ...events.flatMap(eventLines),
    ...(timeZone ? [`X-WR-TIMEZONE:${zoneName(timeZone)}`] : []),
    'END:VCALENDAR',
  ]);
}

function eventLines(event: CalendarEvent): string[] {
  if (!(event.startsAt.getTime() < event.endsAt.getTime()))
    throw new RangeError('The end must lie after the start');
  if (!Number.isInteger(event.sequence) || event.sequence < 0) throw new RangeError('sequence counts from 0');
  const uid = calendarLine(event.uid);
  if (uid === '' || uid !== event.uid) throw new RangeError('uid must be a plain line of text');
  const { location, description, url, attendee } = event;
  const organizer = person(event.organizer);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utcStamp(event.stamp)}`,
    `DTSTART:${utcStamp(event.startsAt)}`,
    `DTEND:${utcStamp(event.endsAt)}`,
    `SUMMARY:${escapeText(calendarLine(event.summary))}`,
    ...(location ? [`LOCATION:${escapeText(calendarText(location))}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(calendarText(description))}`] : []),
    `ORGANIZER;CN="${organizer.name}":mailto:${organizer.email}`,
    ...(attendee && event.method !== 'PUBLISH' ? [attendeeLine(attendee, event.attendeeAnswer)] : []),
    ...(url ? [`URL;VALUE=URI:${calendarUrl(url)}`] : []),
    `STATUS:${event.method === 'CANCEL' ? 'CANCELLED' : (event.status ?? 'CONFIRMED')}`,
    'END:VEVENT',
  ];
}

function attendeeLine(attendee: CalendarPerson, answer: CalendarEvent['attendeeAnswer']): string {
  const { name, email } = person(attendee);
  const said = answer === 'open' ? 'PARTSTAT=NEEDS-ACTION;RSVP=TRUE' : 'PARTSTAT=ACCEPTED;RSVP=FALSE';
  return `ATTENDEE;ROLE=REQ-PARTICIPANT;${said};CN="${name}":MAILTO:${email}`;
}

function person({ name, email }: CalendarPerson): CalendarPerson {
  const address = calendarAddress(email);
  return { name: calendarName(name) || address, email: address };
}

const zones = new Map<string, string>();

/** Throws RangeError for an unknown zone. Asking costs more than all else of a calendar file, so answers are kept. */
function zoneName(timeZone: string): string {
  let name = zones.get(timeZone);
  if (name === undefined) {
    name = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
    zones.set(timeZone, name);
  }
  return name;
}

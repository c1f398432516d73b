import ical, {
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalCalendar,
} from 'ical-generator';
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

const PRODUCT = '//Zijin//Calendar//EN';

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
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod[method] });
  if (feed) {
    calendar.name(calendarLine(feed.name));
    calendar.ttl(feed.refreshMinutes * 60);
  }
  if (timeZone) calendar.x('X-WR-TIMEZONE', zoneName(timeZone));
  for (const event of events) addEvent(calendar, event);
  return `${calendar.toString()}\r\n`;
}

function addEvent(calendar: ICalCalendar, event: CalendarEvent): void {
  if (!(event.startsAt.getTime() < event.endsAt.getTime()))
    throw new RangeError('The end must lie after the start');
  if (!Number.isInteger(event.sequence) || event.sequence < 0) throw new RangeError('sequence counts from 0');
  const uid = calendarLine(event.uid);
  if (uid === '' || uid !== event.uid) throw new RangeError('uid must be a plain line of text');
  const entry = calendar.createEvent({
    id: uid,
    sequence: event.sequence,
    stamp: event.stamp,
    start: event.startsAt,
    end: event.endsAt,
    summary: calendarLine(event.summary),
    location: event.location ? calendarText(event.location) : null,
    description: event.description ? calendarText(event.description) : null,
    url: event.url ? calendarUrl(event.url) : null,
    organizer: person(event.organizer),
    status: ICalEventStatus[event.method === 'CANCEL' ? 'CANCELLED' : (event.status ?? 'CONFIRMED')],
  });
  if (event.attendee && event.method !== 'PUBLISH') {
    const isOpen = event.attendeeAnswer === 'open';
    entry.createAttendee({
      ...person(event.attendee),
      rsvp: isOpen,
      status: isOpen ? ICalAttendeeStatus.NEEDSACTION : ICalAttendeeStatus.ACCEPTED,
    });
  }
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

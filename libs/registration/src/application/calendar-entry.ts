import type { CalendarEvent, CalendarMethod } from '#documents/calendar';
import { calendarUid } from '../domain/personal-link.js';
import type { ConferenceRecord } from '#conferences';
import type { Registration } from '../persistence/registration.entity.js';

/** Whose entry it is. */
export interface Attending {
  registration: Pick<Registration, 'id' | 'language' | 'name' | 'email' | 'version'>;
  conference: ConferenceRecord;
}

/** `Zijin <zijin@example.org>` → its two parts. */
function addressOf(from: string): { name: string; email: string } {
  const [, name, email] = /^(.*)<([^>]+)>\s*$/.exec(from) ?? [];
  return { name: (name ?? '').replace(/"/g, '').trim() || 'Zijin', email: email ?? from.trim() };
}

/**
 * SEQUENCE of a person's entry (RFC 5545 §3.8.7.4) while `moves` changes were made to what it is about and the
 * registration is at this version, from 1. Both only grow, and whatever takes an entry back raises one of them first:
 * taking it back lies above every invitation before and below every one after.
 */
export const sequenceOf = (method: CalendarMethod, moves: number, version: number): number =>
  Math.max(0, 2 * (moves + version - 1) - (method === 'CANCEL' ? 1 : 0));

/** The conference as one person's calendar entry. Its identity stays, so that a later version replaces the earlier. */
export function conferenceEvent(
  { registration, conference }: Attending,
  method: CalendarMethod,
  stamp: Date,
  from: string,
  url?: string,
): CalendarEvent {
  const isChinese = registration.language === 'zh';
  const venue = isChinese
    ? [conference.venueNameZh, conference.addressZh]
    : [conference.venueNameEn || conference.venueNameZh, conference.addressEn || conference.addressZh];
  return {
    method,
    uid: calendarUid(registration.id),
    sequence: sequenceOf(method, conference.calendarSequence, registration.version),
    stamp,
    startsAt: conference.startsAt,
    endsAt: conference.endsAt,
    timeZone: conference.timeZone,
    summary: isChinese ? conference.titleZh : conference.titleEn || conference.titleZh,
    location: venue.filter(Boolean).join(isChinese ? '，' : ', '),
    url,
    organizer: addressOf(from),
    attendee: registration.email ? { name: registration.name, email: registration.email } : undefined,
  };
}

import { calendarFile, type CalendarEvent, type CalendarMethod } from '#documents/calendar';
import { calendarUid } from '../domain/personal-link.js';
import type { ConferenceRecord } from '#conferences';
import type { Registration } from '../persistence/registration.entity.js';

/** Whose entry it is. */
export interface Attending {
  registration: Pick<Registration, 'id' | 'language' | 'name' | 'email'>;
  conference: ConferenceRecord;
}

/** `Zijin <zijin@example.org>` → its two parts. */
function addressOf(from: string): { name: string; email: string } {
  const [, name, email] = /^(.*)<([^>]+)>\s*$/.exec(from) ?? [];
  return { name: (name ?? '').replace(/"/g, '').trim() || 'Zijin', email: email ?? from.trim() };
}

/**
 * The conference as one person's calendar entry. Its identity stays; its sequence is the conference's, so that a later
 * version replaces the earlier, and taking it back counts one higher.
 */
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
    sequence: conference.calendarSequence + (method === 'CANCEL' ? 1 : 0),
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

/** The same as a file. */
export const calendarEntry = (...event: Parameters<typeof conferenceEvent>): string =>
  calendarFile(conferenceEvent(...event));

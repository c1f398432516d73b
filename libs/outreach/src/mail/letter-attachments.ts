import { conferenceEvent } from '#registration';
import type { MailingAttachment } from '#contracts/outreach/mailing';
import { calendarFile, type CalendarEvent } from '#documents/calendar';
import type { MailAttachment, MailContent } from '#platform/mail';
import type { Candidate } from '../domain/recipient.js';
import type { LetterGround } from './letter-ground.js';
import { programmeFile, ticketFile } from './letter-files.js';

export interface AttachedTo {
  person: Candidate;
  language: 'zh' | 'en';
  /** Of the ticket; null for people without one. */
  code: string | null;
  now: Date;
  /** The installation's sender, who stands as the organiser in calendars. */
  from: string;
  /** The person's own page. */
  address: string;
}

type Attached = Pick<MailContent, 'calendar'> & { attachments: MailAttachment[] };

/** The files that were asked for, as far as this person has them. */
export async function letterAttachments(
  ground: LetterGround,
  wanted: readonly MailingAttachment[],
  to: AttachedTo,
): Promise<Attached> {
  const calendar = wanted.includes('calendar') ? calendarPart(ground, to) : { attachments: [] };
  return {
    ...calendar,
    attachments: [
      ...(wanted.includes('ticket') && to.code ? [await ticketFile(ground, to, to.code)] : []),
      ...(wanted.includes('programme') && ground.programme.length > 0
        ? [await programmeFile(ground, to)]
        : []),
      ...calendar.attachments,
    ],
  };
}

/**
 * The conference in the person's calendar. Who is registered has the same entry as with the ticket, which later
 * versions replace; for others it is the public entry, for them to keep.
 */
function calendarPart({ conference }: LetterGround, to: AttachedTo): Attached {
  const { person, language, now, from, address } = to;
  const registration = { ...person, language, version: person.version ?? 1 };
  const event: CalendarEvent =
    person.kind === 'registrations' && person.state === 'confirmed'
      ? conferenceEvent({ registration, conference }, 'REQUEST', now, from, address)
      : {
          ...conferenceEvent({ registration, conference }, 'PUBLISH', now, from, address),
          uid: `conference-${conference.id}@zijin`,
          attendee: undefined,
        };
  if (event.method === 'REQUEST')
    return { calendar: { method: 'REQUEST', content: calendarFile(event) }, attachments: [] };
  return {
    attachments: [
      {
        filename: language === 'zh' ? '会议.ics' : 'conference.ics',
        content: calendarFile(event),
        contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      },
    ],
  };
}

import { calendarFile } from '#documents/calendar';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Mail, MailContent } from '#platform/mail';
import { meetingEvent } from '../../application/meetings/meeting-entries.js';
import { standingMeetings, type StandingMeeting } from '../../application/meetings/placed-meetings.js';
import type { MailAbout } from '../../application/meetings/tell.js';
import type { MeetingLetter } from './meeting-letter.js';
import type { LostPlace } from './timetable-changes.js';

type Calendar = Pick<MailContent, 'calendar'>;

const whoseCalendar = ({ reader, conference }: MeetingLetter, call: Call, from: string) => ({
  reader,
  conference,
  stamp: call.clock.now(),
  from,
});

/** The meeting as an entry for the reader's calendar, new or moved; nothing while it has no place. */
export async function entryPart(
  tx: Transaction,
  call: Call,
  letter: MeetingLetter,
  from: string,
): Promise<Calendar> {
  const standing = await standingMeetings(tx, letter.conference.id, letter.reader.id);
  const meeting = standing.find(({ id }) => id === letter.meeting?.id);
  if (!meeting) return {};
  const event = meetingEvent(whoseCalendar(letter, call, from), meeting, 'REQUEST');
  return { calendar: { method: 'REQUEST', content: calendarFile(event) } };
}

/** Takes the entry back of a meeting that lost its place; nothing where the mail does not say when it was. */
export function takenBackPart(call: Call, letter: MeetingLetter, mail: Mail, from: string): Calendar {
  const { was } = mail.data as MailAbout;
  const { meeting, other, reader } = letter;
  if (!was || !meeting) return {};
  const event = meetingEvent(
    whoseCalendar(letter, call, from),
    {
      id: meeting.id,
      version: meeting.version,
      startsAt: new Date(was.startsAt),
      endsAt: new Date(was.endsAt),
      people: other ? [reader, other] : [reader],
    },
    'CANCEL',
  );
  return { calendar: { method: 'CANCEL', content: calendarFile(event) } };
}

/**
 * All entries in one file to be kept at once: a REQUEST could hold only one (RFC 5546 §3.2.2). Those that lost their
 * place stand in it as cancelled.
 */
export function allEntriesPart(
  call: Call,
  letter: MeetingLetter,
  from: string,
  standing: readonly StandingMeeting[],
  lost: readonly LostPlace[] = [],
): Calendar {
  const whose = whoseCalendar(letter, call, from);
  const [first, ...more] = [
    ...standing.map((meeting) => meetingEvent(whose, meeting, 'PUBLISH')),
    ...lost.map((meeting) => ({ ...meetingEvent(whose, meeting, 'PUBLISH'), status: 'CANCELLED' as const })),
  ];
  return first ? { calendar: { method: 'PUBLISH', content: calendarFile(first, ...more) } } : {};
}

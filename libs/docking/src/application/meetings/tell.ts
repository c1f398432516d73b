import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { recordMails } from '#platform/mail';
import type { Meeting } from '../../persistence/meetings/meeting.entity.js';
import type { Person } from '../../persistence/meetings/people.js';

export const meetingMails = [
  'docking.request-received',
  'docking.request-accepted',
  'docking.request-declined',
  'docking.request-expired',
  'docking.request-passed-on',
  'docking.request-cancelled',
  'docking.meeting-arranged',
  'docking.meeting-cancelled',
  'docking.meeting-unplaced',
  'docking.meeting-nudge',
  'docking.timetable-published',
  'docking.outcomes-open',
  'docking.move-proposed',
  'docking.meeting-moved',
  'docking.slot-free',
  'docking.meetings-delayed',
  'docking.agreement-intended',
] as const;
export type MeetingMail = (typeof meetingMails)[number];

/** What a mail is about; the composer reads the rest when it is sent. */
export interface MailAbout {
  requestId?: string;
  meetingId?: string;
  /** When the meeting was to be before it lost its place: a calendar wants to hear that with the cancelling. */
  was?: { startsAt: string; endsAt: string };
  /** Meetings whose place is another than the reader was told before; null: had none. */
  changes?: { meetingId: string; from: { startsAt: string; tableId: string } | null }[];
  /** Of a delay. */
  minutes?: number;
}

/** When a meeting is, for a mail that it will not be then. */
export const wasAt = ({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): Pick<MailAbout, 'was'> =>
  startsAt && endsAt ? { was: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() } } : {};

/**
 * Tells that an agreed meeting will not be: everybody but who cancelled it. Of one that had a place that person too,
 * whose calendar has to hear of it.
 * @param meeting as it was before
 */
export function tellCancelled(
  tx: Transaction,
  call: Call,
  meeting: Meeting,
  people: readonly Person[],
  cancelledById?: string,
): Promise<number> {
  const readers = meeting.startsAt ? people : people.filter(({ id }) => id !== cancelledById);
  return tell(tx, call, readers, 'docking.meeting-cancelled', { meetingId: meeting.id, ...wasAt(meeting) });
}

/** Writes to each of them who left an address, in their language. The mails stand in their registrations' timelines. */
export function tell(
  tx: Transaction,
  call: Call,
  people: readonly Person[],
  template: MeetingMail,
  about: MailAbout = {},
): Promise<number> {
  return tellEach(
    tx,
    call,
    template,
    people.map((person) => ({ person, about })),
  );
}

/** As `tell`, about something else for each; how many were written. */
export async function tellEach(
  tx: Transaction,
  call: Call,
  template: MeetingMail,
  readers: readonly { person: Person; about: MailAbout }[],
): Promise<number> {
  const mails = readers.flatMap(({ person: { id, conferenceId, name, email, language }, about }) =>
    email
      ? [
          {
            template,
            language,
            to: { name, address: email },
            subject: { kind: 'registration', id },
            scopeId: conferenceId,
            data: { ...about },
          },
        ]
      : [],
  );
  await recordMails(tx, call, mails);
  return mails.length;
}

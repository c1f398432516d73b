import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { recordMails } from '#platform/mail';
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
  /** Which meetings have another place than before, and where they were; null: they had none. */
  changes?: { meetingId: string; from: { startsAt: string; tableId: string } | null }[];
  /** Of a delay. */
  minutes?: number;
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

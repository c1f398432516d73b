import { conferenceEvent } from '../application/calendar-entry.js';
import { namedSessionEvents } from '../application/programme/session-entries.js';
import type { CalendarEvent } from '#documents/calendar';
import type { Transaction } from '#platform/database';
import type { Mail } from '#platform/mail';
import { Signups } from '../persistence/signups.js';
import { Tickets } from '../persistence/tickets.js';
import type { Letter } from './letter.js';

/** Takes the entries out of the calendar of somebody who had a ticket and lost the place: the day and its sessions. */
export async function withdrawals(
  tx: Transaction,
  letter: Letter,
  mail: Mail,
  now: Date,
  from: string,
): Promise<CalendarEvent[]> {
  if (!(await new Tickets(tx).everIssued(letter.registration.id))) return [];
  return [
    conferenceEvent(letter, 'CANCEL', now, from),
    ...(await sessionWithdrawals(tx, letter, mail, now, from)),
  ];
}

/** The same for sessions alone: those the mail names, unless they were taken again since. */
export async function sessionWithdrawals(
  tx: Transaction,
  letter: Letter,
  { data, subjectId }: Mail,
  now: Date,
  from: string,
): Promise<CalendarEvent[]> {
  const { freedSessionIds = [] } = data as { freedSessionIds?: string[] };
  if (freedSessionIds.length === 0) return [];
  const own = await new Signups(tx).of(subjectId);
  const gone = freedSessionIds.filter((id) => !own.some(({ sessionId }) => sessionId === id));
  return namedSessionEvents(tx, letter, gone, 'CANCEL', now, from);
}

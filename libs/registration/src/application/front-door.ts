import type { Transaction } from '#platform/database';
import { Attendees, type Attendee, type TicketFinding } from '../persistence/attendees.js';

export const findAttendee = (tx: Transaction, registrationId: string): Promise<Attendee | null> =>
  new Attendees(tx).find(registrationId);

export const findByTicketId = (tx: Transaction, ticketId: string): Promise<Attendee | null> =>
  new Attendees(tx).findByTicket(ticketId);

/** By name, organisation (Chinese, pinyin, initials) or the last four digits of the mobile number; 20 at most. */
export const searchAttendees = (tx: Transaction, conferenceId: string, query: string): Promise<Attendee[]> =>
  new Attendees(tx).search(conferenceId, query);

/** Whose ticket a scanned code is, and what speaks against it at this conference's door. */
export const verifyTicketCode = (
  tx: Transaction,
  code: string,
  conferenceId: string,
): Promise<TicketFinding> => new Attendees(tx).ofCode(code, conferenceId);

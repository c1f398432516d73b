import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Tickets } from '../persistence/tickets.js';

/** What the QR codes of these registrations say, by registration; one without a valid ticket has none. */
export const ticketCodes = (
  tx: Transaction,
  call: Call,
  registrationIds: readonly string[],
): Promise<Map<string, string>> => new Tickets(tx).codesOf(registrationIds, call.clock.now());

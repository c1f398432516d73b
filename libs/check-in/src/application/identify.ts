import { verifyTicketCode } from '#registration';
import type { Transaction } from '#platform/database';

export interface Identified {
  ticketId: string | null;
  registrationId: string | null;
  codeFault: 'unknown-code' | 'other-conference' | 'revoked' | null;
}

/** Whose ticket a code claims and proves to be. Of another conference's ticket nothing is kept. */
export async function identify(tx: Transaction, conferenceId: string, code: string): Promise<Identified> {
  const { fault, ticketId, attendee } = await verifyTicketCode(tx, code, conferenceId);
  if (fault === 'unknown-code' || fault === 'other-conference')
    return { ticketId: null, registrationId: null, codeFault: fault };
  return { ticketId, registrationId: attendee?.registrationId ?? null, codeFault: fault };
}

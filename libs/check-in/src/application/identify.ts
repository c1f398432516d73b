import type { TicketKeyring } from '#registration';
import type { Transaction } from '#platform/database';

export interface Identified {
  ticketId: string | null;
  /** The key that signed the code; the database knows whether it still counts. */
  keyId: number | null;
  codeFault: 'unknown-code' | 'other-conference' | null;
}

export const noCode: Identified = { ticketId: null, keyId: null, codeFault: null };

/** Whose ticket a code claims and proves to be. Of another conference's ticket nothing is kept. */
export async function identify(
  keyring: TicketKeyring,
  tx: Transaction,
  conferenceId: string,
  code: string,
): Promise<Identified> {
  const facts = await keyring.prove(tx, code);
  if (!facts) return { ...noCode, codeFault: 'unknown-code' };
  if (facts.conferenceId !== conferenceId) return { ...noCode, codeFault: 'other-conference' };
  return { ...noCode, ticketId: facts.ticketId, keyId: facts.keyId };
}

import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import type { AgreementWishDto } from '../../http/agreements/agreement.dto.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { acceptWish } from './agreement-wish.js';
import { noteAgreement } from './note-agreement.js';

export interface NewAgreement {
  conferenceId: string;
  wish: AgreementWishDto;
  state: 'intended' | 'drafted';
  meetingId: string | null;
  isDemo: boolean;
  /** Of several that come at once: the how-manieth, so that they keep their order. */
  at?: number;
}

/**
 * A new agreement; its id.
 * @throws DomainError input.invalid with everything wrong
 */
export async function addAgreement(
  tx: Transaction,
  call: Call,
  { conferenceId, wish, state, meetingId, isDemo, at = 0 }: NewAgreement,
): Promise<string> {
  const now = call.clock.now();
  const id = newId(now.getTime() + at);
  const { columns, parties, witnesses } = await acceptWish(tx, { id, conferenceId, before: null }, wish);
  const agreements = new Agreements(tx);
  await agreements.add({
    id,
    conferenceId,
    ...columns,
    state,
    withdrawnReason: '',
    meetingId,
    textVersion: 0,
    signedAt: null,
    inForceAt: null,
    isDemo,
    version: 1,
    createdAt: now,
  });
  await agreements.setParties(id, parties);
  await agreements.setWitnesses(id, witnesses);
  await noteAgreement(tx, call, { id, conferenceId }, state, meetingId ? { meetingId } : {});
  return id;
}

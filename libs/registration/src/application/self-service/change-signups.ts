import { DomainError } from '#contracts/domain-error';
import { offerFreedPlaces } from '#contracts/jobs/registration';
import { lockSessionPlaces } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { recordJob } from '#platform/outbox';
import { SessionsLedger } from '../../domain/places/sessions-ledger.js';
import type { Registration } from '../../persistence/registration.entity.js';
import { Signups } from '../../persistence/signups.js';
import { clashFault } from '../refuse-clashes.js';

export interface SignupChange {
  added: string[];
  /** Sessions whose place was given back. */
  freed: string[];
  isChanged: boolean;
}

/**
 * Makes these the sessions of a person. A new one takes a free place unless somebody waits for it already; one left out
 * frees its place for the next in line. The registration's row must be locked.
 * @throws DomainError input.invalid at `sessionIds` when one is not offered, or two take place at the same time
 */
export async function changeSignups(
  tx: Transaction,
  call: Call,
  registration: Registration,
  sessionIds: readonly string[],
): Promise<SignupChange> {
  const { id: registrationId, conferenceId, participantType } = registration;
  const wanted = new Set(sessionIds);
  const signups = new Signups(tx);
  const own = await signups.of(registrationId);
  const added = [...wanted].filter((id) => !own.some(({ sessionId }) => sessionId === id));
  const left = own.filter(({ sessionId }) => !wanted.has(sessionId));
  const freed = left.flatMap(({ sessionId, state }) => (state === 'taken' ? [sessionId] : []));
  if (added.length === 0 && left.length === 0) return { added, freed, isChanged: false };
  const clash = await clashFault(tx, call, conferenceId, wanted, new Set(added));
  if (clash) throw new DomainError('input.invalid', {}, [clash]);
  const places = await lockSessionPlaces(tx, [...added, ...left.map(({ sessionId }) => sessionId)]);
  const sessions = new SessionsLedger(places);
  sessions.require(conferenceId, participantType, added);
  await signups.remove(left);
  const awaited = await signups.awaited(added);
  const hasPlace = registration.state === 'confirmed' || registration.keepsPlace;
  const askedAt = call.clock.now();
  await signups.add(
    added.map((sessionId) => ({
      registrationId,
      sessionId,
      askedAt,
      state: !hasPlace ? 'wished' : awaited.has(sessionId) ? 'waiting' : sessions.take(sessionId),
    })),
  );
  if (freed.length > 0) await recordJob(tx, offerFreedPlaces, { conferenceId, participantType });
  return { added, freed, isChanged: true };
}

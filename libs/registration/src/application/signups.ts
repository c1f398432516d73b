import { offerFreedPlaces } from '#contracts/jobs/registration';
import { lockSessionPlaces } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { recordJob } from '#platform/outbox';
import { SessionsLedger } from '../domain/places/sessions-ledger.js';
import { isActive } from '../domain/registration-state.js';
import type { Registration } from '../persistence/registration.entity.js';
import type { SessionSignup } from '../persistence/session-signup.entity.js';
import { Signups } from '../persistence/signups.js';

/**
 * People who got a place at the conference get the sessions they wished for, or the session's waiting list; a wish for
 * one that takes no more sign-ups ends.
 */
export async function settleSignups(tx: Transaction, confirmed: readonly Registration[]): Promise<void> {
  const signups = new Signups(tx);
  const wished = await signups.wishedBy(confirmed.map(({ id }) => id));
  if (wished.length === 0) return;
  const sessions = new SessionsLedger(
    await lockSessionPlaces(tx, [...new Set(wished.map(({ sessionId }) => sessionId))]),
  );
  const isOpen = ({ sessionId }: SessionSignup): boolean => sessions.isOpen(sessionId);
  await signups.remove(wished.filter((signup) => !isOpen(signup)));
  for (const signup of wished.filter(isOpen)) await signups.become(signup, sessions.take(signup.sessionId));
}

/**
 * Who has no place at the conference any more has none in its sessions; theirs go to the next in each.
 * @returns the sessions of which a place was given up
 */
export async function giveUpSignups(
  tx: Transaction,
  call: Call,
  registration: Registration,
): Promise<string[]> {
  const signups = new Signups(tx);
  const given = await signups.of(registration.id);
  if (given.length === 0) return [];
  await lockSessionPlaces(
    tx,
    given.map(({ sessionId }) => sessionId),
  );
  if (isActive(registration.state)) for (const signup of given) await signups.become(signup, 'wished');
  else await signups.remove(given);
  const { conferenceId, participantType } = registration;
  const freed = given.flatMap(({ sessionId, state }) => (state === 'taken' ? [sessionId] : []));
  if (freed.length > 0) await recordJob(tx, offerFreedPlaces, { conferenceId, participantType });
  return freed;
}

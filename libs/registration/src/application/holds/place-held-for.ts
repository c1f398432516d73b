import { DomainError } from '#contracts/domain-error';
import { notePlaceTakenUp } from '#contracts/jobs/registration';
import type { ParticipantType } from '#contracts/vocabulary';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { recordJob } from '#platform/outbox';
import { placeHeldFor, type Arriving } from '../../domain/held-for.js';
import { personKey } from '../../domain/person-key.js';
import { typeWords } from '../../domain/words.js';
import { heldPlacesAmong } from '../../persistence/held-places.js';
import type { Registration } from '../../persistence/registration.entity.js';
import type { EntryRules } from '../../persistence/rules.js';
import type { Newcomer } from '../admission/newcomer.js';
import { heldPlace } from './held-place.js';
import { takeUpPlace } from './take-up-place.js';

/**
 * Of people whom staff register, those for whom a place is held, by their position among them; the places are locked.
 * Staff see who stands before them or know whom they list, so that here, other than on the public page, no link is
 * needed.
 */
export async function placesHeldFor(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  people: readonly Arriving[],
): Promise<Map<number, Registration>> {
  const places = await heldPlacesAmong(tx, conferenceId, people);
  const found = new Map<string, number>();
  for (const [at, person] of people.entries()) {
    const place = placeHeldFor(places, person);
    if (place && !found.has(place.id)) found.set(place.id, at);
  }
  const held = new Map<number, Registration>();
  for (const { id } of places) {
    const at = found.get(id);
    const locked = at === undefined ? null : await heldPlace(tx, call, id);
    if (at !== undefined && locked) held.set(at, locked);
  }
  return held;
}

/** @throws DomainError when the number is that of somebody else for whom a place is held */
export async function refuseHeldNumber(
  tx: Transaction,
  conferenceId: string,
  { name, mobile }: Pick<Arriving, 'name' | 'mobile'>,
): Promise<void> {
  const [other] = await heldPlacesAmong(tx, conferenceId, [{ mobile, email: null, organisationId: null }]);
  if (other && other.personKey !== personKey(name))
    throw new DomainError('registration.held-for-another', { name: other.name });
}

/** @throws DomainError when the person is to come as another type than the place is held for */
export function requireHeldType(call: Call, held: Registration, type: ParticipantType): void {
  if (held.participantType === type) return;
  const params = { name: held.name, type: typeWords[held.participantType][call.language] };
  throw new DomainError('input.invalid', {}, [
    { field: 'participantType', code: 'registration.held-as', params },
  ]);
}

/** What staff leave out stays as it was when the person was invited. */
export const asInvited = (
  held: Registration,
  { title, mobile, email }: Pick<Newcomer, 'title' | 'mobile' | 'email'>,
): Pick<Newcomer, 'title' | 'mobile' | 'email'> => ({
  title: title ?? held.title,
  mobile: mobile ?? held.mobile,
  email: email ?? held.email,
});

/** Registers somebody in the place that is held for them; whoever invited them hears of it. */
export async function takeUpHeldPlace(
  tx: Transaction,
  call: Call,
  rules: EntryRules,
  held: Registration,
  { person, notify }: { person: Newcomer; notify: boolean },
): Promise<Registration> {
  requireHeldType(call, held, person.participantType);
  const registration = await takeUpPlace(tx, call, rules, held, person, notify);
  await recordJob(tx, notePlaceTakenUp, { registrationId: registration.id });
  return registration;
}

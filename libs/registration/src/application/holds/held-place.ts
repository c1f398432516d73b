import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { searchText } from '#platform/text';
import { findOrganisation } from '#organisations';
import { personKey } from '../../domain/person-key.js';
import type { Registration } from '../../persistence/registration.entity.js';
import { Registrations } from '../../persistence/registrations.js';
import { changeState } from '../change-state.js';
import type { InvitedPerson } from './hold-places.js';

/**
 * The place held under this id, locked, as long as it can be taken up. One whose deadline has passed goes to the next
 * in line here and now, whether or not the round has come by.
 */
export async function heldPlace(tx: Transaction, call: Call, id: string): Promise<Registration | null> {
  const held = await new Registrations(tx).lock(id);
  if (!held?.isHeld || held.state !== 'offered') return null;
  if (held.offerExpiresAt! > call.clock.now()) return held;
  await changeState(tx, call, held, {
    to: 'cancelled',
    action: 'registration.offer-lapsed',
    reason: 'offer-lapsed',
  });
  return null;
}

/** Gives a held place to whoever waits, or back; nothing when it is held no longer. */
export async function releaseHeldPlace(tx: Transaction, call: Call, id: string): Promise<void> {
  const held = await heldPlace(tx, call, id);
  if (held) await changeState(tx, call, held, { to: 'cancelled', action: 'registration.place-released' });
}

/**
 * The place is held for somebody else of the same organisation from now on.
 * @returns false when it is held no longer
 */
export async function passHeldPlaceOn(
  tx: Transaction,
  call: Call,
  id: string,
  { name, title, mobile, email, language, representativeId }: InvitedPerson,
): Promise<boolean> {
  const held = await heldPlace(tx, call, id);
  if (!held) return false;
  const organisation = await findOrganisation(tx, held.organisationId);
  await new Registrations(tx).change(id, {
    name,
    personKey: personKey(name),
    title,
    mobile,
    email,
    language,
    representativeId,
    searchText: searchText(name, organisation?.nameZh ?? '', organisation?.nameEn ?? ''),
  });
  return true;
}

import { findKnownPerson } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { placeHeldFor } from '../../domain/held-for.js';
import { heldPlacesAmong } from '../../persistence/held-places.js';
import type { Registration } from '../../persistence/registration.entity.js';

/** Whom a number belongs to, with the place that is held for them if one is. */
export interface KnownAtDesk extends Pick<Registration, 'name' | 'title' | 'email' | 'organisationId'> {
  held: Registration | null;
}

/** By the number of an invited person, else of whoever was last heard of with it; null for a new number. */
export async function knownAtDesk(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  mobile: string,
): Promise<KnownAtDesk | null> {
  const now = call.clock.now();
  const held = async (person: Parameters<typeof heldPlacesAmong>[2][number]): Promise<Registration[]> =>
    (await heldPlacesAmong(tx, conferenceId, [person])).filter((one) => one.offerExpiresAt! > now);
  const [invited] = await held({ mobile, email: null, organisationId: null });
  if (invited) return { ...invited, held: invited };
  const known = await findKnownPerson(tx, mobile);
  if (!known) return null;
  const person = { ...known, mobile };
  return { ...known, held: placeHeldFor(await held(person), person) };
}

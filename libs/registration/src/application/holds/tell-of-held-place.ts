import { DomainError } from '#contracts/domain-error';
import { findConferenceBySlug } from '#conferences';
import type { Transaction } from '#platform/database';
import type { PublicRegistrationDto } from '../../http/public-registration.dto.js';
import { Registrations } from '../../persistence/registrations.js';

/**
 * An invited person who registers on the public page is no twin: the held place waits behind the link of the
 * invitation. Only that link proves who it is, so the public page sends there and hands no place out.
 */
export async function tellOfHeldPlace(
  tx: Transaction,
  slug: string,
  { mobile, email }: PublicRegistrationDto,
  error: unknown,
): Promise<never> {
  if (!(error instanceof DomainError) || error.code !== 'registration.already-registered') throw error;
  const conference = await findConferenceBySlug(tx, slug);
  const twins = conference
    ? await new Registrations(tx).activeByContact(conference.id, { mobile, email })
    : [];
  throw twins.some(({ isHeld }) => isHeld) ? new DomainError('registration.place-held') : error;
}

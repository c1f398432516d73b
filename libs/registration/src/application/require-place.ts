import { DomainError } from '#contracts/domain-error';
import type { ParticipantType } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import { fullError } from '../domain/places/decide.js';
import { holdsPlace } from '../domain/registration-state.js';
import type { Registration } from '../persistence/registration.entity.js';
import { openLedgers } from './admission/open-ledgers.js';

/**
 * Locks the places and makes sure that this person can have one as the type, counting the one held already as free.
 * @throws DomainError registration.type-not-offered, registration.full, registration.organisation-full
 */
export async function requirePlace(
  tx: Transaction,
  registration: Registration,
  type: ParticipantType = registration.participantType,
): Promise<void> {
  const { conferenceId, organisationId, participantType } = registration;
  const { ledger } = (await openLedgers(tx, [conferenceId], [organisationId])).get(conferenceId)!;
  if (!ledger.isInvited(type)) throw new DomainError('registration.type-not-offered');
  if (holdsPlace(registration)) ledger.free(participantType, organisationId);
  const obstacle = ledger.obstacle(type, organisationId);
  if (obstacle) throw fullError(ledger, type, obstacle);
}

import { DomainError } from '#contracts/domain-error';
import type { ParticipantType, RegistrationState } from '#contracts/vocabulary';
import type { PlacesLedger } from './places-ledger.js';

/**
 * By which door somebody comes: `queue` waits behind those who wait already, `desk` takes any free place or is told
 * that there is none, `desk-or-wait` waits instead, `list` (imports) takes free places in the order of its rows.
 */
export type Entry = 'queue' | 'desk' | 'desk-or-wait' | 'list';

export interface Arrival {
  participantType: ParticipantType;
  organisationId: string;
  entry: Entry;
  needsApproval: boolean;
}

export type FirstState = Extract<RegistrationState, 'pending' | 'confirmed' | 'waitlisted'>;

/** Types of which somebody waits who could take a free place of the type. */
export type WaitingTypes = ReadonlySet<ParticipantType>;

/**
 * What a newcomer becomes, and takes the place in the ledger. A free place goes to whoever has waited longest for it,
 * so one who comes by the public page waits while anybody waits for a place that this one would take.
 * @throws DomainError registration.type-not-offered, registration.full, registration.organisation-full
 */
export function decideArrival(
  ledger: PlacesLedger,
  waiting: WaitingTypes,
  { participantType, organisationId, entry, needsApproval }: Arrival,
): FirstState {
  if (!ledger.isInvited(participantType)) throw new DomainError('registration.type-not-offered');
  if (needsApproval) return 'pending';
  const obstacle = ledger.obstacle(participantType, organisationId);
  if (obstacle && entry === 'desk') throw fullError(ledger, participantType, obstacle);
  const isBehind = entry === 'queue' && isSomebodyBefore(ledger, waiting, participantType);
  if (obstacle || isBehind) return 'waitlisted';
  ledger.take(participantType, organisationId);
  return 'confirmed';
}

/** Why there is no place, in the words that help. */
export const fullError = (
  ledger: PlacesLedger,
  type: ParticipantType,
  obstacle: NonNullable<ReturnType<PlacesLedger['obstacle']>>,
): DomainError =>
  obstacle === 'organisation'
    ? new DomainError('registration.organisation-full', { limit: ledger.limitOf(type) ?? 0 })
    : new DomainError('registration.full', { capacity: ledger.capacityOf(type) });

function isSomebodyBefore(ledger: PlacesLedger, waiting: WaitingTypes, type: ParticipantType): boolean {
  for (const other of waiting)
    if (ledger.compete(type, other) && ledger.obstacleOfType(other) === null) return true;
  return false;
}

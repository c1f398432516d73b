import type { ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { findOrganisation, type OrganisationSummary } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { openPersonalLink, type RegistrationStanding } from '#registration';
import { kindsOf, mayAnswer } from '../../domain/items/who-brings-what.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items } from '../../persistence/items/items.js';

/** Who holds a personal link, and what docking lets them do. */
export interface Participant {
  registration: RegistrationStanding;
  conference: ConferenceRecord;
  organisation: OrganisationSummary;
  kinds: ReturnType<typeof kindsOf>;
  mayAnswer: boolean;
  /** Why nothing can be entered or changed now; null when it can. */
  fault: 'docking.needs-confirmed' | 'docking.closed' | null;
}

const openStates = ['published', 'live', 'concluded'];

/** @throws DomainError access.link-invalid */
export async function openParticipant(
  tx: Transaction,
  call: Call,
  token: string,
  purpose: 'read' | 'change',
): Promise<Participant> {
  const { registration, conference } = await openPersonalLink(tx, call, token, purpose);
  const organisation = await findOrganisation(tx, registration.organisationId);
  if (!organisation || registration.isHeld) throw new DomainError('access.link-invalid');
  const { kind: organisationKind, isVerified } = organisation;
  const bringer = { organisationKind, isVerified, participantType: registration.participantType };
  return {
    registration,
    conference,
    organisation,
    kinds: kindsOf(bringer),
    mayAnswer: mayAnswer(bringer),
    fault: !openStates.includes(conference.state)
      ? 'docking.closed'
      : registration.state !== 'confirmed'
        ? 'docking.needs-confirmed'
        : null,
  };
}

/**
 * A confirmed person who is going to enter or change something; the registration's row is locked.
 * @throws DomainError access.link-invalid, docking.needs-confirmed, docking.closed
 */
export async function requireParticipant(tx: Transaction, call: Call, token: string): Promise<Participant> {
  const participant = await openParticipant(tx, call, token, 'change');
  if (participant.fault) throw new DomainError(participant.fault);
  return participant;
}

/**
 * An item of whoever holds the link.
 * @throws DomainError docking.item-not-found, also for somebody else's
 */
export async function requireOwnItem(
  tx: Transaction,
  { registration }: Participant,
  id: string,
  purpose: 'read' | 'change',
): Promise<Item> {
  const items = new Items(tx);
  const item = await (purpose === 'change' ? items.lock(id) : items.find(id));
  if (!item || item.presenterId !== registration.id || item.conferenceId !== registration.conferenceId)
    throw new DomainError('docking.item-not-found');
  return item;
}

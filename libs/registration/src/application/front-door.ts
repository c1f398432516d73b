import { findConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { ParticipantType, RegistrationState } from '#contracts/vocabulary';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { issueToken } from '#platform/tokens';
import { linkExpiry } from '../domain/personal-link.js';
import { Registrations } from '../persistence/registrations.js';
import { ownRegistration } from './own-registration.js';

/** Where a registration stands, for other contexts. */
export interface RegistrationStanding {
  id: string;
  conferenceId: string;
  organisationId: string;
  participantType: ParticipantType;
  name: string;
  email: string | null;
  language: 'zh' | 'en';
  state: RegistrationState;
  isHeld: boolean;
  offerExpiresAt: Date | null;
  arrivedAt: Date | null;
}

export const findRegistration = (tx: Transaction, id: string): Promise<RegistrationStanding | null> =>
  new Registrations(tx).find(id);

/** A new link's token to the personal page (`/r/<token>`). */
export async function personalLink(tx: Transaction, call: Call, registrationId: string): Promise<string> {
  const registration = await new Registrations(tx).find(registrationId);
  const conference = registration && (await findConference(tx, registration.conferenceId));
  if (!registration || registration.isHeld || !conference) throw new DomainError('access.link-invalid');
  return issueToken(tx, call, 'registration', registration.id, linkExpiry(conference.endsAt));
}

/**
 * Whose personal page a link opens, for what other contexts put there; the row is locked when something hangs on its
 * state. Looking uses nothing up.
 * @throws DomainError access.link-invalid
 */
export function openPersonalLink(
  tx: Transaction,
  call: Call,
  token: string,
  purpose: 'read' | 'change',
): Promise<{ registration: RegistrationStanding; conference: ConferenceRecord }> {
  return ownRegistration(tx, call, token, purpose);
}

import { DomainError } from '#contracts/domain-error';
import { findConference } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { openToken } from '#platform/tokens';
import { Registrations } from '../persistence/registrations.js';
import type { InHand } from './require-registration.js';

/**
 * The registration a personal link opens; locked when it is going to change. Looking uses nothing up.
 * @throws DomainError access.link-invalid
 */
export async function ownRegistration(
  tx: Transaction,
  call: Call,
  token: string,
  purpose: 'read' | 'change',
): Promise<InHand> {
  const id = await openToken(tx, call, 'registration', token);
  const registrations = new Registrations(tx);
  const registration = await (purpose === 'change' ? registrations.lock(id) : registrations.find(id));
  const conference = registration && (await findConference(tx, registration.conferenceId));
  if (!registration || !conference) throw new DomainError('access.link-invalid');
  return { registration, conference };
}

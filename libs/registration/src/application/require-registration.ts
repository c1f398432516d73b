import { DomainError } from '#contracts/domain-error';
import type { Permission } from '#contracts/permissions';
import { requireConference, type ConferenceRecord } from '#conferences';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Registration } from '../persistence/registration.entity.js';
import { Registrations } from '../persistence/registrations.js';

export interface InHand {
  registration: Registration;
  conference: ConferenceRecord;
  /** Somebody acts for this person: whoever registered them along, or their organisation's contact. */
  isColleague?: boolean;
}

/**
 * A registration that the caller may do this to; locked when it is going to change.
 * @throws DomainError access.not-found also for one of a conference the caller has no rights in
 */
export async function requireRegistration(
  tx: Transaction,
  call: Call,
  id: string,
  permission: Permission,
  purpose: 'read' | 'change',
): Promise<InHand> {
  const registrations = new Registrations(tx);
  const registration = await (purpose === 'change' ? registrations.lock(id) : registrations.find(id));
  if (!registration) throw new DomainError('access.not-found');
  const conference = await requireConference(tx, call, registration.conferenceId, permission);
  return { registration, conference };
}

/** @throws DomainError registration.over once nobody can come any more */
export function requireOngoing(conference: ConferenceRecord, now: Date): void {
  const isOngoing = conference.state === 'published' || conference.state === 'live';
  if (!isOngoing || now >= conference.endsAt) throw new DomainError('registration.over');
}

import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Registration } from '../../persistence/registration.entity.js';
import { Registrations } from '../../persistence/registrations.js';
import { ownRegistration } from '../own-registration.js';
import type { InHand } from '../require-registration.js';

/** Whose registration is meant: that of the link, or a colleague's whom its person looks after. */
export interface PersonalLink {
  token: string;
  colleagueId?: string;
}

export const looksAfter = (own: Registration, other: Registration): boolean =>
  own.id !== other.id &&
  own.conferenceId === other.conferenceId &&
  (other.registeredById === own.id || (own.isContact && other.organisationId === own.organisationId));

/** Has no address, so no link either: ticket and answers are in the hands of whoever looks after them. */
export const hasNoLink = ({ email }: Registration): boolean => email === null;

/**
 * The registration a personal link opens, or the colleague's; locked when it is going to change.
 * @param reach `place`: whether and by whom it is taken; `person`: ticket, contact and answers too
 * @throws DomainError access.not-found for somebody else's colleague; registration.manages-own for the person of one
 *   who has a link of the own
 */
export async function linkedRegistration(
  tx: Transaction,
  call: Call,
  { token, colleagueId }: PersonalLink,
  purpose: 'read' | 'change',
  reach: 'place' | 'person',
): Promise<InHand> {
  if (!colleagueId) return ownRegistration(tx, call, token, purpose);
  const { registration: own, conference } = await ownRegistration(tx, call, token, 'read');
  const registrations = new Registrations(tx);
  const colleague = await (purpose === 'change'
    ? registrations.lock(colleagueId)
    : registrations.find(colleagueId));
  if (!colleague || colleague.handedOverToId || !looksAfter(own, colleague))
    throw new DomainError('access.not-found');
  if (reach === 'person' && !hasNoLink(colleague)) throw new DomainError('registration.manages-own');
  return { registration: colleague, conference, isColleague: true };
}

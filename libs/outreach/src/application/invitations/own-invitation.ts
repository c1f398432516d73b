import { findConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { openToken } from '#platform/tokens';
import { findRegistration, requireInvitedWindow, type RegistrationStanding } from '#registration';
import type { Invitation } from '../../persistence/invitation.entity.js';
import { Invitations } from '../../persistence/invitations/invitations.js';

export interface OwnInvitation {
  invitation: Invitation;
  conference: ConferenceRecord;
  /** What it became, or the place held for it. */
  registration: RegistrationStanding | null;
}

/**
 * The invitation a personal link opens; locked when it is going to change. Looking uses nothing up.
 * @throws DomainError access.link-invalid
 */
export async function ownInvitation(
  tx: Transaction,
  call: Call,
  token: string,
  purpose: 'read' | 'change',
): Promise<OwnInvitation> {
  const id = await openToken(tx, call, 'invitation', token);
  const invitations = new Invitations(tx);
  const invitation = await (purpose === 'change' ? invitations.lock(id) : invitations.find(id));
  if (!invitation) throw new DomainError('access.link-invalid');
  return withRegistration(tx, invitation);
}

export async function withRegistration(tx: Transaction, invitation: Invitation): Promise<OwnInvitation> {
  const conference = await findConference(tx, invitation.conferenceId);
  if (!conference) throw new DomainError('access.link-invalid');
  const registration = invitation.registrationId
    ? await findRegistration(tx, invitation.registrationId)
    : null;
  return { invitation, conference, registration };
}

const ended = ['cancelled', 'declined'];

/** Whether the person is on the conference's list because of it, also when that has not been noted yet. */
export const hasRegistered = ({ registration }: OwnInvitation): boolean =>
  registration !== null && !registration.isHeld && !ended.includes(registration.state);

/** The place that is held for it now. */
export const heldIdOf = ({ registration }: OwnInvitation): string | null =>
  registration?.isHeld && registration.state === 'offered' ? registration.id : null;

/** @throws DomainError why it cannot be answered any more */
export function requireAnswerable(own: OwnInvitation, now: Date): void {
  const { invitation, conference } = own;
  if (invitation.withdrawnAt) throw new DomainError('invitation.withdrawn');
  if (invitation.forwardedAt) throw new DomainError('invitation.passed-on');
  if (hasRegistered(own)) throw new DomainError('invitation.registered');
  requireInvitedWindow(conference, now);
}

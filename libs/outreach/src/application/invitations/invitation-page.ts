import type { ConferenceRecord } from '#conferences';
import { findOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type {
  InvitationPageState,
  InvitationPageView,
  InvitedConferenceView,
} from '../../http/invitations/invitation-page.view.js';
import { Invitations } from '../../persistence/invitations/invitations.js';
import { hasRegistered, heldIdOf, requireAnswerable, type OwnInvitation } from './own-invitation.js';

/** What the page of an invitation shows to whoever holds its link. */
export async function invitationPage(
  tx: Transaction,
  call: Call,
  own: OwnInvitation,
): Promise<InvitationPageView> {
  const { invitation, conference, registration } = own;
  const organisation = await findOrganisation(tx, invitation.organisationId);
  const passedOnTo = invitation.forwardedAt ? await new Invitations(tx).passedOnTo(invitation.id) : null;
  const isHeld = heldIdOf(own) !== null && registration!.offerExpiresAt! > call.clock.now();
  return {
    state: stateOf(own),
    mayAnswer: mayAnswer(own, call.clock.now()),
    name: invitation.name,
    title: invitation.title,
    email: invitation.email,
    organisationId: organisation?.id ?? invitation.organisationId,
    organisationNameZh: organisation?.nameZh ?? '',
    organisationNameEn: organisation?.nameEn || (organisation?.nameZh ?? ''),
    participantType: invitation.participantType,
    language: invitation.language,
    isLocked: invitation.isLocked,
    heldUntil: isHeld ? registration!.offerExpiresAt!.toISOString() : null,
    declineReason: invitation.declineReason,
    declineWords: invitation.declineWords,
    passedOnToName: passedOnTo?.name ?? null,
    registrationState: invitation.registeredAt ? (registration?.state ?? null) : null,
    conference: describeConference(conference),
  };
}

/** What a link shows of its conference; nothing of the person. */
export const describeConference = (conference: ConferenceRecord): InvitedConferenceView => ({
  id: conference.id,
  slug: conference.slug,
  state: conference.state,
  titleZh: conference.titleZh,
  titleEn: conference.titleEn || conference.titleZh,
  startsAt: conference.startsAt.toISOString(),
  endsAt: conference.endsAt.toISOString(),
  timeZone: conference.timeZone,
  registrationClosesAt: conference.registrationClosesAt.toISOString(),
  venueNameZh: conference.venueNameZh,
  venueNameEn: conference.venueNameEn || conference.venueNameZh,
  addressZh: conference.addressZh,
  addressEn: conference.addressEn || conference.addressZh,
  isDemo: conference.isDemo,
});

function stateOf(own: OwnInvitation): InvitationPageState {
  const { withdrawnAt, forwardedAt, declinedAt, acceptedAt } = own.invitation;
  if (withdrawnAt) return 'withdrawn';
  if (hasRegistered(own)) return 'registered';
  if (forwardedAt) return 'forwarded';
  if (declinedAt) return 'declined';
  return acceptedAt ? 'accepted' : 'open';
}

function mayAnswer(own: OwnInvitation, now: Date): boolean {
  try {
    requireAnswerable(own, now);
    return true;
  } catch {
    return false;
  }
}

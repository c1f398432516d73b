import type { DeclineReason } from '#contracts/outreach/invitation';
import { maskEmail, maskMobile } from '#platform/text';
import type { InvitationView } from '../../http/invitations/invitations.view.js';
import type { InvitationRow } from '../../persistence/invitations/invitation-list.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** An invitation as the console shows it; number and address masked. */
export const describeInvitation = (row: InvitationRow): InvitationView => ({
  id: row.id,
  conferenceId: row.conferenceId,
  mailingId: row.mailingId,
  mailingName: row.mailingName,
  organisationId: row.organisationId,
  organisationNameZh: row.organisationNameZh,
  organisationNameEn: row.organisationNameEn || row.organisationNameZh,
  district: row.district,
  qualifications: row.qualifications,
  name: row.name,
  title: row.title,
  email: maskEmail(row.email),
  mobile: row.mobile && maskMobile(row.mobile),
  language: row.language,
  participantType: row.participantType,
  isLocked: row.isLocked,
  state: row.state,
  mailState: row.mailState,
  sentAt: iso(row.sentAt),
  clickedAt: iso(row.clickedAt),
  openedAt: iso(row.openedAt),
  answeredAt: iso(row.registeredAt ?? row.declinedAt ?? row.forwardedAt ?? row.acceptedAt),
  declineReason: row.declineReason as DeclineReason | null,
  declineWords: row.declineWords,
  registrationId: row.registrationState ? row.registrationId : null,
  registrationState: row.registrationState,
  heldUntil: iso(row.heldUntil),
  hasMissedHold: row.holdMissedAt !== null && row.registrationId === null,
  createdAt: row.createdAt.toISOString(),
});

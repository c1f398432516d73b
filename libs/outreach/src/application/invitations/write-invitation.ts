import { invitationMail } from '#contracts/outreach/invitation';
import type { MailCategory, MailRequest } from '#platform/mail';
import type { NewInvitation } from '../../persistence/invitations/invitations.js';

/** The mail that invites, in words of our own; it carries the link. */
export const invitationMailTo = (
  {
    id,
    conferenceId,
    name,
    email,
    language,
  }: Pick<NewInvitation, 'id' | 'conferenceId' | 'name' | 'email' | 'language'>,
  category: MailCategory,
  data: { message?: string } = {},
): MailRequest => ({
  template: invitationMail,
  language,
  to: { name, address: email },
  subject: { kind: 'invitation', id },
  scopeId: conferenceId,
  category,
  data,
});

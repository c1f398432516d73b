import type { InvitedPerson } from '#registration';
import type { NewInvitation } from '../../persistence/invitations/invitations.js';

/** Who was invited, as registration knows people. */
export const invitedPerson = ({
  organisationId,
  representativeId,
  participantType,
  name,
  title,
  mobile,
  email,
  language,
}: NewInvitation): InvitedPerson => ({
  organisationId,
  representativeId,
  participantType,
  name,
  title,
  mobile,
  email,
  language,
});

import { Module } from '@nestjs/common';
import { Limits } from '#platform/limits';
import { AcceptInvitation } from './application/invitations/accept-invitation.js';
import { AnswerByPhone } from './application/invitations/answer-by-phone.js';
import { DeclineInvitation } from './application/invitations/decline-invitation.js';
import { ExportInvitations } from './application/invitations/export-invitations.js';
import { InvitePeople } from './application/invitations/invite-people.js';
import { MakeInvitationLink } from './application/invitations/make-invitation-link.js';
import { NudgeUnanswered } from './application/invitations/nudge-unanswered.js';
import { OpenInvitation } from './application/invitations/open-invitation.js';
import { OpenOwnRegistration } from './application/invitations/open-own-registration.js';
import { PassInvitationOn } from './application/invitations/pass-invitation-on.js';
import { ReadInvitations } from './application/invitations/read-invitations.js';
import { ReadOwnForm } from './application/invitations/read-own-form.js';
import { RegisterByInvitation } from './application/invitations/register-by-invitation.js';
import { ResendInvitations } from './application/invitations/resend-invitations.js';
import { WithdrawInvitations } from './application/invitations/withdraw-invitations.js';
import { MarkMailClicked } from './application/mark-mail-clicked.js';
import { ClickedMailsController } from './http/clicked-mails.controller.js';
import {
  ConferenceInvitationsController,
  InvitationsController,
} from './http/invitations/invitations.controller.js';
import { PublicInvitationsController } from './http/invitations/public-invitations.controller.js';

/** Invitations: what organisers do with them, and the invited. */
@Module({
  controllers: [
    ClickedMailsController,
    ConferenceInvitationsController,
    InvitationsController,
    PublicInvitationsController,
  ],
  providers: [
    AcceptInvitation,
    AnswerByPhone,
    DeclineInvitation,
    ExportInvitations,
    InvitePeople,
    Limits,
    MakeInvitationLink,
    MarkMailClicked,
    NudgeUnanswered,
    OpenInvitation,
    OpenOwnRegistration,
    PassInvitationOn,
    ReadInvitations,
    ReadOwnForm,
    RegisterByInvitation,
    ResendInvitations,
    WithdrawInvitations,
  ],
})
export class InvitationsHttpModule {}

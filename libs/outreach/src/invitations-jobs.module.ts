import { Module } from '@nestjs/common';
import { NotePlaceTakenUp } from './application/invitations/note-place-taken-up.js';
import { NotePlaceTakenUpHandler } from './jobs/note-place-taken-up.handler.js';
import { InvitationMail } from './mail/invitation.mail.js';

@Module({ providers: [InvitationMail, NotePlaceTakenUp, NotePlaceTakenUpHandler] })
export class InvitationsJobsModule {}

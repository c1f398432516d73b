import { Module } from '@nestjs/common';
import { InvitationMail } from './mail/invitation.mail.js';

@Module({ providers: [InvitationMail] })
export class InvitationsJobsModule {}

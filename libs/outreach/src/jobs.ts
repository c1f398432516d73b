import { Module } from '@nestjs/common';
import { InvitationsJobsModule } from './invitations.module.js';
import { LettersJobsModule } from './letters.module.js';
import { MailingsJobsModule } from './mailings.module.js';

export { FinishMailings } from './application/mailings/run/finish-mailings.js';
export { SendDue } from './application/mailings/run/send-due.js';

/** What the worker does for outreach. */
@Module({ imports: [InvitationsJobsModule, LettersJobsModule, MailingsJobsModule] })
export class OutreachJobsModule {}

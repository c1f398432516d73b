import { Module } from '@nestjs/common';
import { InvitationsJobsModule } from './invitations-jobs.module.js';
import { LettersJobsModule } from './letters-jobs.module.js';
import { MailingsJobsModule } from './mailings-jobs.module.js';

export { FinishMailings } from './application/mailings/run/finish-mailings.js';
export { SendDue } from './application/mailings/run/send-due.js';

/** What the worker does for outreach. */
@Module({ imports: [InvitationsJobsModule, LettersJobsModule, MailingsJobsModule] })
export class OutreachJobsModule {}

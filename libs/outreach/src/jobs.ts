import { Module } from '@nestjs/common';
import { LettersJobsModule } from './letters.module.js';
import { MailingsJobsModule } from './mailings.module.js';

export { SendDue } from './application/mailings/run/send-due.js';

/** What the worker does for outreach. */
@Module({ imports: [LettersJobsModule, MailingsJobsModule] })
export class OutreachJobsModule {}

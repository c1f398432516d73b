import { Module } from '@nestjs/common';
import { MailingsJobsModule } from './mailings.module.js';

/** What the worker does for outreach. */
@Module({ imports: [MailingsJobsModule], providers: [] })
export class OutreachJobsModule {}

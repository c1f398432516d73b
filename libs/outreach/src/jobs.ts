import { Module } from '@nestjs/common';

/** What the worker does for outreach. */
@Module({ providers: [] })
export class OutreachJobsModule {}

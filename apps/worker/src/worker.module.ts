import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Settings } from '#config';
import { AuditSealing } from '#platform/audit';
import { CoreModule } from '#platform/core';
import { DatabaseModule } from '#platform/database';
import { MailModule, ReadMailHealth } from '#platform/mail';
import { Metrics } from '#platform/metrics';
import { OutboxRelay } from '#platform/outbox';
import { JobRunner } from '#platform/queue';
import { Retention } from '#platform/retention';
import { AccountsJobsModule } from '#accounts/jobs';
import { DockingJobsModule } from '#docking/jobs';
import { OrganisationsJobsModule } from '#organisations/jobs';
import { OutreachJobsModule } from '#outreach/jobs';
import { RegistrationJobsModule } from '#registration/jobs';
import { SigningJobsModule } from '#signing/jobs';
import { schema } from '../../schema.js';
import { Listener } from './listener.js';

/** Opens every context's jobs door, runs the outbox relay and the rounds. */
@Module({})
export class WorkerModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DiscoveryModule,
        CoreModule.with(settings),
        DatabaseModule.forSchema(schema),
        MailModule,
        AccountsJobsModule,
        OrganisationsJobsModule,
        RegistrationJobsModule,
        OutreachJobsModule,
        DockingJobsModule,
        SigningJobsModule,
      ],
      providers: [AuditSealing, Listener, Metrics, ReadMailHealth, JobRunner, OutboxRelay, Retention],
    };
  }
}

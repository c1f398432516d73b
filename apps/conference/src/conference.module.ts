import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Settings } from '#config';
import { CoreModule } from '#platform/core';
import { DatabaseModule } from '#platform/database';
import { AccessGuard, SameOriginGuard } from '#platform/http';
import { ReadMailHealth } from '#platform/mail';
import { Metrics } from '#platform/metrics';
import { AccountsHttpModule } from '#accounts/http';
import { CheckInHttpModule } from '#check-in/http';
import { ConferencesHttpModule } from '#conferences/http';
import { DockingHttpModule } from '#docking/http';
import { OutreachHttpModule } from '#outreach/http';
import { OrganisationsHttpModule } from '#organisations/http';
import { RegistrationHttpModule } from '#registration/http';
import { ReportsHttpModule } from '#reports/http';
import { SigningHttpModule } from '#signing/http';
import { schema } from '../../schema.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';

/** Opens every context's http door. */
@Module({})
export class ConferenceModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: ConferenceModule,
      imports: [
        CoreModule.with(settings),
        DatabaseModule.forSchema(schema),
        AccountsHttpModule,
        OrganisationsHttpModule,
        ConferencesHttpModule,
        RegistrationHttpModule,
        CheckInHttpModule,
        ReportsHttpModule,
        OutreachHttpModule,
        DockingHttpModule,
        SigningHttpModule,
      ],
      controllers: [HealthController, MetricsController],
      providers: [
        Metrics,
        ReadMailHealth,
        { provide: APP_GUARD, useClass: SameOriginGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    };
  }
}

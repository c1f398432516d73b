import { Global, Module, type DynamicModule } from '@nestjs/common';
import {
  DatabaseSettings,
  HttpSettings,
  InstallationSettings,
  MailSettings,
  QueueSettings,
  WorkerSettings,
  type Settings,
} from '#config';
import { Clock, Rounds, SystemClock } from '#platform/clock';
import { QueueBackend, Queues } from '#platform/queue';

/** What every process has: its settings, the clock, the producing side of the queue. */
@Global()
@Module({})
export class CoreModule {
  static with(settings: Settings): DynamicModule {
    const values = [
      { provide: HttpSettings, useValue: settings.http },
      { provide: DatabaseSettings, useValue: settings.database },
      { provide: QueueSettings, useValue: settings.queue },
      { provide: MailSettings, useValue: settings.mail },
      { provide: WorkerSettings, useValue: settings.worker },
      { provide: InstallationSettings, useValue: settings.installation },
      { provide: Clock, useClass: SystemClock },
      Rounds,
      QueueBackend,
      Queues,
    ];
    return { module: CoreModule, providers: values, exports: values };
  }
}

import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { SettingsError, readSettings } from '#config';
import { Rounds } from '#platform/clock';
import { OutboxRelay } from '#platform/outbox';
import { Presence } from '#platform/presence';
import { JobRunner } from '#platform/queue';
import { Listener } from './listener.js';
import { WorkerModule } from './worker.module.js';

/** A job that hangs must not keep the process alive; its row is taken over later. */
const STOP_WITHIN_MS = 9000;

try {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(readSettings()), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await app.get(Presence).start();
  app.get(JobRunner).start();
  app.get(OutboxRelay).start();
  app.get(Rounds).start();
  await app.get(Listener).start();
  const stop = (): void => {
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    void app.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
  console.log('worker ready');
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}

import { Injectable } from '@nestjs/common';
import { Queue, Worker, createPostgresBackend, type Job } from 'bullmq';
import { DatabaseSettings, QueueSettings } from '#config';

/** Chooses PostgreSQL or Redis once; everything else is the same code. */
@Injectable()
export class QueueBackend {
  constructor(
    private readonly database: DatabaseSettings,
    private readonly settings: QueueSettings,
  ) {}

  get kind(): 'redis' | 'postgres' {
    return this.settings.redisUrl ? 'redis' : 'postgres';
  }

  queue(name: string): Queue {
    if (this.settings.redisUrl) {
      return new Queue(name, { connection: { url: this.settings.redisUrl, maxRetriesPerRequest: 3 } });
    }
    return new Queue(name, this.onPostgres(3), createPostgresBackend) as unknown as Queue;
  }

  worker(name: string, process: (job: Job) => Promise<void>, concurrency: number): Worker {
    const options = {
      concurrency,
      autorun: false,
      maxStalledCount: 5,
      stalledInterval: 15_000,
      lockDuration: 30_000,
    };
    if (this.settings.redisUrl) {
      return new Worker(name, process, {
        ...options,
        connection: { url: this.settings.redisUrl, maxRetriesPerRequest: null },
      });
    }
    return new Worker(
      name,
      process,
      { ...options, ...this.onPostgres(4) },
      createPostgresBackend,
    ) as unknown as Worker;
  }

  private onPostgres(max: number) {
    return { connection: { connectionString: this.database.databaseUrl, max, keepAlive: true } };
  }
}

import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { jobContracts } from '#contracts/jobs/index';
import { DatabaseSettings } from '#config';
import { Queues } from '#platform/queue';
import { OUTBOX_CHANNEL } from './record-job.js';

const BATCH = 200;
const POLL_MS = 1000;

/** Moves committed outbox rows into the queue: woken by NOTIFY, with polling as a net. */
@Injectable()
export class OutboxRelay implements OnApplicationShutdown {
  private readonly log = new Logger('OutboxRelay');
  private stopped = false;
  private listener?: pg.Client;
  private wake: () => void = () => undefined;
  private loop?: Promise<void>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: Queues,
    private readonly settings: DatabaseSettings,
  ) {}

  start(): void {
    this.loop = this.run();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        if (!this.listener) await this.listen();
        while (!this.stopped && (await this.relayBatch()) === BATCH);
      } catch (error) {
        this.log.warn(`waiting for database and queue: ${String(error)}`);
      }
      if (!this.stopped) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.settings.databaseUrl, keepAlive: true });
    client.on('notification', () => this.wake());
    client.on('error', () => {
      this.listener = undefined;
    });
    await client.connect();
    await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
    this.listener = client;
  }

  /** Marks and adds in one transaction: a crash in between adds the same job id again, which the queue ignores. */
  private relayBatch(): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      const rows = (await tx.query(
        `SELECT id, job, payload FROM outbox WHERE relayed_at IS NULL
         ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      )) as { id: string; job: string; payload: object }[];
      if (rows.length === 0) return 0;
      for (const contract of jobContracts) {
        const mine = rows.filter((row) => row.job === contract.name);
        await this.queues.add(contract, mine);
      }
      await tx.query('UPDATE outbox SET relayed_at = now() WHERE id = ANY($1)', [rows.map((row) => row.id)]);
      return rows.length;
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.loop;
    await this.listener?.end().catch(() => undefined);
  }
}

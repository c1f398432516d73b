import { randomInt } from 'node:crypto';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DatabaseSettings } from '#config';

/** Class of the advisory locks by which workers show that they live («Zj»). */
const LOCK_CLASS = 0x5a6a;
const AGAIN_MS = 500;

/** SQL: whether the worker of this number lives, as far as this database knows. */
export const lives = (number: string): string =>
  `EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = ${LOCK_CLASS}::oid
     AND objid = ${number}::oid AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`;

/** SQL: whether any worker lives. */
export const someoneLives = `EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted
  AND classid = ${LOCK_CLASS}::oid AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`;

/**
 * Shows the others that this worker lives: a lock on a connection of its own, which PostgreSQL lets go in the moment the
 * process dies. What a dead worker held can be taken over at once, without waiting for a deadline.
 */
@Injectable()
export class Presence implements OnApplicationShutdown {
  /** Under which this process holds what it works on. */
  readonly number = randomInt(1, 2 ** 31 - 1);
  private readonly log = new Logger('Presence');
  private client?: pg.Client;
  private stopped = false;

  constructor(private readonly settings: DatabaseSettings) {}

  /** Resolves when it is shown for the first time; later it is shown again after every lost connection. */
  async start(): Promise<void> {
    while (!this.stopped) {
      const client = new pg.Client({ connectionString: this.settings.databaseUrl, keepAlive: true });
      let ended = false;
      client.once('end', () => {
        if (ended) return;
        ended = true;
        if (this.client === client) void this.start();
      });
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.query('SELECT pg_advisory_lock($1, $2)', [LOCK_CLASS, this.number]);
        this.client = client;
        return;
      } catch (error) {
        ended = true;
        this.log.warn(`waiting for the database: ${String(error)}`);
        await client.end().catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }
}

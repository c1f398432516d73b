import { Logger } from '@nestjs/common';
import pg from 'pg';
import { LIVE_CHANNEL } from './announce.js';

const AGAIN_MS = 500;

/** The one connection on which a process listens. What is missed while it is lost is made up for by `onReturn`. */
export class LiveLine {
  private readonly log = new Logger('LiveLine');
  private client?: pg.Client;
  private opening?: Promise<void>;
  private isStopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly onMessage: (payload: string) => void,
    private readonly onReturn: () => void,
  ) {}

  /** Resolves when the line stands; opened by whoever needs it first. */
  open(): Promise<void> {
    return (this.opening ??= this.connect());
  }

  private async connect(): Promise<void> {
    for (let isFirst = true; !this.isStopped; isFirst = false) {
      const client = new pg.Client({
        connectionString: this.databaseUrl,
        keepAlive: true,
        application_name: 'zijin live',
      });
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.query(`LISTEN ${LIVE_CHANNEL}`);
      } catch (error) {
        if (isFirst) this.log.warn(`waiting for the database: ${String(error)}`);
        await client.end().catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
        continue;
      }
      client.on('notification', ({ payload }) => this.onMessage(payload ?? ''));
      client.once('end', () => {
        if (this.isStopped || this.client !== client) return;
        this.client = undefined;
        this.opening = this.connect();
        void this.opening.then(() => this.onReturn());
      });
      this.client = client;
      return;
    }
  }

  async say(payload: string): Promise<void> {
    await this.client?.query('SELECT pg_notify($1, $2)', [LIVE_CHANNEL, payload]).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.isStopped = true;
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }
}

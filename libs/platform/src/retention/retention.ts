import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Rounds } from '#platform/clock';
import { Transactions } from '#platform/database';

const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Rows of the floor that nobody asks for any more, and how long they stay after the named moment. */
const kept = [
  { table: 'outbox', since: 'relayed_at', forMs: DAY_MS },
  { table: 'request_repeats', since: 'created_at', forMs: DAY_MS },
  { table: 'limited_attempts', since: 'at', forMs: DAY_MS },
  { table: 'access_tokens', since: 'expires_at', forMs: 30 * DAY_MS },
] as const;

/** Removes what the floor's tables need not keep; mails and audit rows stay. */
@Injectable()
export class Retention implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: Rounds,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.rounds.add({ name: 'retention', everyMs: HOUR_MS, run: () => this.run() });
  }

  async run(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const { table, since, forMs } of kept)
      await this.transactions.reader.query(`DELETE FROM ${table} WHERE ${since} < $1`, [
        new Date(now - forMs),
      ]);
  }
}

import type { Transaction } from '#platform/database';

/** PostgreSQL channel on which processes tell each other that something changed. */
export const LIVE_CHANNEL = 'zijin_live';

/** Tells every process, when this transaction commits, that there is something new under a topic. */
export async function announce(tx: Transaction, topic: string): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [LIVE_CHANNEL, JSON.stringify({ topic })]);
}

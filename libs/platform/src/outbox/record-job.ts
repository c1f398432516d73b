import type { JobContract } from '#contracts/job';
import { newId, type Transaction } from '#platform/database';
import { OutboxEntry } from './outbox-entry.entity.js';

/** PostgreSQL channel that wakes the relay. */
export const OUTBOX_CHANNEL = 'zijin_outbox';

/** Asks for a job in the transaction that makes it necessary; nothing leaves before commit. */
export async function recordJob<P extends object>(
  tx: Transaction,
  contract: JobContract<P>,
  payload: P,
): Promise<void> {
  await recordJobs(tx, contract, [payload]);
}

export async function recordJobs<P extends object>(
  tx: Transaction,
  contract: JobContract<P>,
  payloads: readonly P[],
): Promise<void> {
  if (payloads.length === 0) return;
  await tx.insert(
    OutboxEntry,
    payloads.map((payload) => ({ id: newId(), job: contract.name, payload })),
  );
  await tx.query('SELECT pg_notify($1, $2)', [OUTBOX_CHANNEL, '']);
}

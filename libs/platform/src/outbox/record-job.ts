import type { JobContract } from '#contracts/job';
import { insertInto, newId, writeAll, type Transaction, type Write } from '#platform/database';

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

const insertJobs = insertInto<{ job: string; payload: object }>('outbox', {
  id: ['uuid', () => newId()],
  job: ['text', ({ job }) => job],
  payload: ['jsonb', ({ payload }) => payload],
});

/** The rows of many jobs, and the word that wakes the relay when they are committed; for `writeAll`. */
export const jobWrite = <P extends object>(contract: JobContract<P>, payloads: readonly P[]): Write | null =>
  insertJobs(payloads.map((payload) => ({ job: contract.name, payload })));

export const wakeRelay: Write = { name: 'wake', text: "SELECT pg_notify($1, '')", values: [OUTBOX_CHANNEL] };

export async function recordJobs<P extends object>(
  tx: Transaction,
  contract: JobContract<P>,
  payloads: readonly P[],
): Promise<void> {
  const write = jobWrite(contract, payloads);
  if (write) await writeAll(tx, [write, wakeRelay]);
}

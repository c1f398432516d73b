import type { JobContract } from '#contracts/job';
import { newId, writeAll, type Transaction, type Write } from '#platform/database';

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

/** The rows of many jobs, and the word that wakes the relay when they are committed; for `writeAll`. */
export function jobWrite<P extends object>(contract: JobContract<P>, payloads: readonly P[]): Write | null {
  if (payloads.length === 0) return null;
  const entries = payloads.map((payload) => ({ id: newId(), payload }));
  return {
    name: 'jobs',
    text: `INSERT INTO outbox (id, job, payload)
           SELECT id, $1, payload FROM json_to_recordset($2) AS entry(id uuid, payload jsonb)`,
    values: [contract.name, JSON.stringify(entries)],
  };
}

export const wakeRelay: Write = { name: 'wake', text: "SELECT pg_notify($1, '')", values: [OUTBOX_CHANNEL] };

export async function recordJobs<P extends object>(
  tx: Transaction,
  contract: JobContract<P>,
  payloads: readonly P[],
): Promise<void> {
  const write = jobWrite(contract, payloads);
  if (write) await writeAll(tx, [write, wakeRelay]);
}

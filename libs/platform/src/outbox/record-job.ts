import type { JobContract } from '#contracts/job';
import { newId, queryPrepared, type Transaction } from '#platform/database';

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
  const entries = payloads.map((payload) => ({ id: newId(), payload }));
  await queryPrepared(
    tx,
    {
      name: 'record-jobs',
      text: `WITH entries AS (
               INSERT INTO outbox (id, job, payload)
               SELECT id, $1, payload FROM json_to_recordset($2) AS entry(id uuid, payload jsonb))
             SELECT pg_notify($3, '')`,
    },
    [contract.name, JSON.stringify(entries), OUTBOX_CHANNEL],
  );
}

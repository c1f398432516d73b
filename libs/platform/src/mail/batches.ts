import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { mailStates, type MailState } from './mail.entity.js';

export type BatchCounts = Record<MailState | 'delivered' | 'bounced' | 'clicked', number>;

/**
 * Drops what has not left yet and says how much. A mail that a worker holds is handed over only if that has begun, and
 * has no further try.
 */
export async function stopBatch(tx: Transaction, call: Call, batchId: string): Promise<number> {
  const [, dropped] = (await tx.query(
    `UPDATE mails SET state = 'dropped', claimed_until = NULL, last_reply = 'stopped'
     WHERE batch_id = $1 AND state = 'queued'`,
    [batchId],
  )) as [unknown, number];
  await tx.query(`UPDATE mails SET is_stopped = true WHERE batch_id = $1 AND state = 'sending'`, [batchId]);
  await recordAudit(tx, call, {
    action: 'mail.batch-stopped',
    subject: { kind: 'mailing', id: batchId },
    details: { dropped },
  });
  return dropped;
}

/** How the mails of each of these mailings stand; a mailing without mails has zeros. */
export async function batchCounts(
  tx: Transaction,
  batchIds: readonly string[],
): Promise<Map<string, BatchCounts>> {
  const none = Object.fromEntries(
    [...mailStates, 'delivered', 'bounced', 'clicked'].map((name) => [name, 0]),
  ) as BatchCounts;
  const counts = new Map(batchIds.map((id) => [id, { ...none }]));
  if (batchIds.length === 0) return counts;
  const rows: {
    id: string;
    state: MailState;
    count: number;
    delivered: number;
    bounced: number;
    clicked: number;
  }[] = await tx.query(
    `SELECT batch_id AS id, state, count(*)::int AS count, count(delivered_at)::int AS delivered,
       count(bounced_at)::int AS bounced, count(clicked_at)::int AS clicked
     FROM mails WHERE batch_id = ANY($1) GROUP BY batch_id, state`,
    [batchIds],
  );
  for (const { id, state, count, delivered, bounced, clicked } of rows) {
    const of = counts.get(id)!;
    of[state] += count;
    of.delivered += delivered;
    of.bounced += bounced;
    of.clicked += clicked;
  }
  return counts;
}

/** Somebody opened a link of this mail; the first time counts. */
export async function markClicked(tx: Transaction, call: Call, mailId: string): Promise<void> {
  await tx.query('UPDATE mails SET clicked_at = $2 WHERE id = $1 AND clicked_at IS NULL', [
    mailId,
    call.clock.now(),
  ]);
}

import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';

/**
 * Agreements follow the plan: one that is confirmed and stands in a round is staged, one taken out is confirmed again.
 * Whoever confirms an agreement calls it too: it may stand in a round already.
 */
export async function followPlan(tx: Transaction, call: Call, conferenceId: string): Promise<void> {
  const isPlaced = 'EXISTS (SELECT FROM ceremony_entries e WHERE e.agreement_id = a.id)';
  for (const [from, to, where] of [
    ['confirmed', 'staged', isPlaced],
    ['staged', 'confirmed', `NOT ${isPlaced}`],
  ] as const) {
    const [rows] = (await tx.query(
      `UPDATE agreements a SET state = $3, version = version + 1
       WHERE a.conference_id = $1 AND a.state = $2 AND ${where} RETURNING a.id`,
      [conferenceId, from, to],
    )) as [{ id: string }[], number];
    for (const { id } of rows)
      await recordAudit(tx, call, {
        action: to === 'staged' ? 'agreement.staged' : 'agreement.unstaged',
        subject: { kind: 'agreement', id },
        scopeId: conferenceId,
      });
  }
}

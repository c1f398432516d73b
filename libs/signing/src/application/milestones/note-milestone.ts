import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';

/** Writes into the audit what happened to a milestone; it stands in its history. */
export const noteMilestone = (
  tx: Transaction,
  call: Call,
  id: string,
  conferenceId: string,
  what: string,
  details: Record<string, unknown> = {},
): Promise<void> =>
  recordAudit(tx, call, {
    action: `milestone.${what}`,
    subject: { kind: 'milestone', id },
    scopeId: conferenceId,
    details,
  });

import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';

/** Writes into the audit what happened to an agreement; it stands in its timeline and on its evidence page. */
export const noteAgreement = (
  tx: Transaction,
  call: Call,
  { id, conferenceId }: { id: string; conferenceId: string },
  what: string,
  details: Record<string, unknown> = {},
): Promise<void> =>
  recordAudit(tx, call, {
    action: `agreement.${what}`,
    subject: { kind: 'agreement', id },
    scopeId: conferenceId,
    details,
  });

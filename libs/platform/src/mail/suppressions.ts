import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { MailSuppression, type SuppressionReason } from './mail-suppression.entity.js';

export interface SuppressionWish {
  address: string;
  reason: SuppressionReason;
  mailId?: string | null;
  words?: string | null;
}

/** Why each of these addresses is not written to; those without a reason are left out. Keys in lower case. */
export async function suppressionsAmong(
  tx: Transaction,
  addresses: readonly string[],
): Promise<Map<string, SuppressionReason>> {
  if (addresses.length === 0) return new Map();
  const rows: { address: string; reason: SuppressionReason }[] = await tx.query(
    'SELECT address, reason FROM mail_suppressions WHERE address = ANY($1)',
    [addresses.map((address) => address.toLowerCase())],
  );
  return new Map(rows.map(({ address, reason }) => [address, reason]));
}

/** From now on the address is spared. An unknown user outweighs an opt-out, and covers it rather than replaces it. */
export async function suppress(
  tx: Transaction,
  call: Call,
  { address, reason, mailId = null, words = null }: SuppressionWish,
): Promise<void> {
  const [row] = (await tx.query(
    `INSERT INTO mail_suppressions AS s (address, reason, recorded_at, mail_id, words)
     VALUES (lower($1), $2, $3, $4, $5)
     ON CONFLICT (address) DO UPDATE SET
       reason = CASE WHEN s.reason = 'unknown-user' THEN s.reason ELSE excluded.reason END,
       reason_before = CASE WHEN s.reason = 'unknown-user' THEN excluded.reason
                            WHEN excluded.reason = 'unknown-user' THEN s.reason END,
       recorded_at = excluded.recorded_at, mail_id = excluded.mail_id, words = excluded.words
     WHERE s.reason <> excluded.reason AND s.reason_before IS DISTINCT FROM excluded.reason
     RETURNING address`,
    [address, reason, call.clock.now(), mailId, words?.slice(0, 500) ?? null],
  )) as { address: string }[];
  if (row)
    await recordAudit(tx, call, {
      action: 'mail.address-suppressed',
      subject: { kind: 'mail', id: mailId ?? newId() },
      details: { reason },
    });
}

/**
 * The address is written to again. Lifting an unknown user uncovers an opt-out before it; given `only`, nothing but that
 * reason is lifted, whether it shows or is covered.
 */
export async function liftSuppression(
  tx: Transaction,
  call: Call,
  address: string,
  only?: SuppressionReason,
): Promise<void> {
  const found = await tx.findOneBy(MailSuppression, { address: address.toLowerCase() });
  if (!found) return;
  const { reason, reasonBefore, mailId } = found;
  const isCovered = only !== undefined && reason !== only && reasonBefore === only;
  if (only !== undefined && reason !== only && !isCovered) return;
  if (isCovered) await tx.update(MailSuppression, found.address, { reasonBefore: null });
  else if (reasonBefore)
    await tx.update(MailSuppression, found.address, { reason: reasonBefore, reasonBefore: null });
  else await tx.delete(MailSuppression, found.address);
  await recordAudit(tx, call, {
    action: 'mail.suppression-lifted',
    subject: { kind: 'mail', id: mailId ?? newId() },
    details: { reason: only ?? reason },
  });
}

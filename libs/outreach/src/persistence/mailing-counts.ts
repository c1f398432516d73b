import type { SkipReason } from '#contracts/outreach/mailing';
import type { Transaction } from '#platform/database';
import type { MailState } from '#platform/mail';

export interface MailingCounts {
  planned: number;
  underWay: number;
  sent: number;
  unknown: number;
  failed: number;
  dropped: number;
  skipped: { reason: SkipReason; count: number }[];
}

/** How the people of each of these mailings stand. */
export async function mailingCounts(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, MailingCounts>> {
  const rows: { id: string; state: string; reason: SkipReason | null; count: number }[] = await tx.query(
    `SELECT mailing_id AS id, state, skip_reason AS reason, count(*)::int AS count FROM planned_mails
     WHERE mailing_id = ANY($1) AND state <> 'enqueued' GROUP BY 1, 2, 3 ORDER BY 3`,
    [ids],
  );
  // of the mail that counts for each person, which is not the first where it was stopped or sent again
  const mails: { id: string; state: MailState; count: number }[] = await tx.query(
    `SELECT p.mailing_id AS id, m.state, count(*)::int AS count FROM planned_mails p JOIN mails m ON m.id = p.mail_id
     WHERE p.mailing_id = ANY($1) GROUP BY 1, 2`,
    [ids],
  );
  return new Map(
    ids.map((id) => {
      const mine = rows.filter((row) => row.id === id);
      const of = (state: MailState): number =>
        mails.find((row) => row.id === id && row.state === state)?.count ?? 0;
      return [
        id,
        {
          planned: mine.find(({ state }) => state === 'planned')?.count ?? 0,
          underWay: of('queued') + of('sending'),
          sent: of('sent') + of('unknown'),
          unknown: of('unknown'),
          failed: of('failed'),
          dropped: of('dropped') + of('suppressed'),
          skipped: mine.flatMap(({ reason, count }) => (reason ? [{ reason, count }] : [])),
        },
      ];
    }),
  );
}

/** Mails of this mailing that left within the last half minute, per second. */
export async function paceOf(tx: Transaction, mailingId: string, now: Date): Promise<number> {
  const seconds = 30;
  const [row] = (await tx.query(
    `SELECT count(*)::int AS count, min(sent_at) AS first FROM mails
     WHERE batch_id = $1 AND state IN ('sent','unknown') AND sent_at > $2`,
    [mailingId, new Date(now.getTime() - seconds * 1000)],
  )) as { count: number; first: Date | null }[];
  if (!row?.first) return 0;
  return row.count / Math.max(1, (now.getTime() - row.first.getTime()) / 1000);
}

/** Mails a second that left lately, of any mailing; null when too few have. */
export async function recentPace(tx: Transaction, now: Date): Promise<number | null> {
  const [row] = (await tx.query(
    `SELECT count(*)::int AS count, extract(epoch FROM max(sent_at) - min(sent_at))::float AS seconds FROM (
       SELECT sent_at FROM mails WHERE batch_id = (
         SELECT id FROM mailings WHERE started_at > $1 ORDER BY started_at DESC LIMIT 1) AND sent_at IS NOT NULL
       ORDER BY sent_at LIMIT 1000) lately`,
    [new Date(now.getTime() - 30 * 24 * 3_600_000)],
  )) as { count: number; seconds: number | null }[];
  return row && row.count >= 10 && row.seconds ? row.count / row.seconds : null;
}

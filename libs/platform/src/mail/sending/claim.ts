import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions, queryPrepared } from '#platform/database';
import { Presence } from '#platform/presence';
import type { Mail } from '../mail.entity.js';
import { Pace } from '../pacing/pace.js';
import { mailColumns } from './columns.js';
import { HELD_FOR_MS } from './in-hand.js';

/** SQL: what becomes of a mail that nobody may send; null when it may be sent. `spared` is a mail_suppressions row. */
const REASON = `CASE
  WHEN is_stopped THEN 'stopped'
  WHEN spared.reason = 'unknown-user' OR (spared.reason IS NOT NULL AND category = 'mailing') THEN spared.reason
  END`;

/**
 * Takes mails that are due, in one statement; those that others hold, that are spared, or that must wait for their
 * domain's pace are left out. Whether they are due is asked of their rows alone: PostgreSQL may think few mails are due,
 * and would go through all of a long queue for each handful. The Message-ID gets the sender's domain with the first try and stays.
 */
@Injectable()
export class ClaimMails {
  constructor(
    private readonly transactions: Transactions,
    private readonly presence: Presence,
    private readonly pace: Pace,
  ) {}

  async run(call: Call, ids: readonly string[], senderDomain: string): Promise<Mail[]> {
    const now = call.clock.now();
    const { reader } = this.transactions;
    const rows = await queryPrepared<Mail & { isPaced: boolean }>(
      reader,
      {
        name: 'claim-mails',
        text: `WITH asked AS (
            SELECT id, state, next_attempt_at, is_stopped, category, to_address, domain
            FROM mails WHERE id = ANY($1) FOR UPDATE SKIP LOCKED),
          due AS (
            SELECT id, is_stopped, category, lower(to_address) AS address,
              EXISTS (SELECT FROM mail_domains d WHERE d.domain IN (asked.domain, '*')) AS is_paced
            FROM asked WHERE state = 'queued' AND next_attempt_at <= $2),
          judged AS (
            SELECT due.id, is_paced, ${REASON} AS reason
            FROM due LEFT JOIN mail_suppressions spared ON spared.address = due.address),
          taken AS (
            UPDATE mails SET
              state = CASE WHEN reason IS NULL THEN 'sending' WHEN reason = 'stopped' THEN 'dropped' ELSE 'suppressed' END,
              last_reply = coalesce(reason, last_reply),
              attempts = attempts + (reason IS NULL)::int,
              claimed_by = CASE WHEN reason IS NULL THEN $3::int END,
              claimed_until = CASE WHEN reason IS NULL THEN $4::timestamptz END,
              message_id = CASE WHEN attempts = 0 THEN '<' || mails.id || '@' || $5 || '>' ELSE message_id END
            FROM judged WHERE mails.id = judged.id AND (reason IS NOT NULL OR NOT is_paced)
            RETURNING ${mailColumns(reader)})
          SELECT false AS "isPaced", taken.* FROM taken WHERE taken.state = 'sending'
          UNION ALL
          SELECT true, ${mailColumns(reader)} FROM mails JOIN judged USING (id) WHERE is_paced AND reason IS NULL`,
      },
      [ids, now, this.presence.number, new Date(now.getTime() + HELD_FOR_MS), senderDomain],
    );
    const free = rows.filter(({ isPaced }) => !isPaced);
    const paced = rows.filter(({ isPaced }) => isPaced);
    if (paced.length === 0) return free;
    const allowed = await this.pace.claim(call, paced, senderDomain, this.presence.number);
    return [...free, ...allowed];
  }
}

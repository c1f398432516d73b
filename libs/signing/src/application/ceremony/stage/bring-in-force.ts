import { Injectable } from '@nestjs/common';
import { recordAudits } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';

/**
 * What was signed counts from the ceremony on, or from the first day of its term where that is later (by the
 * conference's clock). As long as the ceremony is on nothing is in force, so that a tick can be taken back.
 */
export async function bringInForce(
  tx: Transaction,
  call: Call,
  conferenceId: string | null,
): Promise<number> {
  const [rows] = (await tx.query(
    `UPDATE agreements a SET state = 'in-force', in_force_at = $2, version = a.version + 1
     FROM conferences c
     WHERE c.id = a.conference_id AND a.state = 'signed' AND ($1::uuid IS NULL OR c.id = $1)
       AND (a.starts_on IS NULL OR a.starts_on <= ($2::timestamptz AT TIME ZONE c.time_zone)::date)
       AND NOT EXISTS (SELECT FROM ceremonies s JOIN stage_runs r ON r.ceremony_id = s.id
         WHERE s.conference_id = c.id AND r.mode = 'live' AND r.ended_at IS NULL)
     RETURNING a.id, a.conference_id AS "conferenceId"`,
    [conferenceId, call.clock.now()],
  )) as [{ id: string; conferenceId: string }[], number];
  if (rows.length > 0)
    await recordAudits(
      tx,
      call,
      rows.map(({ id, conferenceId: scopeId }) => ({
        action: 'agreement.came-in-force',
        subject: { kind: 'agreement', id },
        scopeId,
      })),
    );
  return rows.length;
}

/** For the agreements whose first day has come since. */
@Injectable()
export class BringInForce {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call): Promise<number> {
    return this.transactions.run(call, (tx) => bringInForce(tx, call, null));
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Together, Transactions } from '#platform/database';
import { Presence } from '#platform/presence';

/**
 * Written before an at-most-once mail is handed over: whoever finds the mark and no outcome knows that the server may
 * have the mail. Answers whether the mail is still ours to hand over.
 */
@Injectable()
export class HandOverMarks {
  private readonly together: Together<string, boolean>;

  constructor(transactions: Transactions, presence: Presence, clock: Clock) {
    this.together = new Together(
      async (ids) => {
        const [rows] = (await transactions.reader.query(
          `UPDATE mails SET handed_over_at = $3 WHERE id = ANY($1) AND claimed_by = $2 AND NOT is_stopped RETURNING id`,
          [ids, presence.number, clock.now()],
        )) as [{ id: string }[], number];
        const ours = new Set(rows.map(({ id }) => id));
        return ids.map((id) => ({ answer: ours.has(id) }));
      },
      { atMost: 100, lanes: 1, worthALane: 1, patienceMs: 1000 },
    );
  }

  write(id: string): Promise<boolean> {
    return this.together.ask(id);
  }
}

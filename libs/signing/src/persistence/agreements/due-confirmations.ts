import type { Transaction } from '#platform/database';

/** Agreements whose parties have little time left to confirm. */
export class DueConfirmations {
  constructor(private readonly tx: Transaction) {}

  /**
   * Such that somebody was asked, the day is less than two days away and not over, and nobody was reminded of it yet.
   * Their rows are locked: of two workers one reminds.
   */
  claim(now: Date): Promise<{ id: string; conferenceId: string }[]> {
    return this.tx.query(
      `SELECT a.id, a.conference_id AS "conferenceId" FROM agreements a
       WHERE a.state IN ('intended','drafted') AND a.due_at > $1 AND a.due_at < $1::timestamptz + interval '2 days'
         AND EXISTS (SELECT 1 FROM mails m WHERE m.subject_kind = 'agreement' AND m.subject_id = a.id
           AND m.template = 'signing.confirmation-asked' AND m.created_at < $1::timestamptz - interval '1 day')
         AND NOT EXISTS (SELECT 1 FROM mails m WHERE m.subject_kind = 'agreement' AND m.subject_id = a.id
           AND m.template = 'signing.confirmation-due')
       ORDER BY a.id LIMIT 100 FOR UPDATE OF a SKIP LOCKED`,
      [now],
    );
  }
}

import type { Transaction } from '#platform/database';

const ENDED = `('cancelled','declined')`;

/** People who do not come any more, and what they had agreed with others. */
export class Withdrawals {
  constructor(private readonly tx: Transaction) {}

  async hasEnded(registrationId: string): Promise<boolean> {
    const rows: unknown[] = await this.tx.query(
      `SELECT 1 FROM registrations WHERE id = $1 AND state IN ${ENDED}`,
      [registrationId],
    );
    return rows.length > 0;
  }

  /** Who took the place, when they come. */
  async successorOf(registrationId: string): Promise<string | null> {
    const [row] = (await this.tx.query(
      `SELECT s.id FROM registrations r JOIN registrations s ON s.id = r.handed_over_to_id
       WHERE r.id = $1 AND s.state = 'confirmed'`,
      [registrationId],
    )) as { id: string }[];
    return row?.id ?? null;
  }

  /** Ended people with something open left. */
  async unfollowed(limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.tx.query(
      `SELECT DISTINCT r.id FROM registrations r
       WHERE r.state IN ${ENDED} AND (
         r.id IN (SELECT q.from_id FROM meeting_requests q WHERE q.state = 'requested')
         OR r.id IN (SELECT q.to_id FROM meeting_requests q WHERE q.state = 'requested')
         OR r.id IN (SELECT p.registration_id FROM meeting_people p JOIN meetings m ON m.id = p.meeting_id
           WHERE m.state IN ('unscheduled','scheduled')))
       LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Open requests and meetings become the successor's, apart from such as the successor has with the same people. */
  async passOver(fromId: string, toId: string): Promise<void> {
    for (const [own, other] of [
      ['from_id', 'to_id'],
      ['to_id', 'from_id'],
    ])
      await this.tx.query(
        `UPDATE meeting_requests q SET ${own} = $2
         WHERE q.${own} = $1 AND q.state IN ('requested','accepted') AND q.${other} <> $2
           AND NOT EXISTS (SELECT 1 FROM meeting_requests o WHERE o.state IN ('requested','accepted')
             AND ((o.from_id = $2 AND o.to_id = q.${other}) OR (o.to_id = $2 AND o.from_id = q.${other})))`,
        [fromId, toId],
      );
    await this.tx.query(
      `UPDATE meeting_people p SET registration_id = $2 FROM meetings m
       WHERE m.id = p.meeting_id AND p.registration_id = $1 AND m.state IN ('unscheduled','scheduled')
         AND NOT EXISTS (SELECT 1 FROM meeting_people o WHERE o.meeting_id = m.id AND o.registration_id = $2)
         AND NOT EXISTS (SELECT 1 FROM meeting_people o WHERE o.registration_id = $2 AND o.starts_at = p.starts_at)
         AND (m.request_id IS NULL OR EXISTS (SELECT 1 FROM meeting_requests q
           WHERE q.id = m.request_id AND $2 IN (q.from_id, q.to_id)))`,
      [fromId, toId],
    );
  }
}

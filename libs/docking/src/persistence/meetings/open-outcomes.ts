import type { Transaction } from '#platform/database';
import { Meeting } from './meeting.entity.js';

/** Meetings that are over and of which somebody has not said how they went. */
export class OpenOutcomes {
  constructor(private readonly tx: Transaction) {}

  /** Marks as asked what is due now, each seat once whoever asks at the same time, and says whom to ask. */
  async claim(now: Date): Promise<string[]> {
    // the driver answers an UPDATE with rows and count
    const [rows] = (await this.tx.query(
      `WITH due AS (
         SELECT p.meeting_id, p.registration_id FROM meeting_people p
         JOIN meetings m ON m.id = p.meeting_id
         JOIN conferences c ON c.id = m.conference_id AND c.state IN ('published','live')
         LEFT JOIN meeting_blocks b
           ON b.conference_id = m.conference_id AND b.starts_at <= m.starts_at AND m.starts_at < b.ends_at
         WHERE p.asked_at IS NULL AND p.outcome IS NULL AND m.outcome_set_by IS NULL
           AND m.state IN ('scheduled','held','no-show')
           AND m.ends_at <= $1 AND greatest(b.ends_at, m.ends_at) <= $1
           AND m.ends_at > $1::timestamptz - interval '1 day'
         FOR UPDATE OF p SKIP LOCKED)
       UPDATE meeting_people p SET asked_at = $1 FROM due
       WHERE p.meeting_id = due.meeting_id AND p.registration_id = due.registration_id
       RETURNING p.registration_id AS id`,
      [now],
    )) as [{ id: string }[], number];
    return [...new Set(rows.map(({ id }) => id))];
  }

  /** Of this person, the first first. */
  ofPerson(registrationId: string, now: Date): Promise<Meeting[]> {
    return this.tx
      .createQueryBuilder(Meeting, 'm')
      .where(
        `m.state IN ('scheduled','held','no-show') AND m.outcomeSetBy IS NULL AND m.endsAt <= :now
         AND m.id IN (SELECT p.meeting_id FROM meeting_people p
           WHERE p.registration_id = :registrationId AND p.outcome IS NULL)`,
        { registrationId, now },
      )
      .orderBy('m.startsAt')
      .getMany();
  }
}

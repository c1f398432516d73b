import { In } from 'typeorm';
import type { Transaction } from '#platform/database';
import type { Span } from '../../domain/meetings/slots.js';
import { MeetingMove } from './meeting-move.entity.js';

/** Proposals to hold a meeting in another slot. Those whose slot is over count no more. */
export class Moves {
  constructor(private readonly tx: Transaction) {}

  find(id: string): Promise<MeetingMove | null> {
    return this.tx.findOneBy(MeetingMove, { id });
  }

  /** Always after its meeting. */
  lock(id: string): Promise<MeetingMove | null> {
    return this.tx.findOne(MeetingMove, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** False when something is proposed to these people already. */
  async add(move: MeetingMove): Promise<boolean> {
    const { id, conferenceId, meetingId, why, startsAt, endsAt, agreedIds, createdAt } = move;
    const rows: unknown[] = await this.tx.query(
      `INSERT INTO meeting_moves (id, conference_id, meeting_id, why, starts_at, ends_at, agreed_ids, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (meeting_id) WHERE state = 'proposed' DO NOTHING RETURNING id`,
      [id, conferenceId, meetingId, why, startsAt, endsAt, agreedIds, createdAt],
    );
    return rows.length > 0;
  }

  async change(id: string, changes: Partial<MeetingMove>): Promise<void> {
    await this.tx.update(MeetingMove, id, changes);
  }

  proposedOf(meetingIds: readonly string[], now: Date): Promise<MeetingMove[]> {
    return meetingIds.length === 0
      ? Promise.resolve([])
      : this.proposed('m.meetingId IN (:...ids)', { ids: meetingIds, now });
  }

  proposedAt(conferenceId: string, now: Date): Promise<MeetingMove[]> {
    return this.proposed('m.conferenceId = :conferenceId', { conferenceId, now });
  }

  /** The meeting went, or stands elsewhere: nothing is asked of its people any more. */
  async lapse(meetingIds: readonly string[]): Promise<void> {
    if (meetingIds.length === 0) return;
    await this.tx.update(
      MeetingMove,
      { meetingId: In([...meetingIds]), state: 'proposed' },
      { state: 'lapsed' },
    );
  }

  /** Slots from here on are others now. */
  async lapseFrom(conferenceId: string, from: Date, until: Date): Promise<void> {
    await this.tx.query(
      `UPDATE meeting_moves SET state = 'lapsed'
       WHERE conference_id = $1 AND state = 'proposed' AND starts_at >= $2 AND starts_at < $3`,
      [conferenceId, from, until],
    );
  }

  /** Whether it was ever proposed to hold the meeting in this slot. */
  async wasProposed(meetingId: string, { startsAt }: Span): Promise<boolean> {
    return (await this.tx.countBy(MeetingMove, { meetingId, startsAt })) > 0;
  }

  private proposed(where: string, values: object): Promise<MeetingMove[]> {
    return this.tx
      .createQueryBuilder(MeetingMove, 'm')
      .where(`m.state = 'proposed' AND m.endsAt > :now AND ${where}`, values)
      .orderBy('m.startsAt')
      .addOrderBy('m.id')
      .getMany();
  }
}

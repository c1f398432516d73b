import { In } from 'typeorm';
import type { RequestState } from '#contracts/docking/meetings';
import type { Transaction } from '#platform/database';
import { countingStates } from '../../domain/meetings/request-states.js';
import { MeetingRequest } from './meeting-request.entity.js';

/** Of the driver's errors, those of a unique index. */
const UNIQUE_VIOLATION = '23505';

export const brokeUnique = (error: unknown, index: string): boolean => {
  const { code, constraint } =
    (error as { driverError?: { code?: string; constraint?: string } }).driverError ?? {};
  return code === UNIQUE_VIOLATION && constraint === index;
};

export class Requests {
  constructor(private readonly tx: Transaction) {}

  find(id: string): Promise<MeetingRequest | null> {
    return this.tx.findOneBy(MeetingRequest, { id });
  }

  byIds(ids: readonly string[]): Promise<MeetingRequest[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.tx.findBy(MeetingRequest, { id: In([...ids]) });
  }

  /** Nobody else decides about it until commit. Always after the people. */
  lock(id: string): Promise<MeetingRequest | null> {
    return this.tx.findOne(MeetingRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(request: MeetingRequest): Promise<void> {
    await this.tx.insert(MeetingRequest, request);
  }

  async change(id: string, changes: Partial<MeetingRequest>): Promise<void> {
    await this.tx.update(MeetingRequest, id, changes);
  }

  /** How many of a person's own requests take up the quota. */
  countSent(fromId: string): Promise<number> {
    return this.tx.countBy(MeetingRequest, { fromId, state: In([...countingStates]) });
  }

  /** Of these two, whoever asked. */
  async between(one: string, other: string, states: readonly RequestState[]): Promise<MeetingRequest[]> {
    return this.tx.find(MeetingRequest, {
      where: [
        { fromId: one, toId: other, state: In([...states]) },
        { fromId: other, toId: one, state: In([...states]) },
      ],
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** Everything a person sent or received, the newest first. */
  ofPerson(id: string): Promise<MeetingRequest[]> {
    return this.tx.find(MeetingRequest, {
      where: [{ fromId: id }, { toId: id }],
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** Those that came of passing these on. */
  passedFrom(ids: readonly string[]): Promise<MeetingRequest[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.tx.findBy(MeetingRequest, { passedFromId: In([...ids]) });
  }

  /** Everybody who has had this request, by whatever number of passings on. */
  async askedBefore(request: MeetingRequest): Promise<Set<string>> {
    const rows: { to_id: string }[] = await this.tx.query(
      `WITH RECURSIVE chain AS (
         SELECT id, to_id, passed_from_id FROM meeting_requests WHERE id = $1
         UNION ALL
         SELECT r.id, r.to_id, r.passed_from_id FROM meeting_requests r JOIN chain c ON r.id = c.passed_from_id)
       SELECT to_id FROM chain`,
      [request.id],
    );
    return new Set(rows.map(({ to_id }) => to_id));
  }

  /** Requests whose time is over, locked; what another worker holds is passed over. */
  lapsed(now: Date, limit: number): Promise<MeetingRequest[]> {
    return this.tx
      .createQueryBuilder(MeetingRequest, 'q')
      .where(`q.state = 'requested' AND q.expiresAt <= :now`, { now })
      .orderBy('q.expiresAt')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }
}

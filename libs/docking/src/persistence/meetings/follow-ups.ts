import { In } from 'typeorm';
import type { Transaction } from '#platform/database';
import { FollowUp } from './follow-up.entity.js';

export class FollowUps {
  constructor(private readonly tx: Transaction) {}

  find(meetingId: string): Promise<FollowUp | null> {
    return this.tx.findOneBy(FollowUp, { meetingId });
  }

  async byMeeting(meetingIds: readonly string[]): Promise<Map<string, FollowUp>> {
    if (meetingIds.length === 0) return new Map();
    const rows = await this.tx.findBy(FollowUp, { meetingId: In([...meetingIds]) });
    return new Map(rows.map((row) => [row.meetingId, row]));
  }

  async add(followUp: FollowUp): Promise<void> {
    await this.tx.insert(FollowUp, followUp);
  }

  async change(meetingId: string, changes: Partial<FollowUp>): Promise<void> {
    await this.tx.update(FollowUp, { meetingId }, { ...changes, version: () => 'version + 1' });
  }

  /** One that nobody has touched. */
  async forget(meetingId: string): Promise<void> {
    await this.tx.delete(FollowUp, { meetingId, version: 1 });
  }
}

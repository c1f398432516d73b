import { In } from 'typeorm';
import type { Transaction } from '#platform/database';
import { Absence } from './absence.entity.js';
import { DockingRules } from './docking-rules.entity.js';
import { MeetingBlock } from './meeting-block.entity.js';
import { MeetingTable } from './meeting-table.entity.js';

export interface RoomRow {
  id: string;
  nameZh: string;
  nameEn: string;
  /** How many meeting tables stand in it, as the venue says; null when nobody counted. */
  usualTables: number | null;
  /** False for a room of another venue, where tables were left when the conference moved. */
  isHere: boolean;
}

/** Where and when a conference's meetings can be. */
export class Grounds {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  /**
   * One changes blocks, tables and who sits where at a time: held until commit. Before any meeting is locked, so that
   * no two wait crosswise.
   */
  async hold(): Promise<void> {
    await this.tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`meetings-of:${this.conferenceId}`]);
  }

  rules(): Promise<DockingRules | null> {
    return this.tx.findOneBy(DockingRules, { conferenceId: this.conferenceId });
  }

  blocks(): Promise<MeetingBlock[]> {
    return this.tx.find(MeetingBlock, {
      where: { conferenceId: this.conferenceId },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  tables(): Promise<MeetingTable[]> {
    return this.tx.find(MeetingTable, {
      where: { conferenceId: this.conferenceId },
      order: { number: 'ASC' },
    });
  }

  /** Rooms of the venue, and others in which tables stand. */
  rooms(): Promise<RoomRow[]> {
    return this.tx.query(
      `SELECT r.id, r.name_zh AS "nameZh", coalesce(nullif(r.name_en, ''), r.name_zh) AS "nameEn",
         r.tables AS "usualTables", r.venue_id IS NOT DISTINCT FROM c.venue_id AS "isHere"
       FROM conferences c JOIN rooms r ON r.venue_id = c.venue_id
         OR r.id IN (SELECT t.room_id FROM meeting_tables t WHERE t.conference_id = c.id)
       WHERE c.id = $1 ORDER BY 5 DESC, r.position, r.id`,
      [this.conferenceId],
    );
  }

  absencesOf(registrationIds: readonly string[]): Promise<Absence[]> {
    if (registrationIds.length === 0) return Promise.resolve([]);
    return this.tx.find(Absence, {
      where: { registrationId: In([...registrationIds]) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }
}

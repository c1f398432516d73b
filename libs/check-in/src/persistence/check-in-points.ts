import { newId, type Transaction } from '#platform/database';
import { CheckInPoint } from './check-in-point.entity.js';

export class CheckInPoints {
  constructor(private readonly tx: Transaction) {}

  ofConference(conferenceId: string): Promise<CheckInPoint[]> {
    return this.tx.find(CheckInPoint, { where: { conferenceId }, order: { position: 'ASC', id: 'ASC' } });
  }

  find(conferenceId: string, id: string): Promise<CheckInPoint | null> {
    return this.tx.findOneBy(CheckInPoint, { id, conferenceId });
  }

  /** Every conference has a point without anyone making it; two first askers make one. */
  async ensureDefault(conferenceId: string, at: Date): Promise<void> {
    await this.tx.query(
      `INSERT INTO check_in_points (id, conference_id, name_zh, name_en, mode, is_default, position, created_at)
       VALUES ($1, $2, '入口', 'Entrance', 'once', true, 0, $3)
       ON CONFLICT (conference_id) WHERE is_default DO NOTHING`,
      [newId(), conferenceId, at],
    );
  }

  async add(point: Omit<CheckInPoint, 'position'>): Promise<void> {
    await this.tx.query(
      `INSERT INTO check_in_points (id, conference_id, name_zh, name_en, mode, opens_at, closes_at, is_default,
         position, created_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, coalesce(max(position), 0) + 1, $9
       FROM check_in_points WHERE conference_id = $2`,
      [
        point.id,
        point.conferenceId,
        point.nameZh,
        point.nameEn,
        point.mode,
        point.opensAt,
        point.closesAt,
        point.isDefault,
        point.createdAt,
      ],
    );
  }

  async change(
    id: string,
    change: Pick<CheckInPoint, 'nameZh' | 'nameEn' | 'opensAt' | 'closesAt'>,
  ): Promise<void> {
    await this.tx.update(CheckInPoint, { id }, change);
  }
}

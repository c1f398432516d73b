import { In } from 'typeorm';
import type { RegistrationState } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import { Registration } from './registration.entity.js';

export interface NoticeKey {
  conferenceId: string;
  template: string;
  sequence: number;
}

/** Who was told of which change of the conference. */
export class Notices {
  constructor(private readonly tx: Transaction) {}

  /** The next registrations not told yet, marked as told; of two that claim at once each gets its own. */
  async claim(
    { conferenceId, template, sequence }: NoticeKey,
    states: readonly RegistrationState[],
    now: Date,
    limit: number,
  ): Promise<Registration[]> {
    const told: { registration_id: string }[] = await this.tx.query(
      `INSERT INTO registration_notices (registration_id, template, sequence, recorded_at)
       SELECT r.id, $2, $3, $4 FROM registrations r
       WHERE r.conference_id = $1 AND r.state = ANY($5) AND NOT r.is_held
         AND NOT EXISTS (SELECT 1 FROM registration_notices n
                         WHERE n.registration_id = r.id AND n.template = $2 AND n.sequence = $3)
       ORDER BY r.id LIMIT $6
       ON CONFLICT DO NOTHING RETURNING registration_id`,
      [conferenceId, template, sequence, now, states, limit],
    );
    return this.tx.findBy(Registration, { id: In(told.map((row) => row.registration_id)) });
  }
}

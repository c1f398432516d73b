import type { Transaction } from '#platform/database';

/** Whom a conference keeps waiting without need. */
export class KeptWaiting {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  /** How many wait for approval since before `moment`. */
  pendingSince(moment: Date): Promise<number> {
    return this.count(`r.state = 'pending' AND r.registered_at < $2`, [moment]);
  }

  /** How many stand on the waiting list of a type that has a free place, by its own limit and the shared ones. */
  besideFreePlaces(): Promise<number> {
    return this.count(
      `r.state = 'waitlisted' AND r.participant_type IN (
         SELECT p.participant_type FROM place_pools p WHERE p.conference_id = $1 AND p.taken < p.capacity
           AND NOT EXISTS (SELECT 1 FROM shared_pools s WHERE s.conference_id = $1
             AND p.participant_type = ANY(s.participant_types) AND s.taken >= s.capacity))`,
      [],
    );
  }

  private async count(condition: string, values: readonly unknown[]): Promise<number> {
    const [row] = (await this.tx.query(
      `SELECT count(*)::int AS n FROM registrations r WHERE r.conference_id = $1 AND ${condition}`,
      [this.conferenceId, ...values],
    )) as [{ n: number }];
    return row.n;
  }
}

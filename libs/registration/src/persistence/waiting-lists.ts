import type { ParticipantType } from '#contracts/vocabulary';
import { queryPrepared, type Transaction } from '#platform/database';
import { Registration } from './registration.entity.js';

/** Rows looked at together. */
const PAGE = 200;

export interface WaitingCount {
  conferenceId: string;
  participantType: ParticipantType;
  count: number;
}

/** The waiting lists of conferences, as far as deciding about newcomers needs them. */
export class WaitingLists {
  constructor(private readonly tx: Transaction) {}

  /** How many wait. */
  counts(conferenceIds: readonly string[]): Promise<WaitingCount[]> {
    return queryPrepared<WaitingCount>(
      this.tx,
      {
        name: 'waiting-counts',
        text: `SELECT conference_id AS "conferenceId", participant_type AS "participantType", count(*)::int AS count
               FROM registrations WHERE conference_id = ANY($1::uuid[]) AND state = 'waitlisted' GROUP BY 1, 2`,
      },
      [conferenceIds],
    );
  }

  /** Types of which somebody waits whose organisation could still send one more. */
  eligible(
    conferenceIds: readonly string[],
  ): Promise<{ conferenceId: string; participantType: ParticipantType }[]> {
    return queryPrepared(
      this.tx,
      {
        name: 'waiting-types',
        text: `SELECT p.conference_id AS "conferenceId", p.participant_type AS "participantType"
               FROM place_pools p WHERE p.conference_id = ANY($1::uuid[]) AND EXISTS (
                 SELECT 1 FROM registrations r
                 LEFT JOIN organisation_places o USING (conference_id, participant_type, organisation_id)
                 WHERE r.conference_id = p.conference_id AND r.participant_type = p.participant_type
                   AND r.state = 'waitlisted' AND (o.organisation_id IS NULL OR o.taken < o.capacity))`,
      },
      [conferenceIds],
    );
  }

  /** Of which organisations somebody waits. */
  async organisations(conferenceId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.tx.query(
      `SELECT DISTINCT organisation_id AS id FROM registrations WHERE conference_id = $1 AND state = 'waitlisted'`,
      [conferenceId],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Those who wait for a type that has places left, longest first, each locked; whoever is being changed at this moment
   * is passed over. The pools must be locked.
   */
  async *inOrder(conferenceId: string): AsyncGenerator<Registration> {
    let after = { at: new Date(0), id: '00000000-0000-0000-0000-000000000000' };
    for (;;) {
      const page = await this.tx
        .createQueryBuilder(Registration, 'r')
        .where(`r.conferenceId = :conferenceId AND r.state = 'waitlisted'`, { conferenceId })
        .andWhere('(r.waiting_since, r.id) > (:at, :id)', after)
        .andWhere(
          `r.participantType IN (SELECT participant_type FROM place_pools
             WHERE conference_id = :conferenceId AND taken < capacity)`,
        )
        .orderBy('r.waitingSince')
        .addOrderBy('r.id')
        .limit(PAGE)
        .setLock('pessimistic_write')
        .setOnLocked('skip_locked')
        .getMany();
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = { at: last.waitingSince!, id: last.id };
    }
  }
}

import type { ParticipantType } from '#contracts/vocabulary';
import { queryPrepared, type Transaction } from '#platform/database';
import type { ConferencePools, SessionCount } from '../domain/place-counts.js';

interface PoolRow {
  conferenceId: string;
  /** Null for places of one type. */
  id: string | null;
  participantTypes: ParticipantType[];
  capacity: number;
  taken: number;
}

/**
 * The locking order, the same for everyone, so that no two ever wait crosswise: conferences (by id, shared), then their
 * type pools (by conference and type), then shared pools (by id), then organisations' places, then sessions' (by id).
 */
export class PlaceLocks {
  constructor(private readonly tx: Transaction) {}

  /** Held until commit: nobody else gives or frees a place of these conferences meanwhile. */
  async pools(conferenceIds: readonly string[]): Promise<Map<string, ConferencePools>> {
    const pools = new Map<string, ConferencePools>(
      conferenceIds.map((conferenceId) => [conferenceId, { conferenceId, types: new Map(), shared: [] }]),
    );
    for (const { conferenceId, id, participantTypes, capacity, taken } of await queryPrepared<PoolRow>(
      this.tx,
      {
        name: 'lock-pools',
        text: `WITH own AS MATERIALIZED (
                 SELECT conference_id, participant_type, capacity, taken FROM place_pools
                 WHERE conference_id = ANY($1::uuid[]) ORDER BY conference_id, participant_type FOR UPDATE),
               shared AS MATERIALIZED (
                 SELECT id, conference_id, participant_types, capacity, taken FROM shared_pools
                 WHERE conference_id = ANY($1::uuid[]) ORDER BY id FOR UPDATE)
               SELECT conference_id AS "conferenceId", NULL::uuid AS id, ARRAY[participant_type] AS "participantTypes",
                 capacity, taken FROM own
               UNION ALL
               SELECT conference_id, id, participant_types, capacity, taken FROM shared`,
      },
      [conferenceIds],
    )) {
      const { types, shared } = pools.get(conferenceId)!;
      if (id === null) types.set(participantTypes[0]!, { capacity, taken });
      else shared.push({ id, participantTypes, capacity, taken });
    }
    return pools;
  }

  sessions(sessionIds: readonly string[]): Promise<SessionCount[]> {
    return queryPrepared<SessionCount>(
      this.tx,
      {
        name: 'lock-session-places',
        text: `SELECT session_id AS "sessionId", conference_id AS "conferenceId",
                 participant_types AS "participantTypes", capacity, taken, is_closed AS "isClosed"
               FROM session_places WHERE session_id = ANY($1::uuid[]) ORDER BY session_id FOR UPDATE`,
      },
      [sessionIds],
    );
  }
}

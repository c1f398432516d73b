import type { ParticipantType } from '#contracts/vocabulary';
import { queryPrepared, type Transaction } from '#platform/database';
import type { ConferencePools, SessionCount } from '../domain/place-counts.js';

interface PoolRow {
  conferenceId: string;
  participantType: ParticipantType;
  capacity: number;
  taken: number;
}

interface SharedRow extends Omit<PoolRow, 'participantType'> {
  id: string;
  participantTypes: ParticipantType[];
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
    for (const { conferenceId, participantType, capacity, taken } of await queryPrepared<PoolRow>(
      this.tx,
      {
        name: 'lock-type-pools',
        text: `SELECT conference_id AS "conferenceId", participant_type AS "participantType", capacity, taken
               FROM place_pools WHERE conference_id = ANY($1::uuid[])
               ORDER BY conference_id, participant_type FOR UPDATE`,
      },
      [conferenceIds],
    ))
      pools.get(conferenceId)!.types.set(participantType, { capacity, taken });
    for (const { conferenceId, ...shared } of await queryPrepared<SharedRow>(
      this.tx,
      {
        name: 'lock-shared-pools',
        text: `SELECT id, conference_id AS "conferenceId", participant_types AS "participantTypes", capacity, taken
               FROM shared_pools WHERE conference_id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
      },
      [conferenceIds],
    ))
      pools.get(conferenceId)!.shared.push(shared);
    return pools;
  }

  sessions(sessionIds: readonly string[]): Promise<SessionCount[]> {
    return queryPrepared<SessionCount>(
      this.tx,
      {
        name: 'lock-session-places',
        text: `SELECT session_id AS "sessionId", conference_id AS "conferenceId",
                 participant_types AS "participantTypes", capacity, taken
               FROM session_places WHERE session_id = ANY($1::uuid[]) ORDER BY session_id FOR UPDATE`,
      },
      [sessionIds],
    );
  }
}

import type { ParticipantType } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import { ConferenceParts } from '../persistence/conference-parts.js';

/** How many of each invited type still find a place, with what types share counted in. */
export async function placesLeft(
  tx: Transaction,
  conferenceId: string,
): Promise<{ participantType: ParticipantType; capacity: number; left: number }[]> {
  const parts = new ConferenceParts(tx, conferenceId);
  const shared = await parts.sharedPools();
  return (await parts.pools()).map(({ participantType, capacity, taken }) => ({
    participantType,
    capacity,
    left: Math.min(
      capacity - taken,
      ...shared
        .filter((pool) => pool.participantTypes.includes(participantType))
        .map((pool) => pool.capacity - pool.taken),
    ),
  }));
}

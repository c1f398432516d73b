import type { ParticipantType } from '#contracts/vocabulary';

export interface Pool {
  participantType: ParticipantType;
  capacity: number;
  taken: number;
}

export interface PlacesChange {
  /** The pools as they will be; never below what is taken. */
  pools: Pool[];
  /** Types that are given fewer places than are taken; `asked` is what was wished. */
  belowTaken: { participantType: ParticipantType; asked: number; taken: number }[];
  raised: ParticipantType[];
  removed: ParticipantType[];
}

/**
 * Compares wished capacities with the pools there are. Nobody loses a place: where fewer are wished than are taken,
 * the capacity becomes what is taken. A type left out is removed, unless somebody holds a place of it.
 */
export function planPlaces(
  pools: readonly Pool[],
  wished: readonly { participantType: ParticipantType; capacity: number }[],
): PlacesChange {
  const change: PlacesChange = { pools: [], belowTaken: [], raised: [], removed: [] };
  for (const { participantType, capacity } of wished) {
    const now = pools.find((pool) => pool.participantType === participantType);
    const taken = now?.taken ?? 0;
    change.pools.push({ participantType, capacity: Math.max(capacity, taken), taken });
    if (capacity < taken) change.belowTaken.push({ participantType, asked: capacity, taken });
    if (now && capacity > now.capacity) change.raised.push(participantType);
  }
  for (const { participantType, taken } of pools) {
    if (wished.some((wish) => wish.participantType === participantType)) continue;
    if (taken === 0) change.removed.push(participantType);
    else {
      change.pools.push({ participantType, capacity: taken, taken });
      change.belowTaken.push({ participantType, asked: 0, taken });
    }
  }
  return change;
}

import type { Transaction } from '#platform/database';
import { Representatives, type KnownRepresentative } from '../persistence/representatives.js';

export type { KnownRepresentative };

/** The representatives of these ids, with how to reach them. */
export const findRepresentatives = (
  tx: Transaction,
  ids: readonly string[],
): Promise<KnownRepresentative[]> =>
  ids.length === 0 ? Promise.resolve([]) : new Representatives(tx).byIds([...new Set(ids)]);

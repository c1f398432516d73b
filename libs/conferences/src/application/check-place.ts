import type { FieldFault } from '#contracts/domain-error';
import type { Transaction } from '#platform/database';
import { Venue } from '../persistence/venue.entity.js';

/** Names the venue when there is none of that id. */
export async function venueFaults(
  tx: Transaction,
  venueId: string | null | undefined,
): Promise<FieldFault[]> {
  if (!venueId || (await tx.existsBy(Venue, { id: venueId }))) return [];
  return [{ field: 'venueId', code: 'conferences.unknown-venue' }];
}

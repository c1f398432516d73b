import type { Transaction } from '#platform/database';
import type { VenueView } from '../http/venue.view.js';
import { Room } from '../persistence/room.entity.js';
import { Venue } from '../persistence/venue.entity.js';

export function venueView(venue: Venue, rooms: readonly Room[]): VenueView {
  return {
    id: venue.id,
    nameZh: venue.nameZh,
    nameEn: venue.nameEn,
    addressZh: venue.addressZh,
    addressEn: venue.addressEn,
    organisationId: venue.organisationId,
    rooms: rooms.map(({ venueId: _venue, position: _position, ...room }) => room),
    version: venue.version,
  };
}

/** A venue that exists, with its rooms in order. */
export async function describeVenue(tx: Transaction, id: string): Promise<VenueView> {
  const venue = await tx.findOneByOrFail(Venue, { id });
  return venueView(venue, await tx.find(Room, { where: { venueId: id }, order: { position: 'ASC' } }));
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { encodeCursor } from '#platform/cursor';
import type { PageQuery } from '#platform/http';
import { likeAnywhere } from '#platform/text';
import type { VenueListView } from '../http/venue.view.js';
import { Room } from '../persistence/room.entity.js';
import { Venue } from '../persistence/venue.entity.js';
import { usesOfVenues } from '../persistence/venue-uses.js';
import { sightOf } from './conference-access.js';
import { pageKey } from './page-key.js';
import { venueView } from './describe-venue.js';

/** The venue library, which everyone who plans conferences shares. */
@Injectable()
export class ListVenues {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, query: PageQuery): Promise<VenueListView> {
    const tx = this.transactions.reader;
    const list = tx
      .createQueryBuilder(Venue, 'v')
      .orderBy('v.nameZh', 'ASC')
      .addOrderBy('v.id', 'ASC')
      .limit(query.limit + 1);
    if (query.q) list.andWhere('v.search_text LIKE :like', { like: likeAnywhere(query.q) });
    const after = pageKey(query.cursor, ['text', 'id']);
    if (after)
      list.andWhere('(v.name_zh, v.id) > (:name::text, :id::uuid)', { name: after[0], id: after[1] });
    const found = await list.getMany();
    const venues = found.slice(0, query.limit);
    const last = venues.at(-1);
    const rooms = await tx.find(Room, {
      where: { venueId: In(venues.map(({ id }) => id)) },
      order: { position: 'ASC' },
    });
    const uses = await usesOfVenues(
      tx,
      venues.map(({ id }) => id),
      sightOf(call),
      call.clock.now(),
    );
    return {
      items: venues.map((venue) => ({
        ...venueView(
          venue,
          rooms.filter(({ venueId }) => venueId === venue.id),
        ),
        conferenceCount: uses.get(venue.id)?.conferenceCount ?? 0,
        nextUse: uses.get(venue.id)?.next ?? null,
      })),
      nextCursor: found.length > query.limit && last ? encodeCursor([last.nameZh, last.id]) : null,
    };
  }
}

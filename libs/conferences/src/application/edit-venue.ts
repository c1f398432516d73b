import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { searchText } from '#platform/text';
import type { EditVenueDto } from '../http/venue.dto.js';
import type { VenueView } from '../http/venue.view.js';
import { Conference } from '../persistence/conference.entity.js';
import { Venue } from '../persistence/venue.entity.js';
import { assertOrganisation } from './check-hosts.js';
import { describeVenue } from './describe-venue.js';
import { writeRooms } from './write-rooms.js';

@Injectable()
export class EditVenue {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string, input: EditVenueDto): Promise<VenueView> {
    return this.transactions.run(call, async (tx) => {
      const venue = await tx.findOne(Venue, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!venue) throw new DomainError('access.not-found');
      await this.assertMay(tx, call, id);
      if (venue.version !== input.version) throw new DomainError('record.changed-meanwhile');
      await assertOrganisation(tx, 'organisationId', input.organisationId);
      await writeRooms(tx, id, input.rooms);
      await tx.update(
        Venue,
        { id },
        {
          nameZh: input.nameZh,
          nameEn: input.nameEn ?? '',
          addressZh: input.addressZh ?? '',
          addressEn: input.addressEn ?? '',
          organisationId: input.organisationId ?? null,
          searchText: searchText(input.nameZh, input.nameEn, input.addressZh, input.addressEn),
          version: venue.version + 1,
        },
      );
      await recordAudit(tx, call, { action: 'venue.edited', subject: { kind: 'venue', id } });
      return describeVenue(tx, id);
    });
  }

  /** Venues are shared: nobody changes one under a conference of others that counts on it. */
  private async assertMay(tx: Transaction, call: Call, venueId: string): Promise<void> {
    if (!may(call.actor, 'conferences.schedule')) throw new DomainError('access.forbidden');
    const users = await tx.find(Conference, {
      select: { id: true, campaignId: true },
      where: { venueId, state: In(['draft', 'published', 'live']) },
    });
    for (const { id, campaignId } of users)
      if (!may(call.actor, 'conference.edit', { conferenceId: id, campaignId }))
        throw new DomainError('access.forbidden');
  }
}

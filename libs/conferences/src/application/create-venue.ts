import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId } from '#platform/database';
import { searchText } from '#platform/text';
import type { VenueDto } from '../http/venue.dto.js';
import type { VenueView } from '../http/venue.view.js';
import { Venue } from '../persistence/venue.entity.js';
import { assertOrganisation } from './check-hosts.js';
import { describeVenue } from './describe-venue.js';
import { writeRooms } from './write-rooms.js';

@Injectable()
export class CreateVenue {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, input: VenueDto): Promise<VenueView> {
    return this.transactions.run(call, async (tx) => {
      if (!may(call.actor, 'conferences.schedule')) throw new DomainError('access.forbidden');
      await assertOrganisation(tx, 'organisationId', input.organisationId);
      const id = newId();
      await tx.insert(Venue, {
        id,
        nameZh: input.nameZh,
        nameEn: input.nameEn ?? '',
        addressZh: input.addressZh ?? '',
        addressEn: input.addressEn ?? '',
        organisationId: input.organisationId ?? null,
        searchText: searchText(input.nameZh, input.nameEn, input.addressZh, input.addressEn),
        createdAt: call.clock.now(),
        version: 1,
      });
      await writeRooms(tx, id, input.rooms);
      await recordAudit(tx, call, { action: 'venue.created', subject: { kind: 'venue', id } });
      return describeVenue(tx, id);
    });
  }
}

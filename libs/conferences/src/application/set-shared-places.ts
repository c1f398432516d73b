import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFault } from '#contracts/domain-error';
import { offerFreedPlaces } from '#contracts/jobs/registration';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId } from '#platform/database';
import { recordJob } from '#platform/outbox';
import type { ConferenceView } from '../http/conference.view.js';
import type { SharedPlacesDto } from '../http/places.dto.js';
import { ConferenceParts } from '../persistence/conference-parts.js';
import type { SharedPool } from '../persistence/shared-pool.entity.js';
import { lockForEdit } from './conference-access.js';
import { describeConference } from './describe-conference.js';

/**
 * Sets the places that types share, all at once. What is held already is counted from the types; nobody loses a place:
 * fewer than that is refused.
 */
@Injectable()
export class SetSharedPlaces {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string, input: SharedPlacesDto): Promise<ConferenceView> {
    return this.transactions.run(call, async (tx) => {
      const { state } = await lockForEdit(tx, call, id);
      const parts = new ConferenceParts(tx, id);
      const types = await parts.lockPools();
      const before = await parts.lockSharedPools();
      const pools = input.pools.map(
        ({ id: poolId, participantTypes, nameZh, nameEn, capacity }): SharedPool => ({
          id: before.some((pool) => pool.id === poolId) ? poolId! : newId(),
          conferenceId: id,
          participantTypes: [...new Set(participantTypes)],
          nameZh,
          nameEn: nameEn ?? '',
          capacity,
          taken: types
            .filter(({ participantType }) => participantTypes.includes(participantType))
            .reduce((sum, { taken }) => sum + taken, 0),
        }),
      );
      const faults = pools.flatMap(({ capacity, taken }, at): FieldFault[] =>
        capacity < taken
          ? [
              {
                field: `pools.${at}.capacity`,
                code: 'conferences.places-below-taken',
                params: { taken },
              },
            ]
          : [],
      );
      if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
      await parts.replaceSharedPools(pools);
      // fewer limits or higher ones: somebody may be offered a place
      const [any] = types;
      if (state !== 'draft' && any)
        await recordJob(tx, offerFreedPlaces, { conferenceId: id, participantType: any.participantType });
      await recordAudit(tx, call, {
        action: 'conference.shared-places-set',
        subject: { kind: 'conference', id },
        scopeId: id,
        details: { pools: pools.map(({ participantTypes, capacity }) => ({ participantTypes, capacity })) },
      });
      return describeConference(tx, call, id);
    });
  }
}

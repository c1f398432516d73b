import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFault } from '#contracts/domain-error';
import { offerFreedPlaces } from '#contracts/jobs/registration';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { recordJobs } from '#platform/outbox';
import { noChange } from '../domain/impact.js';
import { planPlaces, type PlacesChange } from '../domain/places.js';
import type { ConferenceView } from '../http/conference.view.js';
import type { PlacesDto } from '../http/places.dto.js';
import { ConferenceParts } from '../persistence/conference-parts.js';
import { Conferences } from '../persistence/conferences.js';
import { lockForEdit } from './conference-access.js';
import { ConferenceImpact } from './conference-impact.js';
import { describeConference } from './describe-conference.js';

/**
 * Sets the places of every participant type. Nobody loses a place: fewer than taken is refused, and with `confirm`
 * the number becomes what is taken.
 */
@Injectable()
export class SetPlaces {
  constructor(
    private readonly transactions: Transactions,
    private readonly impact: ConferenceImpact,
  ) {}

  run(call: Call, id: string, input: PlacesDto): Promise<ConferenceView> {
    return this.transactions.run(call, async (tx) => {
      const { state } = await lockForEdit(tx, call, id);
      const twice = typesTwice(input);
      if (twice.length > 0) throw new DomainError('input.invalid', {}, twice);
      const parts = new ConferenceParts(tx, id);
      const plan = planPlaces(await parts.lockPools(), input.places);
      if (!input.confirm) {
        const impacts = await this.impact.review(tx, (await new Conferences(tx).record(id))!, {
          ...noChange,
          placesBelowTaken: plan.belowTaken,
          typesRemoved: plan.removed,
        });
        if (plan.belowTaken.length > 0) throw belowTaken(plan, input, impacts);
        if (impacts.length > 0) throw new DomainError('conferences.change-hurts', {}, [], { impacts });
      }
      for (const type of plan.removed) await parts.removePool(type);
      for (const pool of plan.pools) await parts.setCapacity(pool.participantType, pool.capacity);
      if (state !== 'draft')
        await recordJobs(
          tx,
          offerFreedPlaces,
          plan.raised.map((participantType) => ({ conferenceId: id, participantType })),
        );
      await recordAudit(tx, call, {
        action: 'conference.places-set',
        subject: { kind: 'conference', id },
        scopeId: id,
        details: { places: plan.pools },
      });
      return describeConference(tx, call, id);
    });
  }
}

function belowTaken(plan: PlacesChange, input: PlacesDto, impacts: object): DomainError {
  const [first] = plan.belowTaken;
  const fields = input.places.flatMap(({ participantType }, index): FieldFault[] => {
    const below = plan.belowTaken.find((wish) => wish.participantType === participantType);
    if (!below) return [];
    return [
      {
        field: `places.${index}.capacity`,
        code: 'conferences.places-below-taken',
        params: { taken: below.taken },
      },
    ];
  });
  return new DomainError('conferences.places-below-taken', { taken: first!.taken }, fields, { impacts });
}

function typesTwice(input: PlacesDto): FieldFault[] {
  return input.places.flatMap(({ participantType }, index): FieldFault[] =>
    input.places.slice(0, index).some((earlier) => earlier.participantType === participantType)
      ? [{ field: `places.${index}.participantType`, code: 'conferences.types-twice' }]
      : [],
  );
}

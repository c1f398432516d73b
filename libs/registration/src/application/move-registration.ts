import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { offerFreedPlaces } from '#contracts/jobs/registration';
import type { ParticipantType } from '#contracts/vocabulary';
import { placesOf } from '#conferences';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { recordJob } from '#platform/outbox';
import { holdsPlace, isActive } from '../domain/registration-state.js';
import type { RegistrationDetailView } from '../http/registration.view.js';
import type { Registration } from '../persistence/registration.entity.js';
import { Registrations } from '../persistence/registrations.js';
import { registrationDetail } from './registration-detail.js';
import { requirePlace } from './require-place.js';
import { requireOngoing, requireRegistration } from './require-registration.js';

/**
 * Counts a person as another participant type. Who holds a place needs a free one there and frees the old one; who
 * waits keeps the time since when; ticket and answers stay.
 */
@Injectable()
export class MoveRegistration {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string, to: ParticipantType): Promise<RegistrationDetailView> {
    return this.transactions.run(call, async (tx) => {
      const { registration, conference } = await requireRegistration(
        tx,
        call,
        id,
        'registration.admit',
        'change',
      );
      requireOngoing(conference, call.clock.now());
      if (registration.participantType === to) return registrationDetail(tx, registration);
      if (!isActive(registration.state)) throw new DomainError('registration.not-active');
      if (holdsPlace(registration)) await requirePlace(tx, registration, to);
      else await requireInvited(tx, registration, to);
      await new Registrations(tx).change(id, { participantType: to });
      await this.offerOn(tx, registration, to);
      await recordAudit(tx, call, {
        action: 'registration.moved',
        subject: { kind: 'registration', id },
        scopeId: conference.id,
        details: { fromType: registration.participantType, toType: to },
      });
      return registrationDetail(tx, { ...registration, participantType: to });
    });
  }

  private async offerOn(tx: Transaction, before: Registration, to: ParticipantType): Promise<void> {
    const { conferenceId, participantType, state } = before;
    if (holdsPlace(before)) await recordJob(tx, offerFreedPlaces, { conferenceId, participantType });
    if (state === 'waitlisted') await recordJob(tx, offerFreedPlaces, { conferenceId, participantType: to });
  }
}

async function requireInvited(
  tx: Transaction,
  { conferenceId }: Registration,
  to: ParticipantType,
): Promise<void> {
  const isInvited = (await placesOf(tx, conferenceId)).some(({ participantType }) => participantType === to);
  if (!isInvited) throw new DomainError('registration.type-not-offered');
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { lockPlaces } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { hasFreePlace } from '../domain/admission.js';
import { holdsPlace } from '../domain/registration-state.js';
import type { RegistrationDetailView } from '../http/registration.view.js';
import { changeState } from './change-state.js';
import { registrationDetail } from './registration-detail.js';
import { requireOngoing, requireRegistration } from './require-registration.js';
import { writeTo } from './write-mails.js';

/** Gives a pending or waiting person a free place. */
@Injectable()
export class ConfirmRegistration {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string): Promise<RegistrationDetailView> {
    return this.transactions.run(call, async (tx) => {
      const found = await requireRegistration(tx, call, id, 'registration.admit', 'change');
      const { conferenceId, participantType, state } = found.registration;
      requireOngoing(found.conference, call.clock.now());
      if (!holdsPlace(state)) {
        const places = await lockPlaces(tx, conferenceId, participantType);
        if (!places) throw new DomainError('registration.type-not-offered');
        if (!hasFreePlace(places)) throw new DomainError('registration.full', { capacity: places.capacity });
      }
      const confirmed = await changeState(tx, call, found.registration, {
        to: 'confirmed',
        action: 'registration.confirmed',
      });
      await writeTo(tx, call, [confirmed]);
      return registrationDetail(tx, confirmed);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { TicketView } from '../http/public-registration.view.js';
import { changeState } from './change-state.js';
import { requireOngoing } from './require-registration.js';
import { linkedRegistration, type PersonalLink } from './self-service/looked-after.js';
import { ticketView } from './ticket-view.js';
import { writeTo } from './write-mails.js';

/** The person takes the place that is kept, or whoever looks after somebody without a link; once more changes nothing. */
@Injectable()
export class AcceptOffer {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, link: PersonalLink): Promise<TicketView> {
    return this.transactions.run(call, async (tx) => {
      const found = await linkedRegistration(tx, call, link, 'change', 'person');
      const { state, stateReason, offerExpiresAt } = found.registration;
      if (state === 'confirmed') return ticketView(tx, call, found);
      const hasLapsed =
        stateReason === 'offer-lapsed' || (offerExpiresAt && offerExpiresAt <= call.clock.now());
      if (hasLapsed) throw new DomainError('registration.offer-lapsed');
      if (state !== 'offered') throw new DomainError('registration.nothing-offered');
      requireOngoing(found.conference, call.clock.now());
      const registration = await changeState(tx, call, found.registration, {
        to: 'confirmed',
        action: 'registration.offer-accepted',
      });
      await writeTo(tx, call, [registration]);
      return ticketView(tx, call, { ...found, registration });
    });
  }
}

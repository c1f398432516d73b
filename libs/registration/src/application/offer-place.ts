import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { offerDeadline } from '../domain/offer.js';
import { mayBecome } from '../domain/registration-state.js';
import type { RegistrationDetailView } from '../http/registration.view.js';
import { changeState } from './change-state.js';
import { registrationDetail } from './registration-detail.js';
import { requirePlace } from './require-place.js';
import { requireOngoing, requireRegistration } from './require-registration.js';
import { writeTo } from './write-mails.js';

/** Offers a free place to somebody who waits, whoever else waits longer: the organiser's choice. */
@Injectable()
export class OfferPlace {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string): Promise<RegistrationDetailView> {
    return this.transactions.run(call, async (tx) => {
      const found = await requireRegistration(tx, call, id, 'registration.admit', 'change');
      const { state } = found.registration;
      requireOngoing(found.conference, call.clock.now());
      if (!mayBecome(state, 'offered'))
        throw new DomainError('state.not-allowed', { from: state, to: 'offered' });
      const offerExpiresAt = offerDeadline(call.clock.now(), found.conference.startsAt);
      if (!offerExpiresAt) throw new DomainError('registration.too-late-to-offer');
      await requirePlace(tx, found.registration);
      const offered = await changeState(tx, call, found.registration, {
        to: 'offered',
        action: 'registration.offered',
        offerExpiresAt,
      });
      await writeTo(tx, call, [offered]);
      return registrationDetail(tx, offered);
    });
  }
}

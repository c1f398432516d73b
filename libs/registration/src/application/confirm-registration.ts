import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { RegistrationDetailView } from '../http/registration.view.js';
import { changeState } from './change-state.js';
import { registrationDetail } from './registration-detail.js';
import { requirePlace } from './require-place.js';
import { requireOngoing, requireRegistration } from './require-registration.js';
import { writeTo } from './write-mails.js';

/** Gives a pending or waiting person a free place at once, whoever else waits; there must be one. */
@Injectable()
export class ConfirmRegistration {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string): Promise<RegistrationDetailView> {
    return this.transactions.run(call, async (tx) => {
      const found = await requireRegistration(tx, call, id, 'registration.admit', 'change');
      requireOngoing(found.conference, call.clock.now());
      if (found.registration.isHeld) throw new DomainError('registration.held-for-invited');
      await requirePlace(tx, found.registration);
      const confirmed = await changeState(tx, call, found.registration, {
        to: 'confirmed',
        action: 'registration.confirmed',
      });
      await writeTo(tx, call, [confirmed]);
      return registrationDetail(tx, confirmed);
    });
  }
}

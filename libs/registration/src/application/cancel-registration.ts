import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { RegistrationDetailView } from '../http/registration.view.js';
import { changeState } from './change-state.js';
import { registrationDetail } from './registration-detail.js';
import { requireOngoing, requireRegistration } from './require-registration.js';
import { writeTo } from './write-mails.js';

/** The desk cancels for a person; the place is offered on. */
@Injectable()
export class CancelRegistration {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string, reason: string): Promise<RegistrationDetailView> {
    return this.transactions.run(call, async (tx) => {
      const found = await requireRegistration(tx, call, id, 'registration.admit', 'change');
      requireOngoing(found.conference, call.clock.now());
      if (found.registration.arrivedAt) throw new DomainError('registration.has-arrived');
      const cancelled = await changeState(tx, call, found.registration, {
        to: 'cancelled',
        action: 'registration.cancelled',
        reason,
      });
      if (!cancelled.isHeld) await writeTo(tx, call, [cancelled]);
      return registrationDetail(tx, cancelled);
    });
  }
}

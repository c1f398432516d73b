import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { RegistrationDetailView } from '../http/registration.view.js';
import { changeState } from './change-state.js';
import { registrationDetail } from './registration-detail.js';
import { requireRegistration } from './require-registration.js';
import { writeTo } from './write-mails.js';

/** Says no to someone who asked to come, with the reason. */
@Injectable()
export class DeclineRegistration {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string, reason: string): Promise<RegistrationDetailView> {
    return this.transactions.run(call, async (tx) => {
      const { registration } = await requireRegistration(tx, call, id, 'registration.admit', 'change');
      const declined = await changeState(tx, call, registration, {
        to: 'declined',
        action: 'registration.declined',
        reason,
      });
      await writeTo(tx, call, [declined]);
      return registrationDetail(tx, declined);
    });
  }
}

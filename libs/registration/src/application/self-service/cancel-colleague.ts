import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { CompanionsView } from '../../http/self-service/self-service.view.js';
import { Registrations } from '../../persistence/registrations.js';
import { changeState } from '../change-state.js';
import { ownRegistration } from '../own-registration.js';
import { requireOngoing } from '../require-registration.js';
import { writeTo } from '../write-mails.js';
import { looksAfter } from './looked-after.js';
import { colleaguesView } from './read-colleagues.js';

/** Cancels for a colleague whom this person looks after; once more changes nothing. */
@Injectable()
export class CancelColleague {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, token: string, registrationId: string): Promise<CompanionsView> {
    return this.transactions.run(call, async (tx) => {
      const own = await ownRegistration(tx, call, token, 'read');
      const colleague = await new Registrations(tx).lock(registrationId);
      if (!colleague || !looksAfter(own.registration, colleague)) throw new DomainError('access.not-found');
      if (colleague.state !== 'cancelled') {
        requireOngoing(own.conference, call.clock.now());
        if (colleague.arrivedAt) throw new DomainError('registration.has-arrived');
        const cancelled = await changeState(tx, call, colleague, {
          to: 'cancelled',
          action: 'registration.cancelled-by-colleague',
        });
        await writeTo(tx, call, [cancelled]);
      }
      return colleaguesView(tx, call, own);
    });
  }
}

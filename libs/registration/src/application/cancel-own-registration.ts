import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { TicketView } from '../http/public-registration.view.js';
import { changeState } from './change-state.js';
import { ownRegistration } from './own-registration.js';
import { requireOngoing } from './require-registration.js';
import { ticketView } from './ticket-view.js';
import { writeTo } from './write-mails.js';

/** A person cancels by the personal link; once more changes nothing. */
@Injectable()
export class CancelOwnRegistration {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, token: string): Promise<TicketView> {
    return this.transactions.run(call, async (tx) => {
      const found = await ownRegistration(tx, call, token, 'change');
      if (found.registration.state === 'cancelled') return ticketView(tx, call, found);
      requireOngoing(found.conference, call.clock.now());
      if (found.registration.arrivedAt) throw new DomainError('registration.has-arrived');
      const registration = await changeState(tx, call, found.registration, {
        to: 'cancelled',
        action: 'registration.cancelled',
      });
      await writeTo(tx, call, [registration]);
      return ticketView(tx, call, { ...found, registration });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { decideArrival } from '../domain/places/decide.js';
import type { RegistrationDetailView } from '../http/registration.view.js';
import type { Registration } from '../persistence/registration.entity.js';
import { WaitingLists } from '../persistence/waiting-lists.js';
import { openLedgers } from './admission/open-ledgers.js';
import { changeState } from './change-state.js';
import { registrationDetail } from './registration-detail.js';
import { requireOngoing, requireRegistration } from './require-registration.js';
import { writeTo } from './write-mails.js';

/**
 * Says yes to somebody who waits for approval: a place if one is free and nobody has waited longer, else the waiting
 * list. Whoever kept the place through an edit just gets the ticket back.
 */
@Injectable()
export class ApproveRegistration {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string): Promise<RegistrationDetailView> {
    return this.transactions.run(call, async (tx) => {
      const { registration, conference } = await requireRegistration(
        tx,
        call,
        id,
        'registration.admit',
        'change',
      );
      requireOngoing(conference, call.clock.now());
      if (registration.state !== 'pending') throw new DomainError('registration.not-pending');
      const approved = await changeState(tx, call, registration, {
        to: registration.keepsPlace ? 'confirmed' : await placeOrList(tx, registration),
        action: 'registration.approved',
      });
      await writeTo(tx, call, [approved]);
      return registrationDetail(tx, approved);
    });
  }
}

async function placeOrList(
  tx: Transaction,
  { conferenceId, organisationId, participantType }: Registration,
): Promise<'confirmed' | 'waitlisted'> {
  const { ledger } = (await openLedgers(tx, [conferenceId], [organisationId])).get(conferenceId)!;
  const eligible = await new WaitingLists(tx).eligible([conferenceId]);
  const waiting = new Set(eligible.map((one) => one.participantType));
  const arrival = { participantType, organisationId, entry: 'queue', needsApproval: false } as const;
  return decideArrival(ledger, waiting, arrival) === 'confirmed' ? 'confirmed' : 'waitlisted';
}

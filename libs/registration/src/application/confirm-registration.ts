import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { fullError } from '../domain/places/decide.js';
import { holdsPlace } from '../domain/registration-state.js';
import type { RegistrationDetailView } from '../http/registration.view.js';
import { openLedgers } from './admission/open-ledgers.js';
import { changeState } from './change-state.js';
import { registrationDetail } from './registration-detail.js';
import { requireOngoing, requireRegistration, type InHand } from './require-registration.js';
import { writeTo } from './write-mails.js';

/** Gives a pending or waiting person a free place at once, whoever else waits; there must be one. */
@Injectable()
export class ConfirmRegistration {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string): Promise<RegistrationDetailView> {
    return this.transactions.run(call, async (tx) => {
      const found = await requireRegistration(tx, call, id, 'registration.admit', 'change');
      requireOngoing(found.conference, call.clock.now());
      await requirePlace(tx, found);
      const confirmed = await changeState(tx, call, found.registration, {
        to: 'confirmed',
        action: 'registration.confirmed',
      });
      await writeTo(tx, call, [confirmed]);
      return registrationDetail(tx, confirmed);
    });
  }
}

/** @throws DomainError registration.full, registration.organisation-full, registration.type-not-offered */
async function requirePlace(tx: Transaction, { registration }: InHand): Promise<void> {
  if (holdsPlace(registration)) return;
  const { conferenceId, organisationId, participantType } = registration;
  const { ledger } = (await openLedgers(tx, [conferenceId], [organisationId])).get(conferenceId)!;
  const obstacle = ledger.obstacle(participantType, organisationId);
  if (obstacle) throw fullError(ledger, participantType, obstacle);
}

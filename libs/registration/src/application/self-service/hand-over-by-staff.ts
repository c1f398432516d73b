import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { RegistrationDetailView } from '../../http/registration.view.js';
import type { SuccessorDto } from '../../http/self-service/self-service.dto.js';
import { registrationDetail } from '../registration-detail.js';
import { requireRegistration } from '../require-registration.js';
import { handOver } from './hand-over.js';
import { holdUnchanged } from './own-with-places.js';

/** The organisers put a colleague in a person's place; they need no approval of their own. */
@Injectable()
export class HandOverByStaff {
  constructor(private readonly transactions: Transactions) {}

  /** The new registration. */
  run(call: Call, id: string, successor: SuccessorDto): Promise<RegistrationDetailView> {
    return this.transactions.run(call, async (tx) => {
      const { conference } = await requireRegistration(tx, call, id, 'registration.admit', 'read');
      await holdUnchanged(tx, conference);
      const found = await requireRegistration(tx, call, id, 'registration.admit', 'change');
      return registrationDetail(tx, await handOver(tx, call, found, successor, false));
    });
  }
}

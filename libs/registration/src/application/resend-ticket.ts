import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { RegistrationDetailView } from '../http/registration.view.js';
import { registrationDetail } from './registration-detail.js';
import { requireRegistration } from './require-registration.js';
import { writeTo } from './write-mails.js';

/** Mails the same ticket once more. */
@Injectable()
export class ResendTicket {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string): Promise<RegistrationDetailView> {
    return this.transactions.run(call, async (tx) => {
      const { registration } = await requireRegistration(tx, call, id, 'registration.admit', 'change');
      if (registration.state !== 'confirmed') throw new DomainError('registration.no-ticket');
      if (!registration.email) throw new DomainError('registration.no-email');
      await recordAudit(tx, call, {
        action: 'registration.ticket-resent',
        subject: { kind: 'registration', id },
        scopeId: registration.conferenceId,
      });
      await writeTo(tx, call, [registration]);
      return registrationDetail(tx, registration);
    });
  }
}

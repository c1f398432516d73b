import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { isActive } from '../../domain/registration-state.js';
import type { RegistrationDetailView } from '../../http/registration.view.js';
import { Registrations } from '../../persistence/registrations.js';
import { registrationDetail } from '../registration-detail.js';
import { requireRegistration } from '../require-registration.js';

/** Makes a person the organisation's contact at this conference, who sees and manages its people; or ends that. */
@Injectable()
export class NameContact {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string, isContact: boolean): Promise<RegistrationDetailView> {
    return this.transactions.run(call, async (tx) => {
      const { registration } = await requireRegistration(tx, call, id, 'registration.admit', 'change');
      if (registration.isContact === isContact) return registrationDetail(tx, registration);
      if (isContact && !isActive(registration.state)) throw new DomainError('registration.ended');
      await new Registrations(tx).change(id, { isContact });
      await recordAudit(tx, call, {
        action: isContact ? 'registration.contact-named' : 'registration.contact-ended',
        subject: { kind: 'registration', id },
        scopeId: registration.conferenceId,
      });
      return registrationDetail(tx, { ...registration, isContact });
    });
  }
}

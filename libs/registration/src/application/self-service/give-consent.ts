import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { currentPrivacyText } from '../../domain/privacy-text.js';
import type { TicketView } from '../../http/public-registration.view.js';
import { Registrations } from '../../persistence/registrations.js';
import { ownRegistration } from '../own-registration.js';
import { ticketView } from '../ticket-view.js';

/** Somebody whom a colleague entered agrees to the privacy text; once more changes nothing. */
@Injectable()
export class GiveConsent {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, token: string, consentVersion: string): Promise<TicketView> {
    return this.transactions.run(call, async (tx) => {
      const found = await ownRegistration(tx, call, token, 'change');
      const { registration } = found;
      if (registration.consentVersion !== null) return ticketView(tx, call, found);
      if (consentVersion !== currentPrivacyText.version)
        throw new DomainError('registration.privacy-text-changed');
      const changes = { consentVersion, consentedAt: call.clock.now() };
      await new Registrations(tx).change(registration.id, changes);
      await recordAudit(tx, call, {
        action: 'registration.consented',
        subject: { kind: 'registration', id: registration.id },
        scopeId: registration.conferenceId,
        details: { consentVersion },
      });
      return ticketView(tx, call, { ...found, registration: { ...registration, ...changes } });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { RevealedView } from '../http/registration.view.js';
import { describeAnswers } from './forms/describe-answers.js';
import { requireRegistration } from './require-registration.js';

/** Shows number and address in full, and writes down who looked. */
@Injectable()
export class RevealContact {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string): Promise<RevealedView> {
    return this.transactions.run(call, async (tx) => {
      const { registration } = await requireRegistration(tx, call, id, 'personal-data.read', 'read');
      await recordAudit(tx, call, {
        action: 'registration.contact-revealed',
        subject: { kind: 'registration', id },
        scopeId: registration.conferenceId,
      });
      return {
        mobile: registration.mobile,
        email: registration.email,
        answers: await describeAnswers(tx, registration, 'in-full'),
      };
    });
  }
}

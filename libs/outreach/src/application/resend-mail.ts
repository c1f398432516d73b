import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { recordMail } from '#platform/mail';
import { MailLog } from '../persistence/mail-log.js';
import { describeMail, type MailFacts } from './describe-mail.js';
import { mailInSight } from './mail-sight.js';

/**
 * Sends the same thing to the same person again, written anew from what the tables say now. Whoever asks for it by hand
 * wants it now, so that quiet hours do not hold it. Of a mailing or an invitation, the new mail counts from now on, so that
 * nobody is counted twice.
 */
@Injectable()
export class ResendMail {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string): Promise<MailFacts> {
    return this.transactions.run(call, async (tx) => {
      const mail = await mailInSight(tx, call, id);
      if (mail.state === 'queued' || mail.state === 'sending') throw new DomainError('mail.under-way');
      const again = await recordMail(tx, call, {
        template: mail.template,
        language: mail.language,
        to: { name: mail.toName, address: mail.toAddress },
        subject: { kind: mail.subjectKind, id: mail.subjectId },
        scopeId: mail.scopeId,
        data: mail.data,
        batchId: mail.batchId,
        category: mail.category,
        delivery: mail.delivery,
        senderName: mail.senderName,
        replyTo: mail.replyTo,
      });
      await new MailLog(tx).replace(id, again);
      await recordAudit(tx, call, {
        action: 'mail.resent',
        subject: { kind: 'mail', id },
        scopeId: mail.scopeId,
        details: { again, state: mail.state },
      });
      const recorded = await new MailLog(tx).withId(again);
      if (!recorded) throw new DomainError('access.not-found');
      return describeMail(recorded);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { startPasswordReset, type StartPasswordResetPayload } from '#contracts/jobs/accounts';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { recordMail } from '#platform/mail';
import { Handles, type JobHandler } from '#platform/queue';
import { PasswordResetRequest } from '../persistence/password-reset-request.entity.js';
import { Users } from '../persistence/users.js';

/** Mails the link when there is an account; who was only invited so far gets the invitation again. */
@Injectable()
@Handles(startPasswordReset)
export class StartPasswordReset implements JobHandler<StartPasswordResetPayload> {
  constructor(private readonly transactions: Transactions) {}

  handle({ requestId }: StartPasswordResetPayload, call: Call): Promise<void> {
    return this.transactions.run(call, async (tx) => {
      const request = await tx.findOne(PasswordResetRequest, {
        where: { id: requestId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!request) return;
      await tx.delete(PasswordResetRequest, requestId);
      const user = await new Users(tx).withEmail(request.email);
      if (!user || user.state === 'disabled') return;
      await recordMail(tx, call, {
        template: user.state === 'active' ? 'account.password-reset' : 'account.invitation',
        language: user.language,
        to: { name: user.name, address: user.email },
        subject: { kind: 'user', id: user.id },
      });
      await recordAudit(tx, call, {
        action: 'user.password-reset-requested',
        subject: { kind: 'user', id: user.id },
      });
    });
  }
}

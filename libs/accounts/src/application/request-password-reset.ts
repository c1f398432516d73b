import { Injectable } from '@nestjs/common';
import { startPasswordReset } from '#contracts/jobs/accounts';
import type { Call } from '#platform/call';
import { Transactions, newId } from '#platform/database';
import { Limits } from '#platform/limits';
import { recordJob } from '#platform/outbox';
import { PasswordResetRequest } from '../persistence/password-reset-request.entity.js';
import { resetLimits } from './attempt-limits.js';

/** Does the same for every address; the worker looks whether there is an account behind it. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: Limits,
  ) {}

  async run(call: Call, email: string): Promise<{ accepted: boolean }> {
    await this.limits.take(call, resetLimits(call, email));
    return this.transactions.run(call, async (tx) => {
      const requestId = newId();
      await tx.insert(PasswordResetRequest, { id: requestId, email, createdAt: call.clock.now() });
      await recordJob(tx, startPasswordReset, { requestId });
      return { accepted: true };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { SignInSessions } from '../persistence/sign-in-sessions.js';
import { signedInId } from './describe-me.js';

/** Ends one of one's own sessions: this browser's (signing out) or another's. */
@Injectable()
export class EndSession {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, sessionId: string): Promise<void> {
    const userId = signedInId(call);
    return this.transactions.run(call, async (tx) => {
      if (!(await new SignInSessions(tx).end(sessionId, userId))) throw new DomainError('access.not-found');
      await recordAudit(tx, call, {
        action: 'user.session-ended',
        subject: { kind: 'user', id: userId },
        details: { sessionId },
      });
    });
  }
}

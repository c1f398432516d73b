import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { openToken, revokeTokens, spendToken } from '#platform/tokens';
import { SignInSessions } from '../persistence/sign-in-sessions.js';
import { Users } from '../persistence/users.js';
import { hashPassword, insistOnGoodPassword } from './passwords.js';

/** Sets the new password, once per link, and ends every session. */
@Injectable()
export class CompletePasswordReset {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, { token, password }: { token: string; password: string }): Promise<void> {
    const { reader } = this.transactions;
    const user = await new Users(reader).withId(await openToken(reader, call, 'password-reset', token));
    if (user?.state !== 'active') throw new DomainError('access.link-invalid');
    insistOnGoodPassword('password', password, user);
    const passwordHash = await hashPassword(password);
    await this.transactions.run(call, async (tx) => {
      await spendToken(tx, call, 'password-reset', token);
      const locked = await new Users(tx).lockWithId(user.id);
      if (locked?.state !== 'active') throw new DomainError('access.link-invalid');
      await new Users(tx).change(user.id, { passwordHash });
      await new SignInSessions(tx).endAll(user.id);
      await revokeTokens(tx, call, 'password-reset', user.id);
      await recordAudit(tx, call, { action: 'user.password-reset', subject: { kind: 'user', id: user.id } });
    });
  }
}

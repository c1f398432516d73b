import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { Limits } from '#platform/limits';
import { revokeTokens } from '#platform/tokens';
import { SignInSessions } from '../persistence/sign-in-sessions.js';
import { Users } from '../persistence/users.js';
import { passwordLimits } from './attempt-limits.js';
import { signedInId } from './describe-me.js';
import { hashPassword, insistOnGoodPassword, isPasswordRight } from './passwords.js';

/** Sets a new password for oneself and ends every other session. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: Limits,
  ) {}

  async run(
    call: Call,
    input: { currentPassword: string; newPassword: string; sessionId?: string },
  ): Promise<void> {
    const users = new Users(this.transactions.reader);
    const user = await users.withId(signedInId(call));
    if (!user) throw new DomainError('access.sign-in');
    const tries = await this.limits.take(call, passwordLimits(call, user.email));
    if (!(await isPasswordRight(input.currentPassword, await users.passwordHashOf(user.id))))
      throw new DomainError('input.invalid', {}, [
        { field: 'currentPassword', code: 'account.password-wrong' },
      ]);
    await this.limits.forgive(tries);
    insistOnGoodPassword('newPassword', input.newPassword, user);
    const passwordHash = await hashPassword(input.newPassword);
    await this.transactions.run(call, async (tx) => {
      await new Users(tx).change(user.id, { passwordHash });
      await new SignInSessions(tx).endAll(user.id, input.sessionId);
      await revokeTokens(tx, call, 'password-reset', user.id);
      await recordAudit(tx, call, {
        action: 'user.password-changed',
        subject: { kind: 'user', id: user.id },
      });
    });
  }
}

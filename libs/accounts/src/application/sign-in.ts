import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { Limits } from '#platform/limits';
import { Users } from '../persistence/users.js';
import { passwordLimits } from './attempt-limits.js';
import { beginSession, type Begun, type Browser } from './begin-session.js';
import { isPasswordRight } from './passwords.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Answers alike for a wrong password, an unknown account and a disabled one, in words and in time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: Limits,
  ) {}

  async run(
    call: Call,
    { email, password, browser }: { email: string; password: string; browser: Browser },
  ): Promise<Begun> {
    const tries = await this.limits.take(call, passwordLimits(call, email));
    const users = new Users(this.transactions.reader);
    const user = await users.withEmail(email);
    const passwordHash = await users.passwordHashOf(user?.id ?? NOBODY);
    const isRight = await isPasswordRight(password, passwordHash);
    if (!user || !isRight || user.state !== 'active') {
      await recordAudit(this.transactions.reader, call, {
        action: 'sign-in.refused',
        subject: { kind: 'user', id: user?.id ?? NOBODY },
      });
      throw new DomainError('account.credentials-wrong');
    }
    const begun = await this.transactions.run(call, async (tx) => {
      // the password may have been changed, or the person disabled, while this one was being checked
      const locked = await new Users(tx).lockWithId(user.id);
      if (locked?.state !== 'active' || (await new Users(tx).passwordHashOf(user.id)) !== passwordHash)
        throw new DomainError('account.credentials-wrong');
      const subject = { kind: 'user', id: user.id };
      await recordAudit(
        tx,
        {
          ...call,
          actor: { kind: 'user', userId: user.id, name: user.name, isAdministrator: false, grants: [] },
        },
        { action: 'user.signed-in', subject },
      );
      return beginSession(tx, call, user.id, browser);
    });
    await this.limits.forgive(tries);
    return begun;
  }
}

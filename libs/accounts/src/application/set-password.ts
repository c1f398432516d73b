import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { SignInSessions } from '../persistence/sign-in-sessions.js';
import { Users } from '../persistence/users.js';
import { hashPassword, insistOnGoodPassword, isPasswordRight } from './passwords.js';

/** The operator sets somebody's password and ends their sessions; one that is right already is left alone. */
@Injectable()
export class SetPassword {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, { email, password }: { email: string; password: string }): Promise<void> {
    return this.transactions.run(call, async (tx) => {
      if (!may(call.actor, 'installation.administer')) throw new DomainError('access.forbidden');
      const users = new Users(tx);
      const user = await users.withEmail(email);
      if (!user) throw new DomainError('access.not-found');
      insistOnGoodPassword('password', password, user);
      if (await isPasswordRight(password, await users.passwordHashOf(user.id))) return;
      await users.change(user.id, { passwordHash: await hashPassword(password) });
      await new SignInSessions(tx).endAll(user.id);
      await recordAudit(tx, call, { action: 'password.set', subject: { kind: 'user', id: user.id } });
    });
  }
}

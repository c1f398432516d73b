import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId } from '#platform/database';
import { SignInSessions } from '../persistence/sign-in-sessions.js';
import { Users } from '../persistence/users.js';
import { hashPassword, insistOnGoodPassword } from './passwords.js';

/**
 * The operator's way in from the command line: makes an administrator, or turns the account with this e-mail into one
 * with this password, so that an installation nobody can enter any more is opened again.
 */
@Injectable()
export class CreateAdministrator {
  constructor(private readonly transactions: Transactions) {}

  async run(
    call: Call,
    { email, name, password }: { email: string; name: string; password: string },
  ): Promise<{ id: string; isNew: boolean }> {
    if (!may(call.actor, 'installation.administer')) throw new DomainError('access.forbidden');
    insistOnGoodPassword('password', password, { email, name });
    const passwordHash = await hashPassword(password);
    return this.transactions.run(call, async (tx) => {
      const users = new Users(tx);
      await users.lockAdministrators();
      const known = await users.withEmail(email);
      const id = known?.id ?? newId();
      const rights = { name, passwordHash, isAdministrator: true, state: 'active' as const };
      if (known) {
        await users.change(id, rights);
        await new SignInSessions(tx).endAll(id);
      } else {
        await users.add({
          id,
          email,
          language: call.language,
          createdAt: call.clock.now(),
          lastSignInAt: null,
          ...rights,
        });
      }
      await recordAudit(tx, call, { action: 'administrator.created', subject: { kind: 'user', id } });
      return { id, isNew: !known };
    });
  }
}

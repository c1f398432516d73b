import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId } from '#platform/database';
import { distinctGrants } from '../domain/grants.js';
import { RoleGrants } from '../persistence/role-grants.js';
import { Users } from '../persistence/users.js';
import type { Invitation } from './invite-colleague.js';
import { hashPassword, insistOnGoodPassword } from './passwords.js';
import { insistOnWholeGrants } from './whole-grants.js';

/** Adds a colleague with a password at once, without an invitation: for operators and the demo. */
@Injectable()
export class CreateColleague {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, input: Invitation & { password: string }): Promise<{ id: string }> {
    if (!may(call.actor, 'installation.administer')) throw new DomainError('access.forbidden');
    const grants = distinctGrants(input.grants);
    insistOnWholeGrants(grants);
    insistOnGoodPassword('password', input.password, input);
    const passwordHash = await hashPassword(input.password);
    return this.transactions.run(call, async (tx) => {
      const users = new Users(tx);
      if (await users.withEmail(input.email)) throw new DomainError('account.email-taken');
      const id = newId();
      const isAdministrator = input.isAdministrator ?? false;
      await users.add({
        id,
        email: input.email,
        name: input.name,
        language: call.language,
        passwordHash,
        isAdministrator,
        state: 'active',
        createdAt: call.clock.now(),
        lastSignInAt: null,
      });
      await new RoleGrants(tx).add(id, grants, call.clock.now());
      await recordAudit(tx, call, {
        action: 'colleague.created',
        subject: { kind: 'user', id },
        details: { isAdministrator, grants },
      });
      return { id };
    });
  }
}

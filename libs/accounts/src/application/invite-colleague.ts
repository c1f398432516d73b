import { Injectable } from '@nestjs/common';
import { may, type Grant } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId, type Transaction } from '#platform/database';
import { recordMail } from '#platform/mail';
import { distinctGrants } from '../domain/grants.js';
import { RoleGrants } from '../persistence/role-grants.js';
import type { User } from '../persistence/user.entity.js';
import { Users } from '../persistence/users.js';
import { describeColleague, type Colleague } from './describe-colleague.js';
import { GrantScopes } from './grant-scopes.js';
import { insistOnWholeGrants } from './whole-grants.js';

export interface Invitation {
  email: string;
  name: string;
  isAdministrator?: boolean;
  grants: readonly { role: Grant['role']; conferenceId?: string | null; campaignId?: string | null }[];
}

/**
 * Invites somebody by mail. Who is already here gets the roles added; who has not come in yet gets a new link.
 */
@Injectable()
export class InviteColleague {
  constructor(
    private readonly transactions: Transactions,
    private readonly scopes: GrantScopes,
  ) {}

  run(call: Call, input: Invitation): Promise<Colleague> {
    const isAdministrator = input.isAdministrator ?? false;
    const grants = distinctGrants(input.grants);
    insistOnWholeGrants(grants);
    const isByAdministrator = may(call.actor, 'installation.administer');
    if (!isByAdministrator && (isAdministrator || grants.length === 0))
      throw new DomainError('access.forbidden');
    return this.transactions.run(call, async (tx) => {
      const givable = await this.scopes.within(tx, call.actor, grants);
      if (givable.length < grants.length) throw new DomainError('access.forbidden');
      const user =
        (await new Users(tx).withEmail(input.email)) ?? (await this.add(tx, call, input, isAdministrator));
      if (user.state === 'disabled') throw new DomainError('account.colleague-disabled');
      if (isAdministrator && !user.isAdministrator) {
        await new Users(tx).change(user.id, { isAdministrator });
        user.isAdministrator = true;
      }
      await new RoleGrants(tx).add(user.id, grants, call.clock.now());
      await recordAudit(tx, call, {
        action: 'colleague.invited',
        subject: { kind: 'user', id: user.id },
        details: { isAdministrator, grants },
      });
      if (user.state === 'invited')
        await recordMail(tx, call, {
          template: 'account.invitation',
          language: user.language,
          to: { name: user.name, address: user.email },
          subject: { kind: 'user', id: user.id },
          data: { invitedBy: call.actor.kind === 'user' ? call.actor.name : '' },
        });
      const held = (await new RoleGrants(tx).of([user.id])).get(user.id) ?? [];
      return describeColleague(user, await this.scopes.within(tx, call.actor, held));
    });
  }

  private async add(
    tx: Transaction,
    call: Call,
    { email, name }: Invitation,
    isAdministrator: boolean,
  ): Promise<User> {
    const user: User = {
      id: newId(),
      email,
      name,
      language: call.language,
      passwordHash: null,
      isAdministrator,
      state: 'invited',
      createdAt: call.clock.now(),
      lastSignInAt: null,
    };
    await new Users(tx).add(user);
    return user;
  }
}

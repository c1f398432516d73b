import { Injectable } from '@nestjs/common';
import { may, type Grant } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { revokeTokens } from '#platform/tokens';
import { distinctGrants, sameGrant } from '../domain/grants.js';
import { RoleGrants } from '../persistence/role-grants.js';
import { SignInSessions } from '../persistence/sign-in-sessions.js';
import type { User } from '../persistence/user.entity.js';
import { Users } from '../persistence/users.js';
import { describeColleague, type Colleague } from './describe-colleague.js';
import { GrantScopes } from './grant-scopes.js';
import type { Invitation } from './invite-colleague.js';
import { insistOnWholeGrants } from './whole-grants.js';

export interface ColleagueChange {
  isAdministrator?: boolean;
  grants?: Invitation['grants'];
  state?: 'active' | 'disabled';
}

/** Gives and takes rights. A right taken away is gone at the next request; a disabled colleague's sessions end. */
@Injectable()
export class ChangeColleague {
  constructor(
    private readonly transactions: Transactions,
    private readonly scopes: GrantScopes,
  ) {}

  run(call: Call, userId: string, change: ColleagueChange): Promise<Colleague> {
    return this.transactions.run(call, async (tx) => {
      const users = new Users(tx);
      await users.lockAdministrators();
      const user = await users.lockWithId(userId);
      if (!user) throw new DomainError('access.not-found');
      const held = (await new RoleGrants(tx).of([userId])).get(userId) ?? [];
      const mine = await this.scopes.within(tx, call.actor, held);
      if (!may(call.actor, 'installation.administer')) {
        if (mine.length === 0) throw new DomainError('access.not-found');
        const isMore =
          (change.isAdministrator ?? user.isAdministrator) !== user.isAdministrator ||
          (change.state !== undefined && change.state !== accessOf(user));
        if (isMore) throw new DomainError('access.forbidden');
      }
      await this.changeAccess(tx, call, user, change);
      if (change.grants) await this.changeGrants(tx, call, userId, mine, distinctGrants(change.grants));
      const now = (await new RoleGrants(tx).of([userId])).get(userId) ?? [];
      return describeColleague(
        (await users.withId(userId)) ?? user,
        await this.scopes.within(tx, call.actor, now),
      );
    });
  }

  private async changeAccess(
    tx: Transaction,
    call: Call,
    user: User,
    change: ColleagueChange,
  ): Promise<void> {
    const users = new Users(tx);
    const isAdministrator = change.isAdministrator ?? user.isAdministrator;
    const access = change.state ?? accessOf(user);
    if (isAdministrator === user.isAdministrator && access === accessOf(user)) return;
    const isEnabled = access === 'active';
    const state = !isEnabled ? 'disabled' : (await users.passwordHashOf(user.id)) ? 'active' : 'invited';
    await users.change(user.id, { isAdministrator, state });
    if (user.isAdministrator && user.state === 'active' && (await users.countActiveAdministrators()) === 0)
      throw new DomainError('account.last-administrator');
    if (!isEnabled) {
      await new SignInSessions(tx).endAll(user.id);
      await revokeTokens(tx, call, 'colleague-invitation', user.id);
      await revokeTokens(tx, call, 'password-reset', user.id);
    }
    await recordAudit(tx, call, {
      action: 'colleague.access-changed',
      subject: { kind: 'user', id: user.id },
      details: {
        from: { isAdministrator: user.isAdministrator, state: user.state },
        to: { isAdministrator, state },
      },
    });
  }

  private async changeGrants(
    tx: Transaction,
    call: Call,
    userId: string,
    held: readonly Grant[],
    wanted: readonly Grant[],
  ): Promise<void> {
    insistOnWholeGrants(wanted);
    const givable = await this.scopes.within(tx, call.actor, wanted);
    if (givable.length < wanted.length) throw new DomainError('access.forbidden');
    const taken = held.filter((grant) => !wanted.some((other) => sameGrant(grant, other)));
    const given = wanted.filter((grant) => !held.some((other) => sameGrant(grant, other)));
    if (taken.length === 0 && given.length === 0) return;
    const grants = new RoleGrants(tx);
    for (const grant of taken) await grants.remove(userId, grant);
    await grants.add(userId, given, call.clock.now());
    await recordAudit(tx, call, {
      action: 'colleague.grants-changed',
      subject: { kind: 'user', id: userId },
      details: { given, taken },
    });
  }
}

const accessOf = (user: User): 'active' | 'disabled' => (user.state === 'disabled' ? 'disabled' : 'active');

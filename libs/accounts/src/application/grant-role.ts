import { Injectable } from '@nestjs/common';
import type { Grant } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { distinctGrants } from '../domain/grants.js';
import { RoleGrants } from '../persistence/role-grants.js';
import { Users } from '../persistence/users.js';
import { GrantScopes } from './grant-scopes.js';
import { insistOnWholeGrants } from './whole-grants.js';

/** Gives one role; giving it again changes nothing. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly transactions: Transactions,
    private readonly scopes: GrantScopes,
  ) {}

  run(
    call: Call,
    input: { userId: string; role: Grant['role']; conferenceId?: string | null; campaignId?: string | null },
  ): Promise<void> {
    const grants = distinctGrants([input]);
    insistOnWholeGrants(grants);
    return this.transactions.run(call, async (tx) => {
      if ((await this.scopes.within(tx, call.actor, grants)).length === 0)
        throw new DomainError('access.forbidden');
      if (!(await new Users(tx).lockWithId(input.userId))) throw new DomainError('access.not-found');
      await new RoleGrants(tx).add(input.userId, grants, call.clock.now());
      await recordAudit(tx, call, {
        action: 'colleague.grants-changed',
        subject: { kind: 'user', id: input.userId },
        scopeId: input.conferenceId ?? null,
        details: { given: grants, taken: [] },
      });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { RoleGrants } from '../persistence/role-grants.js';
import { Users, type ColleaguePage } from '../persistence/users.js';
import { describeColleague, type Colleague } from './describe-colleague.js';
import { GrantScopes } from './grant-scopes.js';

/** Administrators see everybody; managers those who hold a role where they themselves may give roles. */
@Injectable()
export class ListColleagues {
  constructor(
    private readonly transactions: Transactions,
    private readonly scopes: GrantScopes,
  ) {}

  async run(
    call: Call,
    query: { q: string | null; limit: number; after: ColleaguePage['after'] },
  ): Promise<{ items: Colleague[]; last: [string, string] | null }> {
    const tx = this.transactions.reader;
    const users = await new Users(tx).page({
      ...query,
      limit: query.limit + 1,
      within: await this.reachOf(tx, call),
    });
    const grants = await new RoleGrants(tx).of(users.map(({ id }) => id));
    const items: Colleague[] = [];
    for (const user of users.slice(0, query.limit))
      items.push(
        describeColleague(user, await this.scopes.within(tx, call.actor, grants.get(user.id) ?? [])),
      );
    const last = items.at(-1);
    return { items, last: users.length > query.limit && last ? [last.name, last.id] : null };
  }

  private async reachOf(tx: Transaction, call: Call): Promise<ColleaguePage['within']> {
    if (may(call.actor, 'installation.administer')) return null;
    const everywhere = (await new RoleGrants(tx).conferenceIds()).map((conferenceId) => ({
      role: 'door' as const,
      conferenceId,
      campaignId: null,
    }));
    const mine = await this.scopes.within(tx, call.actor, everywhere);
    const own = call.actor.kind === 'user' ? call.actor.grants : [];
    return {
      conferenceIds: mine.flatMap(({ conferenceId }) => conferenceId ?? []),
      campaignIds: (await this.scopes.within(tx, call.actor, own)).flatMap(
        ({ campaignId }) => campaignId ?? [],
      ),
    };
  }
}

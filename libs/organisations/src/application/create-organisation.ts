import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { OrganisationFacts } from '../domain/organisation.js';
import type { OrganisationRecord } from '../persistence/organisation-view.js';
import { Organisations } from '../persistence/organisations.js';
import { checkedFacts } from './checked-facts.js';
import { allow } from './rights.js';

@Injectable()
export class CreateOrganisation {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, input: OrganisationFacts & { isDemo?: boolean }): Promise<OrganisationRecord> {
    return this.transactions.run(call, async (tx) => {
      allow(call, 'organisations.edit');
      const facts = checkedFacts(input);
      const organisations = new Organisations(tx);
      const origin = { isVerified: true, isDemo: input.isDemo ?? false };
      const id = await organisations.add(facts, origin, call.clock.now());
      if (!id) throw await taken(tx, facts);
      await recordAudit(tx, call, { action: 'organisation.created', subject: { kind: 'organisation', id } });
      return (await organisations.record(id))!;
    });
  }
}

/** Which of the two, code or name, another organisation already has. */
export async function taken(tx: Transaction, facts: OrganisationFacts): Promise<DomainError> {
  const organisations = new Organisations(tx);
  const holder = facts.creditCode && (await organisations.liveWithCode(facts.creditCode));
  return holder
    ? new DomainError('organisation.credit-code-taken', { name: holder.nameZh }, [], { id: holder.id })
    : new DomainError('organisation.name-taken', { name: facts.nameZh });
}

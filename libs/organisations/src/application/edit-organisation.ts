import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { nameKey } from '../domain/organisation-name.js';
import type { OrganisationFacts } from '../domain/organisation.js';
import type { OrganisationRecord } from '../persistence/organisation-view.js';
import { Organisations } from '../persistence/organisations.js';
import { checkedFacts } from './checked-facts.js';
import { taken } from './create-organisation.js';
import { allow } from './rights.js';

export interface EditedVersion {
  version?: number;
  /** `"3"`, as in an If-Match header. */
  ifMatch?: string;
}

@Injectable()
export class EditOrganisation {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string, input: OrganisationFacts, edited: EditedVersion): Promise<OrganisationRecord> {
    return this.transactions.run(call, async (tx) => {
      allow(call, 'organisations.edit');
      const organisations = new Organisations(tx);
      const held = await organisations.lock(id);
      if (!held) throw new DomainError('access.not-found');
      if (held.mergedIntoId) {
        const target = await organisations.record(held.mergedIntoId);
        throw new DomainError('organisation.merged-away', { name: target!.nameZh }, [], {
          id: held.mergedIntoId,
        });
      }
      const version = versionOf(edited);
      if (held.version !== version) throw new DomainError('record.changed-meanwhile');
      const facts = checkedFacts(input);
      const before = await organisations.record(id);
      await refuseTwin(tx, id, facts);
      await organisations.change(id, held.version, facts, call.clock.now());
      const after = (await organisations.record(id))!;
      await recordAudit(tx, call, {
        action: 'organisation.edited',
        subject: { kind: 'organisation', id },
        details: { changed: changedFields(before!, after), version: after.version },
      });
      return after;
    });
  }
}

function versionOf({ version, ifMatch }: EditedVersion): number {
  const text = ifMatch?.trim().replace(/^W\//, '').replace(/^"|"$/g, '');
  const stated = version ?? (text ? Number(text) : undefined);
  if (stated === undefined)
    throw new DomainError('input.invalid', {}, [{ field: 'version', code: 'field.required' }]);
  return stated;
}

const shown = [
  'nameZh',
  'nameEn',
  'creditCode',
  'kind',
  'district',
  'industry',
  'qualifications',
  'tags',
] as const;

const changedFields = (before: OrganisationRecord, after: OrganisationRecord): string[] =>
  shown.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));

/** Another organisation with this code, or (where neither has one) this name. */
async function refuseTwin(tx: Transaction, id: string, facts: OrganisationFacts): Promise<void> {
  const organisations = new Organisations(tx);
  const twin = facts.creditCode
    ? await organisations.liveWithCode(facts.creditCode)
    : (await organisations.named(facts.nameZh)).find(
        (other) =>
          !other.creditCode &&
          !other.mergedIntoId &&
          other.id !== id &&
          other.nameKey === nameKey(facts.nameZh),
      );
  if (twin && twin.id !== id) throw await taken(tx, facts);
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { sameRepresentative } from '../domain/representative.js';
import { unitedFacts } from '../domain/united-facts.js';
import type { OrganisationRecord } from '../persistence/organisation-view.js';
import { Organisations } from '../persistence/organisations.js';
import { Representatives } from '../persistence/representatives.js';
import { allow } from './rights.js';

export interface MergeWanted {
  fromId: string;
  /** The one that stays. */
  intoId: string;
  confirm?: boolean;
}

/** Two records of one organisation become one. The other's row stays and points to it, so old references resolve. */
@Injectable()
export class MergeOrganisations {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, { fromId, intoId, confirm }: MergeWanted): Promise<OrganisationRecord> {
    return this.transactions.run(call, async (tx) => {
      allow(call, 'organisations.edit');
      if (fromId === intoId) throw new DomainError('organisation.merge-into-itself');
      const organisations = new Organisations(tx);
      // always in the same order, so that two merges never wait for each other
      for (const id of [fromId, intoId].toSorted()) await live(organisations, id);
      const from = (await organisations.record(fromId))!;
      const into = (await organisations.record(intoId))!;
      const codesDiffer = from.creditCode && into.creditCode && from.creditCode !== into.creditCode;
      if (codesDiffer && !confirm)
        throw new DomainError('organisation.merge-codes-differ', {
          from: from.creditCode!,
          into: into.creditCode!,
        });
      const now = call.clock.now();
      await organisations.point(fromId, intoId, now);
      await organisations.change(intoId, into.version, unitedFacts(into, from), now);
      const moved = await moveRepresentatives(tx, fromId, intoId, now);
      const details = { intoId, representativesMoved: moved };
      await recordAudit(tx, call, {
        action: 'organisation.merged',
        subject: { kind: 'organisation', id: fromId },
        details,
      });
      await recordAudit(tx, call, {
        action: 'organisation.took-over',
        subject: { kind: 'organisation', id: intoId },
        details: { fromId, representativesMoved: moved },
      });
      return (await organisations.record(intoId))!;
    });
  }
}

async function live(organisations: Organisations, id: string): Promise<void> {
  const held = await organisations.lock(id);
  if (!held) throw new DomainError('access.not-found');
  if (!held.mergedIntoId) return;
  const target = await organisations.record(held.mergedIntoId);
  throw new DomainError('organisation.merged-away', { name: target!.nameZh }, [], { id: held.mergedIntoId });
}

/** How many people moved; one known on both sides keeps the row of the organisation that stays. */
async function moveRepresentatives(
  tx: Transaction,
  fromId: string,
  intoId: string,
  now: Date,
): Promise<number> {
  const representatives = new Representatives(tx);
  const people = await representatives.of(fromId);
  for (const person of people) {
    const twin = sameRepresentative(await representatives.sameName(intoId, person.name), person);
    await representatives.move(person.id, intoId, twin?.id ?? null, now);
  }
  return people.length;
}

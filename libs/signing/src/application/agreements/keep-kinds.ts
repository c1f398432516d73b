import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import type { AgreementKindDto, EditAgreementKindDto } from '../../http/agreements/kind.dto.js';
import type { AgreementKindsView } from '../../http/agreements/agreement.view.js';
import { AgreementKind } from '../../persistence/agreements/agreement-kind.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { kindView } from './describe-agreements.js';

/** The kinds of agreements that the whole installation shares. Those it came with can be renamed, not removed. */
@Injectable()
export class KeepKinds {
  constructor(private readonly transactions: Transactions) {}

  list(): Promise<AgreementKindsView> {
    return kindsView(this.transactions.reader);
  }

  add(call: Call, kind: AgreementKindDto): Promise<AgreementKindsView> {
    return this.change(call, 'added', async (tx, kinds) => {
      const id = newId();
      const position = Math.max(0, ...kinds.map((one) => one.position)) + 1;
      await tx.insert(AgreementKind, { id, key: null, ...kind, position, archivedAt: null });
      return id;
    });
  }

  edit(call: Call, id: string, { isArchived, ...kind }: EditAgreementKindDto): Promise<AgreementKindsView> {
    return this.change(call, 'changed', async (tx, kinds) => {
      const found = kinds.find((one) => one.id === id);
      if (!found) throw new DomainError('access.not-found');
      const archivedAt = isArchived ? (found.archivedAt ?? call.clock.now()) : null;
      await tx.update(AgreementKind, id, { ...kind, archivedAt });
      return id;
    });
  }

  /** All of them, in this order. */
  order(call: Call, ids: readonly string[]): Promise<AgreementKindsView> {
    return this.change(call, 'ordered', async (tx, kinds) => {
      if (kinds.length !== ids.length || kinds.some(({ id }) => !ids.includes(id)))
        throw new DomainError('record.changed-meanwhile');
      for (const [at, id] of ids.entries()) await tx.update(AgreementKind, id, { position: at + 1 });
      return ids[0]!;
    });
  }

  private change(
    call: Call,
    what: string,
    work: (tx: Transaction, kinds: readonly AgreementKind[]) => Promise<string>,
  ): Promise<AgreementKindsView> {
    return this.transactions.run(call, async (tx) => {
      if (!may(call.actor, 'signing.edit')) throw new DomainError('access.forbidden');
      await tx.query('LOCK TABLE agreement_kinds IN SHARE ROW EXCLUSIVE MODE');
      const id = await work(tx, await new Agreements(tx).kinds());
      await recordAudit(tx, call, {
        action: `agreement-kind.${what}`,
        subject: { kind: 'agreement-kind', id },
      });
      return kindsView(tx);
    });
  }
}

const kindsView = async (tx: Transaction): Promise<AgreementKindsView> => ({
  items: (await new Agreements(tx).kinds()).map(kindView),
});

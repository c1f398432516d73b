import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import type { EditFieldDto, FieldDto } from '../../http/items/field.dto.js';
import type { FieldTreeView } from '../../http/items/field.view.js';
import { Fields } from '../../persistence/items/fields.js';

/** The tree of fields that the whole installation shares: two levels. */
@Injectable()
export class KeepFields {
  constructor(private readonly transactions: Transactions) {}

  tree(): Promise<FieldTreeView> {
    return treeView(this.transactions.reader);
  }

  add(call: Call, { nameZh, nameEn, parentId }: FieldDto): Promise<FieldTreeView> {
    return this.change(call, async (tx, fields) => {
      await requireTop(fields, parentId);
      const id = newId();
      await fields.add({
        id,
        parentId: parentId ?? null,
        nameZh,
        nameEn: nameEn ?? '',
        position: 10_000,
        archivedAt: null,
      });
      return { id, what: 'added' };
    });
  }

  edit(
    call: Call,
    id: string,
    { nameZh, nameEn, parentId, isArchived }: EditFieldDto,
  ): Promise<FieldTreeView> {
    return this.change(call, async (_tx, fields) => {
      const field = await fields.find(id);
      if (!field) throw new DomainError('access.not-found');
      if (parentId && parentId !== field.parentId) {
        const hasBelow = (await fields.tree()).some((one) => one.parentId === id);
        if (hasBelow || parentId === id) throw new DomainError('docking.field-depth');
        await requireTop(fields, parentId);
      }
      const archivedAt = isArchived ? (field.archivedAt ?? call.clock.now()) : null;
      const isMoved = (parentId ?? null) !== field.parentId;
      await fields.change(id, {
        nameZh,
        nameEn: nameEn ?? '',
        parentId: parentId ?? null,
        archivedAt,
        ...(isMoved ? { position: 10_000 } : {}),
      });
      return { id, what: 'changed' };
    });
  }

  order(call: Call, ids: readonly string[]): Promise<FieldTreeView> {
    return this.change(call, async (_tx, fields) => {
      const found = (await fields.tree()).filter(({ id }) => ids.includes(id));
      if (found.length !== ids.length || new Set(found.map(({ parentId }) => parentId)).size !== 1)
        throw new DomainError('record.changed-meanwhile');
      await fields.order(ids);
      return { id: ids[0]!, what: 'ordered' };
    });
  }

  private change(
    call: Call,
    work: (tx: Transaction, fields: Fields) => Promise<{ id: string; what: string }>,
  ): Promise<FieldTreeView> {
    return this.transactions.run(call, async (tx) => {
      if (!may(call.actor, 'docking.edit')) throw new DomainError('access.forbidden');
      const fields = new Fields(tx);
      await fields.lockAll();
      const { id, what } = await work(tx, fields);
      await recordAudit(tx, call, {
        action: `docking-field.${what}`,
        subject: { kind: 'docking-field', id },
      });
      return treeView(tx);
    });
  }
}

/** @throws DomainError docking.field-depth unless it stands at the top */
async function requireTop(fields: Fields, parentId: string | null | undefined): Promise<void> {
  if (!parentId) return;
  const above = await fields.find(parentId);
  if (!above) throw new DomainError('access.not-found');
  if (above.parentId !== null) throw new DomainError('docking.field-depth');
}

async function treeView(tx: Transaction): Promise<FieldTreeView> {
  const fields = new Fields(tx);
  const counts = await fields.counts();
  return {
    fields: (await fields.tree()).map(({ id, parentId, nameZh, nameEn, archivedAt }) => ({
      id,
      parentId,
      nameZh,
      nameEn: nameEn || nameZh,
      isArchived: archivedAt !== null,
      items: counts.get(id) ?? 0,
    })),
  };
}

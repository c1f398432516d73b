import type { ItemKind, ItemSource } from '#contracts/docking/items';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, type Transaction } from '#platform/database';
import { firstItemState } from '../../domain/items/item-states.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items } from '../../persistence/items/items.js';
import type { ItemValues } from './item-wish.js';

export interface NewItem {
  conferenceId: string;
  kind: ItemKind;
  source: ItemSource;
  presenterId: string | null;
  values: ItemValues;
  isDemo: boolean;
}

/** The next of its kind, collected. */
export async function addItem(
  tx: Transaction,
  call: Call,
  { conferenceId, kind, source, presenterId, values, isDemo }: NewItem,
): Promise<Item> {
  const items = new Items(tx);
  const now = call.clock.now();
  const item: Item = {
    id: newId(now.getTime()),
    conferenceId,
    kind,
    number: await items.nextNumber(conferenceId, kind),
    state: firstItemState,
    source,
    presenterId,
    ...values,
    sessionId: null,
    stagePosition: 0,
    stageMinutes: null,
    returnedAt: null,
    returnReason: null,
    releasedAt: null,
    isDemo,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await items.add([item]);
  await recordAudit(tx, call, {
    action: 'docking-item.collected',
    subject: { kind: 'docking-item', id: item.id },
    scopeId: conferenceId,
    details: { kind, number: item.number, source, ...(presenterId ? { by: presenterId } : {}) },
  });
  return item;
}

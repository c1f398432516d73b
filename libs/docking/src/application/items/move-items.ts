import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError, sentence } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { stateAfter } from '../../domain/items/item-states.js';
import { inLanguage } from '../../domain/items/item-words.js';
import type { MoveItemsDto } from '../../http/items/item.dto.js';
import type { ItemsMovedView } from '../../http/items/item.view.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items } from '../../persistence/items/items.js';
import { writeToPresenter } from './write-mails.js';

/** One step of an organiser for chosen items of a conference. What cannot take it stays, and says why. */
@Injectable()
export class MoveItems {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, conferenceId: string, { action, ids, reason }: MoveItemsDto): Promise<ItemsMovedView> {
    return this.transactions.run(call, async (tx) => {
      await requireConference(tx, call, conferenceId, 'docking.edit');
      if (action === 'return' && !reason)
        throw new DomainError('input.invalid', {}, [{ field: 'reason', code: 'docking.reason-needed' }]);
      const items = new Items(tx);
      const view: ItemsMovedView = { done: 0, failures: [] };
      const fail = (itemId: string, title: string, code: 'docking.item-state' | 'docking.item-not-found') =>
        view.failures.push({ itemId, title, code, detail: sentence(code, call.language) });
      // one order for all, so that two organisers never wait for each other
      for (const id of ids.toSorted()) {
        const item = await items.lock(id);
        if (!item || item.conferenceId !== conferenceId) {
          fail(id, '', 'docking.item-not-found');
          continue;
        }
        const to = stateAfter(action, item.state);
        if (!to) {
          fail(id, inLanguage(item.titleZh, item.titleEn, call.language), 'docking.item-state');
          continue;
        }
        await move(tx, call, item, action, to, reason ?? null);
        view.done++;
      }
      return view;
    });
  }
}

async function move(
  tx: Transaction,
  call: Call,
  item: Item,
  action: MoveItemsDto['action'],
  to: Item['state'],
  reason: string | null,
): Promise<void> {
  const now = call.clock.now();
  const isReturn = action === 'return';
  const leavesStage = to === 'collected' || to === 'withdrawn';
  await new Items(tx).change(item.id, {
    state: to,
    version: item.version + 1,
    updatedAt: now,
    returnedAt: isReturn ? now : null,
    returnReason: isReturn ? reason : null,
    releasedAt: to === 'released' ? (item.releasedAt ?? now) : to === 'valid' ? null : item.releasedAt,
    ...(leavesStage ? { sessionId: null, stageMinutes: null, stagePosition: 0 } : {}),
  });
  await recordAudit(tx, call, {
    action: `docking-item.${pastOf[action]}`,
    subject: { kind: 'docking-item', id: item.id },
    scopeId: item.conferenceId,
    details: { from: item.state, to },
  });
  if (isReturn)
    await writeToPresenter(tx, call, item, 'docking.item-returned', { version: item.version + 1 });
  if (action === 'release' && item.state === 'valid')
    await writeToPresenter(tx, call, item, 'docking.item-released');
}

const pastOf: Record<MoveItemsDto['action'], string> = {
  check: 'checked',
  release: 'released',
  return: 'returned',
  'take-back': 'taken-back',
  dock: 'docked',
  conclude: 'concluded',
  withdraw: 'withdrawn',
  restore: 'restored',
};

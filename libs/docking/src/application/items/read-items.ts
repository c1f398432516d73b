import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { decodeCursor, encodeCursor } from '#platform/cursor';
import { Transactions } from '#platform/database';
import type { ItemSort } from '../../domain/items/item-filter.js';
import type { ItemListQuery } from '../../http/items/item.dto.js';
import type { ItemDetailView, ItemListView } from '../../http/items/item.view.js';
import { ItemList, type ItemKey } from '../../persistence/items/item-list.js';
import { requireItem } from './item-access.js';
import { itemDetail, itemViews } from './describe-items.js';

/** The last row of the page before, of a list in the same order. */
export function itemKey(cursor: string | undefined, sort: ItemSort): ItemKey | null {
  const parts = decodeCursor(cursor);
  if (!parts) return null;
  const [order, key, id] = parts.map(String);
  const isRight = key !== undefined && (sort === 'number' || !Number.isNaN(Date.parse(key)));
  if (order !== sort || !isRight || !isUUID(id)) throw new DomainError('input.unreadable');
  return { key, id: id! };
}

/** The console's list of a conference, and one item with its timeline. */
@Injectable()
export class ReadItems {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, conferenceId: string, query: ItemListQuery): Promise<ItemListView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'docking.read');
    const { sort = 'newest', cursor, limit, ...filter } = query;
    const list = new ItemList(tx, conferenceId);
    const after = itemKey(cursor, sort);
    const { rows, next } = await list.page(filter, sort, after, limit);
    const counts = after ? [] : await list.countsByState(filter);
    const chosen = counts.filter(({ state }) => !filter.state?.length || filter.state.includes(state));
    return {
      items: await itemViews(tx, rows),
      nextCursor: next && encodeCursor([sort, next.key, next.id]),
      total: after ? null : chosen.reduce((sum, { count }) => sum + count, 0),
      counts,
    };
  }

  async one(call: Call, id: string): Promise<ItemDetailView> {
    const tx = this.transactions.reader;
    const { item } = await requireItem(tx, call, id, 'docking.read');
    return itemDetail(tx, item);
  }
}

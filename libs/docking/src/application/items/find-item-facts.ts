import type { Transaction } from '#platform/database';
import type { ItemFactsView } from '../../http/items/item.view.js';
import { Items } from '../../persistence/items/items.js';
import { itemFacts } from './describe-items.js';

/** What everybody who sees an item sees of it; null when there is no such item. */
export async function findItemFacts(tx: Transaction, id: string): Promise<ItemFactsView | null> {
  const item = await new Items(tx).find(id);
  return item ? (await itemFacts(tx, [item]))[0]! : null;
}

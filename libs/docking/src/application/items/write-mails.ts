import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { recordMails } from '#platform/mail';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items } from '../../persistence/items/items.js';

export type ItemMail = 'docking.item-returned' | 'docking.item-released';

/** To whoever stands behind an item and left an address, in their language. */
export async function writeToPresenter(
  tx: Transaction,
  call: Call,
  item: Pick<Item, 'id' | 'conferenceId' | 'presenterId'>,
  template: ItemMail,
  data?: Record<string, unknown>,
): Promise<void> {
  if (!item.presenterId) return;
  const presenter = (await new Items(tx).presenters([item.presenterId])).get(item.presenterId);
  if (!presenter?.email || presenter.state !== 'confirmed') return;
  await recordMails(tx, call, [
    {
      template,
      language: presenter.language,
      to: { name: presenter.name, address: presenter.email },
      subject: { kind: 'docking-item', id: item.id },
      scopeId: item.conferenceId,
      ...(data ? { data } : {}),
    },
  ]);
}

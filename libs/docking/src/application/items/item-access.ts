import { requireConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Permission } from '#contracts/permissions';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Item } from '../../persistence/items/item.entity.js';
import { Items } from '../../persistence/items/items.js';

/**
 * An item that the colleague may do this to; locked when it is going to change.
 * @throws DomainError docking.item-not-found; access.not-found for one of a conference the colleague has no rights in
 */
export async function requireItem(
  tx: Transaction,
  call: Call,
  id: string,
  permission: Permission,
  purpose: 'read' | 'change' = 'read',
): Promise<{ item: Item; conference: ConferenceRecord }> {
  const items = new Items(tx);
  const item = await (purpose === 'change' ? items.lock(id) : items.find(id));
  if (!item) throw new DomainError('docking.item-not-found');
  return { item, conference: await requireConference(tx, call, item.conferenceId, permission) };
}

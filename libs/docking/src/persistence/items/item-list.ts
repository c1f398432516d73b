import type { ItemKind, ItemState } from '#contracts/docking/items';
import type { Transaction } from '#platform/database';
import type { ItemFilter, ItemSort } from '../../domain/items/item-filter.js';
import { itemCondition, stateCondition, Values } from './item-condition.js';
import { Item } from './item.entity.js';

export interface ItemKey {
  key: string;
  id: string;
}

const orders: Record<ItemSort, { key: string; type: string; direction: 'ASC' | 'DESC' }> = {
  newest: { key: 'i.created_at', type: 'timestamptz', direction: 'DESC' },
  oldest: { key: 'i.created_at', type: 'timestamptz', direction: 'ASC' },
  changed: { key: 'i.updated_at', type: 'timestamptz', direction: 'DESC' },
  number: {
    key: `CASE i.kind WHEN 'demand' THEN 1 WHEN 'achievement' THEN 2 ELSE 3 END || lpad(i.number::text, 8, '0')`,
    type: 'text',
    direction: 'ASC',
  },
};

/** Items of one conference, by key and in pages. */
export class ItemList {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  async page(
    filter: ItemFilter,
    sort: ItemSort,
    after: ItemKey | null,
    limit: number,
  ): Promise<{ rows: Item[]; next: ItemKey | null }> {
    const values = new Values();
    const { key, type, direction } = orders[sort];
    const all = [itemCondition(this.conferenceId, filter, values), stateCondition(filter.state, values)];
    if (after)
      all.push(
        `(${key}, i.id) ${direction === 'DESC' ? '<' : '>'} (${values.add(after.key)}::${type}, ${values.add(after.id)}::uuid)`,
      );
    const keys = (await this.tx.query(
      `SELECT i.id, (${key})::text AS key FROM docking_items i WHERE ${all.join(' AND ')}
       ORDER BY ${key} ${direction}, i.id ${direction} LIMIT ${values.add(limit + 1)}`,
      values.list,
    )) as ItemKey[];
    const shown = keys.slice(0, limit);
    return {
      rows: await this.inOrder(shown.map(({ id }) => id)),
      next: keys.length > limit ? shown.at(-1)! : null,
    };
  }

  /** How many match by state, apart from the filter's own states. */
  countsByState(filter: ItemFilter): Promise<{ state: ItemState; count: number }[]> {
    const values = new Values();
    const matching = itemCondition(this.conferenceId, filter, values);
    return this.tx.query(
      `SELECT i.state, count(*)::int AS count FROM docking_items i WHERE ${matching} GROUP BY i.state`,
      values.list,
    );
  }

  countsByKind(states: readonly ItemState[]): Promise<{ kind: ItemKind; count: number }[]> {
    return this.tx.query(
      `SELECT kind, count(*)::int AS count FROM docking_items
       WHERE conference_id = $1 AND state = ANY($2::text[]) GROUP BY kind`,
      [this.conferenceId, states],
    );
  }

  /** Districts of organisations that have such items, most first. */
  districts(states: readonly ItemState[]): Promise<{ district: string; count: number }[]> {
    return this.tx.query(
      `SELECT kept.district, count(*)::int AS count FROM docking_items i
       JOIN organisations own ON own.id = i.organisation_id
       JOIN organisations kept ON kept.id = coalesce(own.merged_into_id, own.id)
       WHERE i.conference_id = $1 AND i.state = ANY($2::text[]) AND kept.district IS NOT NULL
       GROUP BY kept.district ORDER BY count DESC, kept.district`,
      [this.conferenceId, states],
    );
  }

  private async inOrder(ids: readonly string[]): Promise<Item[]> {
    if (ids.length === 0) return [];
    const found = await this.tx.createQueryBuilder(Item, 'i').whereInIds(ids).getMany();
    const byId = new Map(found.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}

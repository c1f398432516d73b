import { LessThan, MoreThan } from 'typeorm';
import type { Transaction } from '#platform/database';
import type { ItemMapping } from '../../domain/items/item-columns.js';
import { ItemUpload } from './item-upload.entity.js';

export class ItemUploads {
  constructor(private readonly tx: Transaction) {}

  /** Keeps it, and forgets those whose day is over. */
  async keep(upload: ItemUpload): Promise<void> {
    await this.tx.delete(ItemUpload, { expiresAt: LessThan(upload.createdAt) });
    await this.tx.insert(ItemUpload, upload);
  }

  find(id: string, conferenceId: string, owner: string, now: Date): Promise<ItemUpload | null> {
    return this.tx.findOneBy(ItemUpload, { id, conferenceId, owner, expiresAt: MoreThan(now) });
  }

  async settle(id: string, mapping: ItemMapping): Promise<void> {
    await this.tx.update(ItemUpload, id, { mapping });
  }

  /** Organisations by their exact Chinese or English names, merged ones by those they were merged into. */
  async organisationsNamed(names: readonly string[]): Promise<Map<string, string>> {
    const rows = (await this.tx.query(
      `SELECT wanted.name, coalesce(o.merged_into_id, o.id) AS id
       FROM unnest($1::text[]) AS wanted (name)
       JOIN organisations o ON o.name_zh = wanted.name OR lower(o.name_en) = lower(wanted.name)
       ORDER BY o.merged_into_id NULLS LAST`,
      [names],
    )) as { name: string; id: string }[];
    return new Map(rows.map(({ name, id }) => [name, id]));
  }
}

import type { Transaction } from '#platform/database';
import { Field } from './field.entity.js';

export class Fields {
  constructor(private readonly tx: Transaction) {}

  /** Each followed by those below it, in order. */
  async tree(): Promise<Field[]> {
    const all = await this.tx.find(Field, { order: { position: 'ASC', nameZh: 'ASC' } });
    return all
      .filter(({ parentId }) => parentId === null)
      .flatMap((top) => [top, ...all.filter(({ parentId }) => parentId === top.id)]);
  }

  find(id: string): Promise<Field | null> {
    return this.tx.findOneBy(Field, { id });
  }

  /** The whole tree, until this transaction ends: moves in two places must not cross. */
  async lockAll(): Promise<void> {
    await this.tx.query('LOCK TABLE docking_fields IN SHARE ROW EXCLUSIVE MODE');
  }

  async add(field: Field): Promise<void> {
    await this.tx.insert(Field, field);
  }

  async change(id: string, changes: Partial<Field>): Promise<void> {
    await this.tx.update(Field, id, changes);
  }

  async order(ids: readonly string[]): Promise<void> {
    await this.tx.query(
      `UPDATE docking_fields SET position = wanted.place
       FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place) WHERE docking_fields.id = wanted.id`,
      [ids],
    );
  }

  /** How many items have each. */
  async counts(): Promise<Map<string, number>> {
    const rows = (await this.tx.query(
      'SELECT field_id AS id, count(*)::int AS count FROM docking_items WHERE field_id IS NOT NULL GROUP BY field_id',
    )) as { id: string; count: number }[];
    return new Map(rows.map(({ id, count }) => [id, count]));
  }
}

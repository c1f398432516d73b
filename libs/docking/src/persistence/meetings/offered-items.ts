import { publicItemStates } from '#contracts/docking/items';
import type { Transaction } from '#platform/database';
import type { Person } from './people.js';

export interface OfferedItem {
  id: string;
  titleZh: string;
  titleEn: string;
}

const TITLES = `i.id, coalesce(nullif(i.title_zh, ''), i.title_en) AS "titleZh",
  coalesce(nullif(i.title_en, ''), i.title_zh) AS "titleEn"`;

/** Demands and achievements in the catalogue, as far as meetings are about them. */
export class OfferedItems {
  constructor(private readonly tx: Transaction) {}

  async byIds(ids: readonly string[]): Promise<Map<string, OfferedItem>> {
    if (ids.length === 0) return new Map();
    const rows: OfferedItem[] = await this.tx.query(
      `SELECT ${TITLES} FROM docking_items i WHERE i.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What each of these people, or their organisation without a presenter named, has in the catalogue. */
  async ofPeople(people: readonly Person[]): Promise<Map<string, OfferedItem[]>> {
    if (people.length === 0) return new Map();
    const rows: (OfferedItem & { personId: string })[] = await this.tx.query(
      `SELECT ${TITLES}, p.id AS "personId"
       FROM jsonb_to_recordset($1) AS p(id uuid, "conferenceId" uuid, "organisationId" uuid)
       JOIN docking_items i ON i.conference_id = p."conferenceId" AND i.state = ANY($2)
         AND (i.presenter_id = p.id OR (i.presenter_id IS NULL AND i.organisation_id = p."organisationId"))
       ORDER BY i.released_at, i.id`,
      [JSON.stringify(people), publicItemStates],
    );
    const items = new Map<string, OfferedItem[]>();
    for (const { personId, ...item } of rows) items.set(personId, [...(items.get(personId) ?? []), item]);
    return items;
  }

  async isOfEither(id: string, people: readonly Person[]): Promise<boolean> {
    return [...(await this.ofPeople(people)).values()].flat().some((item) => item.id === id);
  }
}

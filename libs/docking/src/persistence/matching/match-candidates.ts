import type { CooperationKind, ItemKind, ItemState } from '#contracts/docking/items';
import type { Transaction } from '#platform/database';
import { pairOf } from '../../domain/matching/signals.js';

/** An item as the matching needs it. */
export interface Candidate {
  id: string;
  conferenceId: string;
  kind: ItemKind;
  number: number;
  state: ItemState;
  organisationId: string;
  presenterId: string | null;
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
  fieldId: string | null;
  cooperation: CooperationKind[];
}

/** Those that can still be matched: neither withdrawn nor over. */
const OPEN = `state NOT IN ('withdrawn', 'concluded')`;
const COLUMNS = `id, conference_id AS "conferenceId", kind, number, state, organisation_id AS "organisationId",
  presenter_id AS "presenterId", title_zh AS "titleZh", title_en AS "titleEn", text_zh AS "textZh",
  text_en AS "textEn", field_id AS "fieldId", cooperation`;

/** Reads what is matched with what. */
export class MatchCandidates {
  constructor(private readonly tx: Transaction) {}

  async find(id: string): Promise<Candidate | null> {
    const [row] = await this.tx.query<Candidate[]>(`SELECT ${COLUMNS} FROM docking_items WHERE id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** Changes whenever an item of the conference or a term does: what was computed from them under this mark still holds. */
  async mark(conferenceId: string): Promise<string> {
    const [row] = await this.tx.query<{ mark: string }[]>(
      `SELECT concat_ws(' ', i.count, i.latest, t.count, t.latest) AS mark
       FROM (SELECT count(*), max(updated_at) AS latest FROM docking_items WHERE conference_id = $1 AND ${OPEN}) i,
            (SELECT count(*), max(updated_at) AS latest FROM trade_terms) t`,
      [conferenceId],
    );
    return row!.mark;
  }

  /** In portions, so that nobody else waits for ten thousand rows. */
  async all(conferenceId: string): Promise<Candidate[]> {
    const all: Candidate[] = [];
    for (;;) {
      const portion = await this.tx.query<Candidate[]>(
        `SELECT ${COLUMNS} FROM docking_items WHERE conference_id = $1 AND ${OPEN} AND id > $2 ORDER BY id LIMIT 500`,
        [conferenceId, all.at(-1)?.id ?? '00000000-0000-0000-0000-000000000000'],
      );
      all.push(...portion);
      if (portion.length < 500) return all;
    }
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Candidate>> {
    const rows = await this.tx.query<Candidate[]>(
      `SELECT ${COLUMNS} FROM docking_items WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What somebody presents, else what their organisation asks or offers without a presenter. */
  broughtBy(conferenceId: string, registrationId: string, organisationId: string): Promise<Candidate[]> {
    return this.tx.query<Candidate[]>(
      `SELECT ${COLUMNS} FROM docking_items WHERE conference_id = $1 AND ${OPEN}
         AND (presenter_id = $2 OR presenter_id IS NULL AND organisation_id = $3)
       ORDER BY presenter_id NULLS LAST, number LIMIT 5`,
      [conferenceId, registrationId, organisationId],
    );
  }

  /** Demands of a conference by their number, after the one given; `like`: a pattern the search text must fit. */
  demands(conferenceId: string, after: number, limit: number, like: string | null): Promise<Candidate[]> {
    return this.tx.query<Candidate[]>(
      `SELECT ${COLUMNS} FROM docking_items
       WHERE conference_id = $1 AND kind = 'demand' AND ${OPEN} AND number > $2
         AND ($4::text IS NULL OR search_text LIKE $4)
       ORDER BY number LIMIT $3`,
      [conferenceId, after, limit, like],
    );
  }

  async parents(): Promise<Map<string, string | null>> {
    const rows = await this.tx.query<{ id: string; parent: string | null }[]>(
      `SELECT id, parent_id AS parent FROM docking_fields`,
    );
    return new Map(rows.map(({ id, parent }) => [id, parent]));
  }

  async fieldNames(ids: readonly string[]): Promise<Map<string, { nameZh: string; nameEn: string }>> {
    const rows = await this.tx.query<{ id: string; nameZh: string; nameEn: string }[]>(
      `SELECT id, name_zh AS "nameZh", name_en AS "nameEn" FROM docking_fields WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Which of the others the organisation sat at a table with so that something came of it; pairs as `pairOf` writes them. */
  async met(organisationId: string, others: readonly string[]): Promise<Set<string>> {
    const rows = await this.tx.query<{ other: string }[]>(
      `SELECT DISTINCT theirs.organisation_id AS other
       FROM registrations ours
       JOIN meeting_people mine ON mine.registration_id = ours.id
       JOIN meetings m ON m.id = mine.meeting_id AND m.state = 'held'
         AND m.outcome IN ('informative', 'cooperation-possible', 'agreement-intended')
       JOIN meeting_people their ON their.meeting_id = m.id AND their.side <> mine.side
       JOIN registrations theirs ON theirs.id = their.registration_id
       WHERE ours.organisation_id = $1 AND theirs.organisation_id = ANY($2::uuid[])`,
      [organisationId, others],
    );
    return new Set(rows.map(({ other }) => pairOf(organisationId, other)));
  }

  async presenters(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.tx.query<{ id: string; name: string }[]>(
      `SELECT id, name FROM registrations WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

import type { ParticipantType, RegistrationState } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import { likeAnywhere } from '#platform/text';

/** Somebody registered, as meetings know them. Contact data is for those it was agreed with. */
export interface Person {
  id: string;
  conferenceId: string;
  /** The one that counts, after merging. */
  organisationId: string;
  organisationZh: string;
  organisationEn: string;
  district: string | null;
  representativeId: string | null;
  participantType: ParticipantType;
  state: RegistrationState;
  name: string;
  title: string | null;
  mobile: string | null;
  email: string | null;
  language: 'zh' | 'en';
  arrivedAt: Date | null;
}

export interface PersonChoice {
  conferenceId: string;
  types: readonly ParticipantType[];
  q?: string | null;
  organisationId?: string | null;
  /** Left out: this person's organisation. */
  notOrganisationId?: string;
}

/** In the order of names, as pinyin has them. */
export interface NameKey {
  name: string;
  id: string;
}

const COLUMNS = `r.id, r.conference_id AS "conferenceId", kept.id AS "organisationId",
  kept.name_zh AS "organisationZh", coalesce(nullif(kept.name_en, ''), kept.name_zh) AS "organisationEn", kept.district,
  r.representative_id AS "representativeId", r.participant_type AS "participantType", r.state, r.name, r.title,
  r.mobile, r.email, r.language, r.arrived_at AS "arrivedAt"`;
const FROM = `registrations r JOIN organisations own ON own.id = r.organisation_id
  JOIN organisations kept ON kept.id = coalesce(own.merged_into_id, own.id)`;
/** Every build of PostgreSQL with ICU has it. */
const PINYIN = 'COLLATE "zh-x-icu"';

/** Who is registered at a conference, as far as meetings go. */
export class People {
  constructor(private readonly tx: Transaction) {}

  async find(id: string): Promise<Person | null> {
    return (await this.byIds([id])).get(id) ?? null;
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Person>> {
    if (ids.length === 0) return new Map();
    const rows: Person[] = await this.tx.query(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE r.id = ANY($1) AND NOT r.is_held`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * Held until commit against a second decision about the same person, and against a cancellation. Not FOR UPDATE:
   * whoever asks this person for a meeting at the same time must not wait.
   */
  async hold(id: string): Promise<void> {
    await this.tx.query('SELECT 1 FROM registrations WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  /** Confirmed people of these types, by name. */
  choose(choice: PersonChoice, after: NameKey | null, limit: number): Promise<Person[]> {
    const values: unknown[] = [];
    const add = (value: unknown): string => `$${values.push(value)}`;
    const where = this.conditions(choice, add);
    if (after)
      where.push(`(r.name ${PINYIN}, r.id) > (${add(after.name)}::text ${PINYIN}, ${add(after.id)}::uuid)`);
    return this.tx.query(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE ${where.join(' AND ')}
       ORDER BY r.name ${PINYIN}, r.id LIMIT ${add(limit)}`,
      values,
    );
  }

  /** Confirmed people of these types who are checked in, by name. */
  here(conferenceId: string, types: readonly ParticipantType[]): Promise<Person[]> {
    return this.tx.query(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE r.conference_id = $1 AND r.state = 'confirmed' AND NOT r.is_held
         AND r.arrived_at IS NOT NULL AND r.participant_type = ANY($2::text[])
       ORDER BY r.name ${PINYIN}, r.id`,
      [conferenceId, types],
    );
  }

  async count(choice: PersonChoice): Promise<number> {
    const values: unknown[] = [];
    const where = this.conditions(choice, (value) => `$${values.push(value)}`);
    const [{ count }] = (await this.tx.query(
      `SELECT count(*)::int AS count FROM ${FROM} WHERE ${where.join(' AND ')}`,
      values,
    )) as [{ count: number }];
    return count;
  }

  private conditions(choice: PersonChoice, add: (value: unknown) => string): string[] {
    const all = [
      `r.conference_id = ${add(choice.conferenceId)}`,
      `r.state = 'confirmed' AND NOT r.is_held`,
      `r.participant_type = ANY(${add(choice.types)}::text[])`,
    ];
    if (choice.organisationId) all.push(`kept.id = ${add(choice.organisationId)}`);
    if (choice.notOrganisationId) all.push(`kept.id <> ${add(choice.notOrganisationId)}`);
    for (const word of (choice.q ?? '').split(' ').filter(Boolean))
      all.push(`r.search_text LIKE ${add(likeAnywhere(word))}`);
    return all;
  }
}

import type { OrganisationKind, Qualification } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import { likeAnywhere } from '#platform/text';
import { RECORD_COLUMNS, recordOf, type OrganisationRecord, type RecordRow } from './organisation-view.js';

export interface OrganisationFilter {
  q?: string | null;
  kind?: OrganisationKind;
  qualification?: Qualification;
  district?: string | null;
  industry?: string | null;
  tag?: string | null;
  isVerified?: boolean;
}

/** Looking for every word in the codes too would keep the names' index from being used. */
const CODE_PIECE = /^(?=.*\d{4})[0-9a-z]{4,18}$/i;

/** Gathers conditions and their parameters. */
class Conditions {
  readonly params: unknown[] = [];
  private readonly all = ['o.merged_into_id IS NULL'];

  add(condition: (param: string) => string, value: unknown): void {
    if (value === undefined || value === null || value === '') return;
    this.params.push(value);
    this.all.push(condition(`$${this.params.length}`));
  }

  get sql(): string {
    return this.all.join(' AND ');
  }
}

function conditionsOf(filter: OrganisationFilter): Conditions {
  const where = new Conditions();
  for (const word of (filter.q ?? '').split(' ').filter(Boolean))
    where.add(
      (p) =>
        CODE_PIECE.test(word)
          ? `(o.search_text LIKE ${p} OR lower(o.credit_code) LIKE ${p})`
          : `o.search_text LIKE ${p}`,
      likeAnywhere(word),
    );
  where.add((p) => `o.kind = ${p}`, filter.kind);
  where.add((p) => `o.district = ${p}`, filter.district);
  where.add((p) => `o.industry = ${p}`, filter.industry);
  where.add((p) => `o.is_verified = ${p}`, filter.isVerified);
  where.add(
    (p) => `EXISTS (SELECT FROM organisation_tags t WHERE t.organisation_id = o.id AND t.tag = ${p})`,
    filter.tag,
  );
  where.add(
    (p) =>
      `EXISTS (SELECT FROM organisation_qualifications x WHERE x.organisation_id = o.id AND x.qualification = ${p})`,
    filter.qualification,
  );
  return where;
}

export interface OrganisationPage {
  items: OrganisationRecord[];
  /** Key of the last row when there are more. */
  next: [sortKey: string, id: string] | null;
  total: number;
}

/** One page of those that count, by pinyin. */
export async function organisationPage(
  tx: Transaction,
  filter: OrganisationFilter,
  limit: number,
  after: readonly [sortKey: string, id: string] | null,
): Promise<OrganisationPage> {
  const where = conditionsOf(filter);
  const [{ total }] = (await tx.query(
    `SELECT count(*)::int AS total FROM organisations o WHERE ${where.sql}`,
    where.params,
  )) as [{ total: number }];
  const params = [...where.params, limit + 1];
  let beyond = '';
  if (after) {
    params.push(...after);
    beyond = `AND (o.sort_key, o.id) > ($${params.length - 1}, $${params.length}::uuid)`;
  }
  const rows: (RecordRow & { sort_key: string })[] = await tx.query(
    `SELECT o.sort_key, ${RECORD_COLUMNS} FROM organisations o WHERE ${where.sql} ${beyond}
     ORDER BY o.sort_key, o.id LIMIT $${where.params.length + 1}`,
    params,
  );
  const more = rows.length > limit;
  const page = more ? rows.slice(0, limit) : rows;
  const last = page.at(-1);
  return { items: page.map(recordOf), next: more && last ? [last.sort_key, last.id] : null, total };
}

/** Districts, industries and tags in use, for the filters. */
export async function organisationFacets(
  tx: Transaction,
): Promise<{ districts: string[]; industries: string[]; tags: string[] }> {
  const distinct = async (column: 'district' | 'industry'): Promise<string[]> => {
    const rows: { value: string }[] = await tx.query(
      `SELECT ${column} AS value FROM organisations
       WHERE merged_into_id IS NULL AND ${column} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 200`,
    );
    return rows.map(({ value }) => value);
  };
  const tags: { tag: string }[] = await tx.query(
    'SELECT tag FROM organisation_tags GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 200',
  );
  return {
    districts: await distinct('district'),
    industries: await distinct('industry'),
    tags: tags.map(({ tag }) => tag),
  };
}

import type { AgreementState } from '#contracts/signing/agreements';
import type { Transaction } from '#platform/database';
import { likeAnywhere } from '#platform/text';

export interface AgreementFilter {
  q?: string | null;
  state?: AgreementState[];
  kindId?: string[];
  organisationId?: string;
  /** Only such with a party that has not confirmed what stands there now, or only such without. */
  unconfirmed?: boolean;
}

/**
 * Where an agreement `a` of the kind `k` stands in lists: kinds in their order, then by number (9 before 10), those
 * without a number last.
 */
export const LIST_KEY = `(lpad(k.position::text, 4, '0') || CASE a.number WHEN '' THEN '999'
  ELSE lpad(char_length(a.number)::text, 3, '0') || a.number END) COLLATE "C"`;

export interface AgreementKey {
  key: string;
  id: string;
}

/** Agreements of one conference, by kind and number, in pages. */
export class AgreementList {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  async page(
    filter: AgreementFilter,
    after: AgreementKey | null,
    limit: number,
  ): Promise<{ ids: string[]; next: AgreementKey | null }> {
    const { where, values } = this.condition(filter);
    if (filter.state?.length) where.push(`a.state = ANY($${values.push(filter.state)}::text[])`);
    if (filter.kindId?.length) where.push(`a.kind_id = ANY($${values.push(filter.kindId)}::uuid[])`);
    if (after)
      where.push(
        `(${LIST_KEY}, a.id) > ($${values.push(after.key)}::text COLLATE "C", $${values.push(after.id)}::uuid)`,
      );
    const rows = (await this.tx.query(
      `SELECT a.id, ${LIST_KEY} AS key FROM agreements a JOIN agreement_kinds k ON k.id = a.kind_id
       WHERE ${where.join(' AND ')} ORDER BY ${LIST_KEY}, a.id LIMIT $${values.push(limit + 1)}`,
      values,
    )) as AgreementKey[];
    const shown = rows.slice(0, limit);
    return { ids: shown.map(({ id }) => id), next: rows.length > limit ? shown.at(-1)! : null };
  }

  /** How many match by kind and state, apart from the filter's own kinds and states. */
  counts(filter: AgreementFilter): Promise<{ kindId: string; state: AgreementState; count: number }[]> {
    const { where, values } = this.condition(filter);
    return this.tx.query(
      `SELECT a.kind_id AS "kindId", a.state, count(*)::int AS count FROM agreements a
       WHERE ${where.join(' AND ')} GROUP BY a.kind_id, a.state`,
      values,
    );
  }

  private condition({ q, organisationId, unconfirmed }: AgreementFilter): {
    where: string[];
    values: unknown[];
  } {
    const values: unknown[] = [this.conferenceId];
    const where = ['a.conference_id = $1'];
    if (organisationId)
      where.push(`EXISTS (SELECT 1 FROM agreement_parties p JOIN organisations o ON o.id = p.organisation_id
        WHERE p.agreement_id = a.id AND coalesce(o.merged_into_id, o.id) = $${values.push(organisationId)}::uuid)`);
    if (unconfirmed !== undefined)
      where.push(`${unconfirmed ? '' : 'NOT '}EXISTS (SELECT 1 FROM agreement_parties p
        WHERE p.agreement_id = a.id AND p.confirmed_at IS NULL)`);
    for (const word of (q ?? '').toLowerCase().split(' ').filter(Boolean)) {
      const like = `$${values.push(likeAnywhere(word))}`;
      where.push(`(lower(a.number || ' ' || a.title_zh || ' ' || a.title_en) LIKE ${like} OR EXISTS (
        SELECT 1 FROM agreement_parties p JOIN organisations o ON o.id = p.organisation_id
        LEFT JOIN organisations kept ON kept.id = o.merged_into_id
        WHERE p.agreement_id = a.id AND (o.search_text LIKE ${like} OR kept.search_text LIKE ${like}
          OR lower(p.signatory_name) LIKE ${like})))`);
    }
    return { where, values };
  }
}

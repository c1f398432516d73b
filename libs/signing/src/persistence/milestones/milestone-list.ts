import { milestoneLimits, type MilestoneLight, type MilestoneState } from '#contracts/signing/milestones';
import type { Transaction } from '#platform/database';
import { likeAnywhere } from '#platform/text';

export interface MilestoneFilter {
  q?: string | null;
  /** Words in the name of the person or the party's contact. */
  owner?: string | null;
  state?: MilestoneState[];
  light?: MilestoneLight[];
  kindId?: string[];
  organisationId?: string;
  agreementId?: string;
  /** Open after their day. */
  overdue?: boolean;
  /** Of agreements that stand still. */
  stalled?: boolean;
}

/** Pending ones first, by their day. */
export interface MilestoneKey {
  rank: number;
  dueOn: string;
  id: string;
}

/** To join, with the moment as $1; beside it an agreement `a` and its conference `c`. */
export const CLOCK = 'CROSS JOIN (SELECT $1::timestamptz AS now) clock';
const TODAY = '(clock.now AT TIME ZONE c.time_zone)::date';

/** As `lightOf` of the contracts. */
const LIGHT = `CASE WHEN m.state = 'dropped' THEN NULL WHEN m.state = 'reached' THEN 'green'
  WHEN m.state = 'missed' THEN 'red' WHEN m.state = 'reported' THEN 'amber' WHEN m.due_on < ${TODAY} THEN 'red'
  WHEN m.due_on <= ${TODAY} + ${milestoneLimits.amberDays} THEN 'amber' ELSE 'green' END`;

export const OVERDUE = `(m.state = 'open' AND m.due_on < ${TODAY})`;

/** A milestone long overdue, or the last that was said of the cooperation is that it stands still. */
export const STALLED = `(EXISTS (SELECT 1 FROM milestones late WHERE late.agreement_id = a.id AND late.state = 'open'
    AND late.due_on < ${TODAY} - ${milestoneLimits.stalledDays})
  OR coalesce((SELECT said.answer FROM cooperation_reports said WHERE said.agreement_id = a.id
    ORDER BY said.at DESC, said.id DESC LIMIT 1) = 'stalled', false))`;

const RANK = `CASE WHEN m.state IN ('open','reported') THEN 0 ELSE 1 END`;
const FROM = `milestones m JOIN agreements a ON a.id = m.agreement_id JOIN conferences c ON c.id = a.conference_id
  ${CLOCK}`;

/** Milestones of one conference; of agreements that are signed, or were and were withdrawn. */
export class MilestoneList {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
    private readonly now: Date,
  ) {}

  async page(
    filter: MilestoneFilter,
    after: MilestoneKey | null,
    limit: number,
  ): Promise<{ ids: string[]; next: MilestoneKey | null }> {
    const { where, values } = this.condition(filter);
    if (filter.state?.length) where.push(`m.state = ANY($${values.push(filter.state)}::text[])`);
    if (filter.light?.length) where.push(`${LIGHT} = ANY($${values.push(filter.light)}::text[])`);
    if (after) {
      const places = [after.rank, after.dueOn, after.id].map((value) => `$${values.push(value)}`);
      where.push(`(${RANK}, m.due_on, m.id) > (${places[0]}::int, ${places[1]}::date, ${places[2]}::uuid)`);
    }
    const rows = (await this.tx.query(
      `SELECT m.id, ${RANK} AS rank, m.due_on::text AS "dueOn" FROM ${FROM} WHERE ${where.join(' AND ')}
       ORDER BY 2, 3, 1 LIMIT $${values.push(limit + 1)}`,
      values,
    )) as MilestoneKey[];
    const shown = rows.slice(0, limit);
    return { ids: shown.map(({ id }) => id), next: rows.length > limit ? shown.at(-1)! : null };
  }

  /** How many match by state and light, apart from the filter's own states and lights. */
  counts(
    filter: MilestoneFilter,
  ): Promise<{ state: MilestoneState; light: MilestoneLight | null; overdue: number; count: number }[]> {
    const { where, values } = this.condition(filter);
    return this.tx.query(
      `SELECT m.state, ${LIGHT} AS light, count(*) FILTER (WHERE ${OVERDUE})::int AS overdue,
         count(*)::int AS count
       FROM ${FROM} WHERE ${where.join(' AND ')} GROUP BY 1, 2`,
      values,
    );
  }

  private condition({ q, owner, kindId, organisationId, agreementId, overdue, stalled }: MilestoneFilter): {
    where: string[];
    values: unknown[];
  } {
    const values: unknown[] = [this.now, this.conferenceId];
    const where = ['a.conference_id = $2', `a.state IN ('signed','in-force','withdrawn')`];
    if (kindId?.length) where.push(`a.kind_id = ANY($${values.push(kindId)}::uuid[])`);
    if (agreementId) where.push(`a.id = $${values.push(agreementId)}::uuid`);
    if (organisationId)
      where.push(`EXISTS (SELECT 1 FROM agreement_parties p JOIN organisations o ON o.id = p.organisation_id
        WHERE p.agreement_id = a.id AND coalesce(o.merged_into_id, o.id) = $${values.push(organisationId)}::uuid)`);
    if (overdue !== undefined) where.push(`${overdue ? '' : 'NOT '}${OVERDUE}`);
    if (stalled !== undefined)
      where.push(`${stalled ? '' : 'NOT '}(a.state IN ('signed','in-force') AND ${STALLED})`);
    for (const word of (owner ?? '').toLowerCase().split(' ').filter(Boolean)) {
      const like = `$${values.push(likeAnywhere(word))}`;
      where.push(`(lower(m.owner_name) LIKE ${like} OR (m.owner_name = '' AND EXISTS (
        SELECT 1 FROM agreement_parties p WHERE p.agreement_id = a.id AND (m.party_id IS NULL OR p.id = m.party_id)
          AND lower(coalesce(nullif(p.contact_name, ''), p.signatory_name)) LIKE ${like})))`);
    }
    for (const word of (q ?? '').toLowerCase().split(' ').filter(Boolean)) {
      const like = `$${values.push(likeAnywhere(word))}`;
      where.push(`(lower(m.title_zh || ' ' || m.title_en || ' ' || a.number || ' ' || a.title_zh || ' ' || a.title_en)
        LIKE ${like} OR EXISTS (SELECT 1 FROM agreement_parties p JOIN organisations o ON o.id = p.organisation_id
        LEFT JOIN organisations kept ON kept.id = o.merged_into_id
        WHERE p.agreement_id = a.id AND (o.search_text LIKE ${like} OR kept.search_text LIKE ${like})))`);
    }
    return { where, values };
  }
}

import type { ParticipantType } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import { likeAnywhere } from '#platform/text';
import type { NameKey } from './people.js';

export interface WithoutFilter {
  /** Who takes part in meetings at all. */
  types: readonly ParticipantType[];
  nudged?: boolean;
  q?: string | null;
  ids?: readonly string[];
}

export interface WithoutRow {
  id: string;
  name: string;
  hasEmail: boolean;
  toAnswer: number;
  sent: number;
  nudgedAt: Date | null;
}

/** The mail that says so is how it is known who was nudged. */
export const NUDGE = 'docking.meeting-nudge';
const PINYIN = 'COLLATE "zh-x-icu"';
const FROM = `registrations r LEFT JOIN LATERAL (SELECT min(m.created_at) AS at FROM mails m
  WHERE m.subject_kind = 'registration' AND m.subject_id = r.id AND m.template = '${NUDGE}') nudge ON true`;

/** Confirmed people with neither a meeting to come nor one that took place. */
export class PeopleWithout {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  page(filter: WithoutFilter, after: NameKey | null, limit: number): Promise<WithoutRow[]> {
    const values: unknown[] = [];
    const add = (value: unknown): string => `$${values.push(value)}`;
    const where = this.conditions(filter, add);
    if (after)
      where.push(`(r.name ${PINYIN}, r.id) > (${add(after.name)}::text ${PINYIN}, ${add(after.id)}::uuid)`);
    return this.tx.query(
      `SELECT r.id, r.name, r.email IS NOT NULL AS "hasEmail", nudge.at AS "nudgedAt",
         (SELECT count(*)::int FROM meeting_requests q WHERE q.to_id = r.id AND q.state = 'requested') AS "toAnswer",
         (SELECT count(*)::int FROM meeting_requests q WHERE q.from_id = r.id AND q.state = 'requested') AS sent
       FROM ${FROM} WHERE ${where.join(' AND ')} ORDER BY r.name ${PINYIN}, r.id LIMIT ${add(limit)}`,
      values,
    );
  }

  async counts(filter: WithoutFilter): Promise<{ total: number; toNudge: number }> {
    const values: unknown[] = [];
    const where = this.conditions(filter, (value) => `$${values.push(value)}`);
    const [row] = (await this.tx.query(
      `SELECT count(*)::int AS total, count(*) FILTER (WHERE nudge.at IS NULL AND r.email IS NOT NULL)::int AS "toNudge"
       FROM ${FROM} WHERE ${where.join(' AND ')}`,
      values,
    )) as [{ total: number; toNudge: number }];
    return row;
  }

  private conditions({ types, nudged, q, ids }: WithoutFilter, add: (value: unknown) => string): string[] {
    const all = [
      `r.conference_id = ${add(this.conferenceId)} AND r.state = 'confirmed' AND NOT r.is_held`,
      `r.participant_type = ANY(${add(types)}::text[])`,
      `NOT EXISTS (SELECT 1 FROM meeting_people p JOIN meetings m ON m.id = p.meeting_id
         WHERE p.registration_id = r.id AND m.state IN ('unscheduled','scheduled','held'))`,
    ];
    if (ids) all.push(`r.id = ANY(${add(ids)}::uuid[])`);
    if (nudged !== undefined) all.push(`nudge.at IS ${nudged ? 'NOT NULL' : 'NULL'}`);
    for (const word of (q ?? '').split(' ').filter(Boolean))
      all.push(`r.search_text LIKE ${add(likeAnywhere(word))}`);
    return all;
  }
}

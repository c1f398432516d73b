import type { RequestState } from '#contracts/docking/meetings';
import type { ParticipantType } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import { likeAnywhere } from '#platform/text';

/** Within a list: any of them. */
export interface RequestFilter {
  state?: readonly RequestState[];
  fromType?: readonly ParticipantType[];
  registrationId?: string;
  must?: boolean;
  q?: string | null;
}

/** When it was made, and its id: the newest come first. */
export type NewestKey = readonly [at: string, id: string];

/** The console's list of a conference's requests. */
export class RequestList {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  async page(filter: RequestFilter, after: NewestKey | null, limit: number): Promise<string[]> {
    const values: unknown[] = [];
    const add = (value: unknown): string => `$${values.push(value)}`;
    const where = this.conditions(filter, add);
    if (filter.state?.length) where.push(`q.state = ANY(${add(filter.state)}::text[])`);
    if (after) where.push(`(q.created_at, q.id) < (${add(after[0])}::timestamptz, ${add(after[1])}::uuid)`);
    const rows: { id: string }[] = await this.tx.query(
      `SELECT q.id FROM ${FROM} WHERE ${where.join(' AND ')} ORDER BY q.created_at DESC, q.id DESC LIMIT ${add(limit)}`,
      values,
    );
    return rows.map(({ id }) => id);
  }

  /** How many match per state, apart from the filter's own states. */
  counts(filter: RequestFilter): Promise<{ state: RequestState; count: number }[]> {
    const values: unknown[] = [];
    const where = this.conditions(filter, (value) => `$${values.push(value)}`);
    return this.tx.query(
      `SELECT q.state, count(*)::int AS count FROM ${FROM} WHERE ${where.join(' AND ')} GROUP BY 1`,
      values,
    );
  }

  private conditions(filter: RequestFilter, add: (value: unknown) => string): string[] {
    const all = [`q.conference_id = ${add(this.conferenceId)}`];
    if (filter.fromType?.length) all.push(`a.participant_type = ANY(${add(filter.fromType)}::text[])`);
    if (filter.registrationId) {
      const id = add(filter.registrationId);
      all.push(`(q.from_id = ${id} OR q.to_id = ${id})`);
    }
    if (filter.must !== undefined) all.push(`q.is_must = ${add(filter.must)}`);
    for (const word of (filter.q ?? '').split(' ').filter(Boolean)) {
      const like = add(likeAnywhere(word));
      all.push(`(a.search_text LIKE ${like} OR b.search_text LIKE ${like})`);
    }
    return all;
  }
}

const FROM = `meeting_requests q JOIN registrations a ON a.id = q.from_id JOIN registrations b ON b.id = q.to_id`;

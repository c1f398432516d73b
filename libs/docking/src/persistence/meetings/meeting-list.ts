import type { FollowUpChoice, MeetingSource, MeetingState, OutcomeChoice } from '#contracts/docking/meetings';
import type { Transaction } from '#platform/database';
import { likeAnywhere } from '#platform/text';
import type { NewestKey } from './request-list.js';

/** Within a list: any of them. */
export interface MeetingFilter {
  state?: readonly MeetingState[];
  source?: readonly MeetingSource[];
  outcome?: readonly OutcomeChoice[];
  followUp?: readonly FollowUpChoice[];
  registrationId?: string;
  must?: boolean;
  q?: string | null;
  /** Open outcomes are those of meetings that ended before. */
  now: Date;
  /** Follow-ups due on a day before are overdue. */
  today: string;
}

/** Overdue ones are open too. */
const followUpConditions: Record<FollowUpChoice, string> = {
  open: 'f.done_at IS NULL',
  overdue: '(f.done_at IS NULL AND f.due_on < $today)',
  done: 'f.done_at IS NOT NULL',
};

/** The console's list of a conference's meetings. */
export class MeetingList {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  async page(filter: MeetingFilter, after: NewestKey | null, limit: number): Promise<string[]> {
    const values: unknown[] = [];
    const add = (value: unknown): string => `$${values.push(value)}`;
    const where = this.conditions(filter, add);
    if (filter.state?.length) where.push(`m.state = ANY(${add(filter.state)}::text[])`);
    if (after) where.push(`(m.created_at, m.id) < (${add(after[0])}::timestamptz, ${add(after[1])}::uuid)`);
    const rows: { id: string }[] = await this.tx.query(
      `SELECT m.id FROM meetings m WHERE ${where.join(' AND ')} ORDER BY m.created_at DESC, m.id DESC LIMIT ${add(limit)}`,
      values,
    );
    return rows.map(({ id }) => id);
  }

  /** How many match per state, apart from the filter's own states. */
  counts(filter: MeetingFilter): Promise<{ state: MeetingState; count: number }[]> {
    const values: unknown[] = [];
    const where = this.conditions(filter, (value) => `$${values.push(value)}`);
    return this.tx.query(
      `SELECT m.state, count(*)::int AS count FROM meetings m WHERE ${where.join(' AND ')} GROUP BY 1`,
      values,
    );
  }

  private conditions(filter: MeetingFilter, add: (value: unknown) => string): string[] {
    const all = [`m.conference_id = ${add(this.conferenceId)}`];
    if (filter.source?.length) all.push(`m.source = ANY(${add(filter.source)}::text[])`);
    if (filter.outcome?.length) {
      const open = filter.outcome.includes('open')
        ? ` OR (m.outcome IS NULL AND m.state = 'scheduled' AND m.ends_at <= ${add(filter.now)}::timestamptz)`
        : '';
      all.push(`(m.outcome = ANY(${add(filter.outcome)}::text[])${open})`);
    }
    if (filter.followUp?.length) {
      const wanted = filter.followUp.map((choice) => followUpConditions[choice]).join(' OR ');
      const today = filter.followUp.includes('overdue') ? add(filter.today) : '';
      all.push(
        `EXISTS (SELECT 1 FROM meeting_follow_ups f WHERE f.meeting_id = m.id AND (${wanted.replaceAll('$today', () => `${today}::date`)}))`,
      );
    }
    if (filter.registrationId)
      all.push(
        `EXISTS (SELECT 1 FROM meeting_people p WHERE p.meeting_id = m.id AND p.registration_id = ${add(filter.registrationId)})`,
      );
    if (filter.must !== undefined) all.push(`m.is_must = ${add(filter.must)}`);
    for (const word of (filter.q ?? '').split(' ').filter(Boolean))
      all.push(
        `EXISTS (SELECT 1 FROM meeting_people p JOIN registrations r ON r.id = p.registration_id
           WHERE p.meeting_id = m.id AND r.search_text LIKE ${add(likeAnywhere(word))})`,
      );
    return all;
  }
}

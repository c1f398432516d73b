import { reminderDays, type MilestoneReminderKind } from '#contracts/signing/milestones';
import type { Transaction } from '#platform/database';
import { REMIND_AT } from '../../domain/milestones/reminder-plan.js';
import { CooperationQuestion } from './cooperation-question.entity.js';
import { MilestoneReminder, type ReminderOutcome } from './milestone-reminder.entity.js';

export interface DueReminder {
  milestoneId: string;
  agreementId: string;
  conferenceId: string;
  kind: MilestoneReminderKind;
  dueOn: string;
  timeZone: string;
  /** When it was to be written. */
  at: Date;
}

export interface DueQuestion {
  partyId: string;
  agreementId: string;
  conferenceId: string;
  quarter: number;
  timeZone: string;
  at: Date;
}

const KINDS = Object.entries(reminderDays)
  .map(([kind, days]) => `('${kind}', ${days})`)
  .join(', ');

/** What was to be written to owners by now and has not been decided. */
export class DueReminders {
  constructor(private readonly tx: Transaction) {}

  reminders(now: Date, limit: number): Promise<DueReminder[]> {
    return this.tx.query(
      `SELECT m.id AS "milestoneId", a.id AS "agreementId", a.conference_id AS "conferenceId", k.kind,
         m.due_on::text AS "dueOn", c.time_zone AS "timeZone", due.at
       FROM milestones m JOIN agreements a ON a.id = m.agreement_id AND a.state IN ('signed','in-force')
       JOIN conferences c ON c.id = a.conference_id
       CROSS JOIN (VALUES ${KINDS}) k(kind, days)
       CROSS JOIN LATERAL (SELECT (m.due_on + k.days + time '${REMIND_AT}') AT TIME ZONE c.time_zone AS at) due
       WHERE m.state = 'open' AND due.at <= $1 AND due.at > m.due_set_at
         AND NOT EXISTS (SELECT 1 FROM milestone_reminders r
           WHERE r.milestone_id = m.id AND r.kind = k.kind AND r.due_on = m.due_on)
       ORDER BY due.at, m.id LIMIT $2 FOR UPDATE OF m SKIP LOCKED`,
      [now, limit],
    );
  }

  /** False where it was decided before, by another worker or under another clock. */
  decideReminder({ milestoneId, kind, dueOn }: DueReminder, at: Date, outcome: ReminderOutcome) {
    return this.decide(MilestoneReminder, { milestoneId, kind, dueOn, at, outcome });
  }

  /** Every three months from the day an agreement came into force, as long as it lasts. */
  questions(now: Date, limit: number): Promise<DueQuestion[]> {
    return this.tx.query(
      `SELECT p.id AS "partyId", a.id AS "agreementId", a.conference_id AS "conferenceId", n.quarter,
         c.time_zone AS "timeZone", due.at
       FROM agreements a JOIN conferences c ON c.id = a.conference_id
       JOIN agreement_parties p ON p.agreement_id = a.id
       CROSS JOIN generate_series(1, 80) n(quarter)
       CROSS JOIN LATERAL (SELECT ((a.in_force_at AT TIME ZONE c.time_zone)::date + n.quarter * interval '3 months'
         + time '${REMIND_AT}') AT TIME ZONE c.time_zone AS at) due
       WHERE a.state = 'in-force' AND due.at <= $1
         AND (a.ends_on IS NULL OR (due.at AT TIME ZONE c.time_zone)::date <= a.ends_on)
         AND NOT EXISTS (SELECT 1 FROM cooperation_questions q WHERE q.party_id = p.id AND q.quarter = n.quarter)
       ORDER BY due.at, p.id LIMIT $2 FOR UPDATE OF p SKIP LOCKED`,
      [now, limit],
    );
  }

  decideQuestion({ partyId, quarter }: DueQuestion, at: Date, outcome: ReminderOutcome) {
    return this.decide(CooperationQuestion, { partyId, quarter, at, outcome });
  }

  private async decide(
    table: typeof MilestoneReminder | typeof CooperationQuestion,
    row: object,
  ): Promise<boolean> {
    const { raw } = await this.tx
      .createQueryBuilder()
      .insert()
      .into(table)
      .values(row)
      .orIgnore()
      .returning('at')
      .execute();
    return (raw as unknown[]).length > 0;
  }
}

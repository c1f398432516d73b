import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { MilestoneReminderKind } from '#contracts/signing/milestones';

/** A mail, too late for one, or nobody to write to. */
export type ReminderOutcome = 'sent' | 'late' | 'nobody';

/** A reminder that was decided: each once for a due day, whoever asks again. */
@Entity('milestone_reminders')
@Check('milestone_reminders_kind_known', `kind IN ('before','due','overdue-1','overdue-2','overdue-3')`)
@Check('milestone_reminders_outcome_known', `outcome IN ('sent','late','nobody')`)
export class MilestoneReminder {
  @ForeignKey('Milestone', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  milestoneId: string;

  @PrimaryColumn('text')
  kind: MilestoneReminderKind;

  @PrimaryColumn('date')
  dueOn: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  outcome: ReminderOutcome;
}

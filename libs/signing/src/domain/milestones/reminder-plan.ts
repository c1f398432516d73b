import { dayAfter, reminderDays, type MilestoneReminderKind } from '#contracts/signing/milestones';
import { momentOf } from '#platform/local-time';

/** By the clocks of the conference. */
export const REMIND_AT = '09:00';
/** When no mail leaves. */
export const quietHours = { from: '21:00', until: '08:00' } as const;
/** A reminder that could not be written within this time is not written any more. */
const WINDOW_MS = 3 * 86_400_000;

export interface PlannedReminder {
  kind: MilestoneReminderKind;
  at: Date;
}

/** The reminders of a due day that still lay ahead when the day was set. */
export const remindersOf = (dueOn: string, dueSetAt: Date, timeZone: string): PlannedReminder[] =>
  Object.entries(reminderDays)
    .map(([kind, days]) => ({
      kind: kind as MilestoneReminderKind,
      at: momentOf(Date.parse(`${dayAfter(dueOn, days)}T${REMIND_AT}Z`), timeZone),
    }))
    .filter(({ at }) => at > dueSetAt);

export const isTooLate = (at: Date, now: Date): boolean => now.getTime() - at.getTime() > WINDOW_MS;

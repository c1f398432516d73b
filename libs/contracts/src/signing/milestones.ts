/** 里程碑: what is to become of an agreement after the applause. Labels stand in the web app's i18n files. */
export const milestoneStates = ['open', 'reported', 'reached', 'missed', 'dropped'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

export const milestoneLights = ['green', 'amber', 'red'] as const;
export type MilestoneLight = (typeof milestoneLights)[number];

/** What an owner says of a milestone: how far it is, that it is reached, or that it needs longer. */
export const milestoneProposals = ['progress', 'reached', 'later'] as const;
export type MilestoneProposal = (typeof milestoneProposals)[number];

/** What an organiser does. `accept` and `again` answer a report. */
export const milestoneActions = ['accept', 'again', 'reach', 'miss', 'drop', 'reopen'] as const;
export type MilestoneAction = (typeof milestoneActions)[number];

/** How the cooperation goes, asked every quarter. */
export const cooperationAnswers = ['on-track', 'slow', 'stalled'] as const;
export type CooperationAnswer = (typeof cooperationAnswers)[number];

/** When owners are reminded, in days from the due day. */
export const reminderDays = {
  before: -14,
  due: 0,
  'overdue-1': 14,
  'overdue-2': 28,
  'overdue-3': 42,
} as const;
export type MilestoneReminderKind = keyof typeof reminderDays;

export const milestoneLimits = {
  title: 200,
  templates: 30,
  /** Of one agreement. */
  milestones: 50,
  words: 1000,
  fileMiB: 20,
  files: 20,
  /** The furthest day of a template after the signing. */
  days: 3650,
  /** Before its day a milestone turns amber. */
  amberDays: 14,
  /** Longer overdue, and its agreement counts as stalled. */
  stalledDays: 30,
} as const;

const DAY_MS = 86_400_000;

/** Of two days such as `2024-01-12`: how many lie between them. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Null for what nobody waits for any more. `today` by the clocks of the conference. */
export function lightOf(
  { state, dueOn }: { state: MilestoneState; dueOn: string },
  today: string,
): MilestoneLight | null {
  if (state === 'dropped') return null;
  if (state === 'reached') return 'green';
  if (state === 'missed') return 'red';
  if (state === 'reported') return 'amber';
  const left = daysBetween(today, dueOn);
  return left < 0 ? 'red' : left <= milestoneLimits.amberDays ? 'amber' : 'green';
}

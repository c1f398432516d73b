import type { MilestoneAction, MilestoneState } from '#contracts/signing/milestones';

const allowed: Record<MilestoneAction, readonly MilestoneState[]> = {
  accept: ['reported'],
  again: ['reported'],
  reach: ['open', 'reported', 'missed'],
  miss: ['open', 'reported'],
  drop: ['open', 'reported', 'missed'],
  reopen: ['reached', 'missed', 'dropped'],
};

export const mayTakeStep = (action: MilestoneAction, state: MilestoneState): boolean =>
  allowed[action].includes(state);

/** Somebody still waits for it. */
export const isPending = (state: MilestoneState): boolean => state === 'open' || state === 'reported';

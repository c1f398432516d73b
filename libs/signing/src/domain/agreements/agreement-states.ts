import type { AgreementState } from '#contracts/signing/agreements';

/**
 * Every change of state there is. From intended to staged the state follows from the facts (`restingState`); what stands
 * here is what it can follow to, and what people decide: signing, coming into force, withdrawing.
 */
export const agreementTransitions: Record<AgreementState, readonly AgreementState[]> = {
  /** Signed on stage all the same: what happened in the hall counts. */
  intended: ['drafted', 'signed', 'withdrawn'],
  drafted: ['intended', 'confirmed', 'signed', 'withdrawn'],
  confirmed: ['drafted', 'staged', 'signed', 'withdrawn'],
  staged: ['drafted', 'confirmed', 'signed', 'withdrawn'],
  /** Back by undo on the stage. */
  signed: ['in-force', 'drafted', 'confirmed', 'staged', 'withdrawn'],
  'in-force': [],
  /** Undo. */
  withdrawn: ['intended', 'drafted', 'confirmed', 'staged'],
};

export const mayBecome = (from: AgreementState, to: AgreementState): boolean =>
  agreementTransitions[from].includes(to);

/** Nothing of it can be changed any more: it was signed as it is, or will not be. */
export const isSettled = (state: AgreementState): boolean =>
  state === 'signed' || state === 'in-force' || state === 'withdrawn';

/** What an agreement that is neither signed nor withdrawn comes to by its facts. */
export interface AgreementStanding {
  /** Drawn up: there is something to be confirmed. */
  isDrafted: boolean;
  /** Every party has confirmed what stands there now. */
  isConfirmed: boolean;
  /** It has its place in a round of the ceremony. */
  isPlaced: boolean;
}

export function restingState({ isDrafted, isConfirmed, isPlaced }: AgreementStanding): AgreementState {
  if (!isDrafted) return 'intended';
  if (!isConfirmed) return 'drafted';
  return isPlaced ? 'staged' : 'confirmed';
}

/** What an organiser does with chosen agreements. `ask` writes to the parties; `confirm` confirms on their behalf. */
export const agreementActions = ['draft', 'ask', 'confirm', 'sign', 'begin', 'withdraw', 'restore'] as const;
export type AgreementAction = (typeof agreementActions)[number];

const allowed: Record<AgreementAction, readonly AgreementState[]> = {
  draft: ['intended'],
  ask: ['intended', 'drafted'],
  confirm: ['drafted'],
  sign: ['confirmed', 'staged'],
  begin: ['signed'],
  withdraw: ['intended', 'drafted', 'confirmed', 'staged', 'signed'],
  restore: ['withdrawn'],
};

export const mayTake = (action: AgreementAction, state: AgreementState): boolean =>
  allowed[action].includes(state);

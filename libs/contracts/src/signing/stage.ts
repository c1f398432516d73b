import type { CeremonyState, RunOfShow, ShowAgreement } from './run-of-show.js';

/** A ceremony is gone through as often as wished; a live run counts. */
export const runModes = ['rehearsal', 'live'] as const;
export type RunMode = (typeof runModes)[number];

/** What the big screen stands at. */
export type CueKind = 'opening' | 'title' | 'pairs' | 'totals' | 'end';
/** `opening`, `end`, or a kind with the id of its round: `pairs:<round>`. */
export type CueId = 'opening' | 'end' | `${'title' | 'pairs' | 'totals'}:${string}`;

export interface Cue {
  id: CueId;
  kind: CueKind;
  roundId: string | null;
  /** Left out when one goes on or back: the round is skipped, or nothing in it is left to sign. */
  isLeftOut: boolean;
}

export const stageCommandKinds = [
  'next',
  'back',
  'go',
  'hold',
  'resume',
  'black',
  'unblack',
  'skip',
  'bring-back',
  'move',
  'sign',
  'unsign',
  'sign-round',
  'withdraw',
  'reinstate',
  'substitute',
  'undo',
  'adopt',
] as const;
export type StageCommandKind = (typeof stageCommandKinds)[number];

export interface SignerOnStage {
  name: string;
  title: string;
}

export type StageCommand =
  | { kind: 'next' | 'back'; from: CueId }
  | { kind: 'go'; to: CueId }
  | { kind: 'hold' | 'resume' | 'black' | 'unblack' }
  | { kind: 'skip' | 'bring-back' | 'sign-round'; roundId: string }
  /** Puts a round before another one; null = last. */
  | { kind: 'move'; roundId: string; before: string | null }
  | { kind: 'sign' | 'unsign' | 'reinstate'; agreementId: string }
  | { kind: 'withdraw'; agreementId: string; reason: string }
  /** Who signs for a party instead; null = the signatory again. */
  | { kind: 'substitute'; partyId: string; signer: SignerOnStage | null }
  /** Takes back the last command that had an effect and was not taken back yet: it must be this one. */
  | { kind: 'undo'; eventId: string }
  /** Takes over what was changed in the plan since; the server adds the plan. */
  | { kind: 'adopt'; show?: RunOfShow };

/** A command as a console gives it. */
export interface GivenCommand {
  /** UUID of the console's making: the same command sent again is done once. */
  id: string;
  /** The tab that gave it. */
  console: string;
  /** Number of the last event that console knew. */
  base: number;
  command: StageCommand;
}

/** A command in the order in which the server took it, from 1. Some have no effect: see `applyStageEvent`. */
export interface StageEvent extends GivenCommand {
  seq: number;
  /** ISO 8601, by the server's clock. */
  at: string;
  by: string;
}

export interface StageRun {
  id: string;
  mode: RunMode;
  /** Counted from 1 within the ceremony and mode. */
  number: number;
  startedAt: string;
  endedAt: string | null;
}

/** All that a console or a screen needs to go on from, also without the network. */
export interface StageSnapshot {
  /** The run that is on, else the last one. */
  run: StageRun | null;
  /** The plan as the run took it (a later change comes by `adopt`); without a run as it stands now. */
  show: RunOfShow;
  events: StageEvent[];
  ceremonyState: CeremonyState;
  /** The server's clock, so that running times agree on all screens. */
  now: string;
}

export const stageLimits = { reason: 200, events: 5000 } as const;

export type Mark = 'open' | 'signed' | 'withdrawn';

export const agreementsOf = (show: RunOfShow): ShowAgreement[] =>
  show.rounds.flatMap(({ agreements }) => agreements);

import type { RunOfShow } from './run-of-show.js';
import { agreementsOf } from './stage.js';
import type { Cue, CueId, Mark, RunMode, SignerOnStage, StageCommandKind } from './stage.js';

/** What a command changes and an undo brings back. */
export interface StageCore {
  cue: CueId;
  /** Ids of all rounds, in the order in which they come. */
  order: readonly string[];
  skipped: readonly string[];
  /** By agreement. */
  marks: Readonly<Record<string, Mark>>;
  reasons: Readonly<Record<string, string>>;
  /** By party: who signs instead of the signatory. */
  signers: Readonly<Record<string, SignerOnStage>>;
  isHeld: boolean;
  isBlack: boolean;
  /** When a round was first come to, in ms since 1970. */
  enteredAt: Readonly<Record<string, number>>;
  /** When the show left the opening. */
  begunAt: number | null;
}

export interface Undoable {
  eventId: string;
  kind: StageCommandKind;
  by: string;
  touches: readonly string[];
  before: StageCore;
}

export interface StageState extends StageCore {
  show: RunOfShow;
  mode: RunMode;
  seq: number;
  /** Whether the last event had an effect. */
  hadEffect: boolean;
  /** What can be taken back, the last one last. */
  undoable: readonly Undoable[];
  /** For each thing that was changed: the number of the last change by each console. */
  touched: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Where a run begins: a live one knows what was signed before, a rehearsal begins with an empty table. */
export function openStage(show: RunOfShow, mode: RunMode): StageState {
  return {
    show,
    mode,
    cue: 'opening',
    order: show.rounds.map(({ id }) => id),
    skipped: [],
    marks: firstMarks(show, mode, {}),
    reasons: {},
    signers: {},
    isHeld: false,
    isBlack: false,
    enteredAt: {},
    begunAt: null,
    seq: 0,
    hadEffect: false,
    undoable: [],
    touched: {},
  };
}

export function firstMarks(
  show: RunOfShow,
  mode: RunMode,
  known: Readonly<Record<string, Mark>>,
): Record<string, Mark> {
  const marks: Record<string, Mark> = {};
  for (const { id, state } of agreementsOf(show))
    marks[id] =
      state === 'withdrawn'
        ? 'withdrawn'
        : (known[id] ??
          (mode === 'live' && (state === 'signed' || state === 'in-force') ? 'signed' : 'open'));
  return marks;
}

export function coreOf(state: StageState): StageCore {
  const { cue, order, skipped, marks, reasons, signers, isHeld, isBlack, enteredAt, begunAt } = state;
  return { cue, order, skipped, marks, reasons, signers, isHeld, isBlack, enteredAt, begunAt };
}

/** All cues of the present order, also those that are left out. */
export function cuesOf(state: StageState): Cue[] {
  const cues: Cue[] = [{ id: 'opening', kind: 'opening', roundId: null, isLeftOut: false }];
  for (const roundId of state.order) {
    const isLeftOut = isRoundLeftOut(state, roundId);
    for (const kind of ['title', 'pairs', 'totals'] as const)
      cues.push({ id: `${kind}:${roundId}`, kind, roundId, isLeftOut });
  }
  cues.push({ id: 'end', kind: 'end', roundId: null, isLeftOut: false });
  return cues;
}

export function isRoundLeftOut(state: StageState, roundId: string): boolean {
  if (state.skipped.includes(roundId)) return true;
  return !agreementIdsIn(state.show, roundId).some((id) => state.marks[id] !== 'withdrawn');
}

export const roundOf = (cue: CueId): string | null =>
  cue.includes(':') ? cue.slice(cue.indexOf(':') + 1) : null;

export const agreementIdsIn = (show: RunOfShow, roundId: string): string[] =>
  show.rounds.find(({ id }) => id === roundId)?.agreements.map(({ id }) => id) ?? [];

/** The next cue that is not left out, seen from any; null at the end. */
export function cueAfter(state: StageState, from: CueId): Cue | null {
  const cues = cuesOf(state);
  const at = cues.findIndex(({ id }) => id === from);
  return cues.slice(at + 1).find(({ isLeftOut }) => !isLeftOut) ?? null;
}

export function cueBefore(state: StageState, from: CueId): Cue | null {
  const cues = cuesOf(state);
  const at = cues.findIndex(({ id }) => id === from);
  return cues.slice(0, Math.max(0, at)).findLast(({ isLeftOut }) => !isLeftOut) ?? null;
}

/** Whether the round's pairs have been on stage, so that they can have signed. */
export function wasOnStage(state: StageState, roundId: string): boolean {
  const cues = cuesOf(state);
  return (
    cues.findIndex(({ id }) => id === state.cue) >= cues.findIndex(({ id }) => id === `pairs:${roundId}`) &&
    !state.skipped.includes(roundId)
  );
}

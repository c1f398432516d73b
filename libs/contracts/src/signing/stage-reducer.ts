import { agreementsOf } from './stage.js';
import type { CueId, Mark, RunMode, StageEvent } from './stage.js';
import {
  agreementIdsIn,
  coreOf,
  cueAfter,
  cueBefore,
  cuesOf,
  firstMarks,
  isRoundLeftOut,
  openStage,
  roundOf,
  wasOnStage,
  type StageCore,
  type StageState,
} from './stage-state.js';
import type { RunOfShow } from './run-of-show.js';

/** Whether no other console changed this thing after the event on which the command was based. */
export type Fresh = (state: StageState, thing: string, event: StageEvent) => boolean;

/**
 * The rule by which two consoles stay in step: of what another console changed meanwhile, a command knows nothing and
 * must not touch it. What the same console changed is no surprise: its commands are given in a row, also without
 * network.
 */
export const isFresh: Fresh = (state, thing, { base, console }) =>
  Object.entries(state.touched[thing] ?? {}).every(([who, seq]) => who === console || seq <= base);

interface Change {
  core: Partial<StageCore>;
  /** Things this changes, for `isFresh`. */
  touches: string[];
}

/**
 * The state after one more event. An event without effect (stale, or nothing to do) moves the number on and nothing
 * else, so that the list of events alone says what happened.
 */
export function applyStageEvent(state: StageState, event: StageEvent, fresh: Fresh = isFresh): StageState {
  const nothing = { ...state, seq: event.seq, hadEffect: false };
  const { command } = event;
  if (command.kind === 'adopt') return command.show ? adopt(state, event, command.show) : nothing;
  if (command.kind === 'undo') {
    const last = state.undoable.at(-1);
    if (!last || last.eventId !== command.eventId) return nothing;
    return {
      ...state,
      ...last.before,
      seq: event.seq,
      hadEffect: true,
      undoable: state.undoable.slice(0, -1),
      touched: touch(state, last.touches, event),
    };
  }
  const change = changeOf(state, event, fresh);
  if (!change) return nothing;
  return {
    ...state,
    ...entered(state, change.core, Date.parse(event.at)),
    seq: event.seq,
    hadEffect: true,
    undoable: [
      ...state.undoable,
      {
        eventId: event.id,
        kind: command.kind,
        by: event.by,
        touches: change.touches,
        before: coreOf(state),
      },
    ],
    touched: touch(state, change.touches, event),
  };
}

/** The state that a list of events leads to, in their order. */
export const playStage = (show: RunOfShow, mode: RunMode, events: readonly StageEvent[]): StageState =>
  events.reduce((state, event) => applyStageEvent(state, event), openStage(show, mode));

const CUE = 'cue';

function changeOf(state: StageState, event: StageEvent, fresh: Fresh): Change | null {
  const { command } = event;
  const isFreshHere = (thing: string): boolean => fresh(state, thing, event);
  const go = (to: CueId | undefined): Change | null =>
    to === undefined || to === state.cue || state.isHeld || !isFreshHere(CUE)
      ? null
      : { core: { cue: to }, touches: [CUE] };
  switch (command.kind) {
    case 'next':
      return command.from === state.cue ? go(cueAfter(state, state.cue)?.id) : null;
    case 'back':
      return command.from === state.cue ? go(cueBefore(state, state.cue)?.id) : null;
    case 'go':
      return go(cuesOf(state).find(({ id, isLeftOut }) => id === command.to && !isLeftOut)?.id);
    case 'hold':
    case 'resume': {
      const isHeld = command.kind === 'hold';
      // a hold that was meant for another moment of the show must not stop this one
      if (isHeld === state.isHeld || !isFreshHere('hold') || !isFreshHere(CUE)) return null;
      return { core: { isHeld }, touches: ['hold'] };
    }
    case 'black':
    case 'unblack': {
      const isBlack = command.kind === 'black';
      if (isBlack === state.isBlack || !isFreshHere('black') || !isFreshHere(CUE)) return null;
      return { core: { isBlack }, touches: ['black'] };
    }
    case 'skip':
      return skip(state, command.roundId, isFreshHere);
    case 'bring-back': {
      const thing = `round:${command.roundId}`;
      if (!state.skipped.includes(command.roundId) || !isFreshHere(thing)) return null;
      return { core: { skipped: state.skipped.filter((id) => id !== command.roundId) }, touches: [thing] };
    }
    case 'move': {
      const { roundId, before } = command;
      if (roundId === before || roundId === roundOf(state.cue) || !isFreshHere('order')) return null;
      if (!state.order.includes(roundId) || (before !== null && !state.order.includes(before))) return null;
      const rest = state.order.filter((id) => id !== roundId);
      const at = before === null ? rest.length : rest.indexOf(before);
      const order = [...rest.slice(0, at), roundId, ...rest.slice(at)];
      return order.join() === state.order.join() ? null : { core: { order }, touches: ['order'] };
    }
    case 'sign':
      return mark(state, [command.agreementId], 'open', 'signed', isFreshHere);
    case 'sign-round':
      return mark(state, agreementIdsIn(state.show, command.roundId), 'open', 'signed', isFreshHere);
    case 'unsign':
      return mark(state, [command.agreementId], 'signed', 'open', isFreshHere);
    case 'reinstate':
      return mark(state, [command.agreementId], 'withdrawn', 'open', isFreshHere);
    case 'withdraw': {
      const change = mark(state, [command.agreementId], 'open', 'withdrawn', isFreshHere);
      if (change) change.core.reasons = { ...state.reasons, [command.agreementId]: command.reason };
      return change;
    }
    case 'substitute': {
      const { partyId, signer } = command;
      const thing = `party:${partyId}`;
      const isThere = agreementsOf(state.show).some(({ parties }) =>
        parties.some(({ id }) => id === partyId),
      );
      const now = state.signers[partyId];
      if (!isThere || !isFreshHere(thing)) return null;
      if (signer === null ? !now : now?.name === signer.name && now.title === signer.title) return null;
      const { [partyId]: _, ...others } = state.signers;
      return { core: { signers: signer ? { ...others, [partyId]: signer } : others }, touches: [thing] };
    }
    default:
      return null;
  }
}

/** Leaves a round out; on stage already, one goes on to what comes after it. What is signed is not left out any more. */
function skip(state: StageState, roundId: string, isFreshHere: (thing: string) => boolean): Change | null {
  const thing = `round:${roundId}`;
  if (!state.order.includes(roundId) || state.skipped.includes(roundId) || !isFreshHere(thing)) return null;
  if (agreementIdsIn(state.show, roundId).some((id) => state.marks[id] === 'signed')) return null;
  const core = { skipped: [...state.skipped, roundId] };
  if (roundOf(state.cue) !== roundId) return { core, touches: [thing] };
  if (state.isHeld || !isFreshHere(CUE)) return null;
  const cue = cueAfter({ ...state, ...core }, `totals:${roundId}`)!.id;
  return { core: { ...core, cue }, touches: [thing, CUE] };
}

function mark(
  state: StageState,
  ids: readonly string[],
  from: Mark,
  to: Mark,
  isFreshHere: (thing: string) => boolean,
): Change | null {
  const roundAt = (id: string) =>
    state.show.rounds.find(({ agreements }) => agreements.some((one) => one.id === id))?.id;
  const fit = ids.filter((id) => {
    const roundId = roundAt(id);
    if (roundId === undefined || state.marks[id] !== from || !isFreshHere(`agreement:${id}`)) return false;
    return to !== 'signed' || wasOnStage(state, roundId);
  });
  if (fit.length === 0) return null;
  return {
    core: { marks: { ...state.marks, ...Object.fromEntries(fit.map((id) => [id, to])) } },
    touches: fit.map((id) => `agreement:${id}`),
  };
}

/** Notes when a round is come to for the first time. */
function entered(state: StageState, core: Partial<StageCore>, at: number): Partial<StageCore> {
  if (core.cue === undefined) return core;
  const begunAt = state.begunAt ?? at;
  const roundId = roundOf(core.cue);
  if (roundId === null || roundId in state.enteredAt) return { ...core, begunAt };
  return { ...core, begunAt, enteredAt: { ...state.enteredAt, [roundId]: at } };
}

const touch = (state: StageState, things: readonly string[], { seq, console }: StageEvent) => ({
  ...state.touched,
  ...Object.fromEntries(things.map((thing) => [thing, { ...state.touched[thing], [console]: seq }])),
});

/** Another plan under the same show: marks and places stay, what is gone from the plan is left. */
function adopt(state: StageState, event: StageEvent, show: RunOfShow): StageState {
  const planned = show.rounds.map(({ id }) => id);
  const kept = state.order.filter((id) => planned.includes(id));
  const order = [...kept, ...planned.filter((id) => !kept.includes(id))];
  const next: StageState = {
    ...state,
    show,
    order,
    skipped: state.skipped.filter((id) => planned.includes(id)),
    marks: firstMarks(show, state.mode, state.marks),
    seq: event.seq,
    hadEffect: true,
    // what was before belongs to another plan
    undoable: [],
    touched: touch(state, [CUE, 'order'], event),
  };
  const roundId = roundOf(state.cue);
  if (roundId === null || planned.includes(roundId)) return next;
  // the round on stage is gone: on with the first one that was not on stage yet
  const cue: CueId = order
    .filter((id) => !(id in state.enteredAt) && !isRoundLeftOut(next, id))
    .map((id): CueId => `title:${id}`)
    .concat('end')[0]!;
  return { ...next, cue };
}

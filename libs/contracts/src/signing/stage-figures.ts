import type { ShowKind } from './run-of-show.js';
import { agreementsOf } from './stage.js';
import { agreementIdsIn, cuesOf, isRoundLeftOut, roundOf, type StageState } from './stage-state.js';

export interface StageTotal {
  kind: ShowKind;
  signed: number;
  /** Still to come or signed: all of the kind that were not withdrawn. */
  all: number;
}

/** Totals by kind, counted from what is signed, in the order of the kinds; kinds without agreements are left out. */
export function stageTotals(state: StageState): StageTotal[] {
  const agreements = agreementsOf(state.show);
  return state.show.kinds.flatMap((kind) => {
    const marks = agreements.filter(({ kindId }) => kindId === kind.id).map(({ id }) => state.marks[id]);
    const signed = marks.filter((mark) => mark === 'signed').length;
    const all = marks.filter((mark) => mark !== 'withdrawn').length;
    return all === 0 ? [] : [{ kind, signed, all }];
  });
}

export type RoundStanding = 'passed' | 'now' | 'to-come' | 'left-out';

export function roundStanding(state: StageState, roundId: string): RoundStanding {
  if (roundOf(state.cue) === roundId) return 'now';
  if (isRoundLeftOut(state, roundId)) return 'left-out';
  const ids = cuesOf(state).map(({ id }) => id);
  return ids.indexOf(`title:${roundId}`) < ids.indexOf(state.cue) ? 'passed' : 'to-come';
}

export interface StageTiming {
  /** Since the show left its opening; 0 before. */
  runningMs: number;
  /** When it would end if the plan held from the beginning, ms since 1970. */
  plannedEnd: number;
  /** When it ends if what is to come takes as long as planned, ms since 1970. */
  expectedEnd: number;
  /** Positive = late. */
  lateMs: number;
  /** Of the round on stage; null elsewhere. */
  round: { spentMs: number; plannedMs: number } | null;
}

/** Planned minutes against running time; `now` in ms since 1970. */
export function stageTiming(state: StageState, now: number): StageTiming {
  const minutes = new Map(state.show.rounds.map((round) => [round.id, round.minutes * 60_000]));
  const begunAt = state.begunAt ?? now;
  const counted = state.order.filter((id) => agreementIdsIn(state.show, id).length > 0);
  const sum = (ids: readonly string[]): number => ids.reduce((all, id) => all + (minutes.get(id) ?? 0), 0);
  const current = roundOf(state.cue);
  const spentMs = current === null ? 0 : Math.max(0, now - (state.enteredAt[current] ?? now));
  const plannedMs = current === null ? 0 : (minutes.get(current) ?? 0);
  const toCome = counted.filter((id) => roundStanding(state, id) === 'to-come');
  const expectedEnd = now + Math.max(0, plannedMs - spentMs) + sum(toCome);
  const plannedEnd = begunAt + sum(counted);
  return {
    runningMs: now - begunAt,
    plannedEnd,
    expectedEnd,
    lateMs: expectedEnd - plannedEnd,
    round: current === null ? null : { spentMs, plannedMs },
  };
}

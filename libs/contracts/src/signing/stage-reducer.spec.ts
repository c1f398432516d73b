import { describe, expect, it } from '@jest/globals';
import { applyStageEvent, playStage } from './stage-reducer.js';
import { stageTiming, stageTotals, roundStanding } from './stage-figures.js';
import { sampleShow } from './stage-sample.js';
import { openStage, type StageState } from './stage-state.js';
import type { StageCommand, StageEvent } from './stage.js';

const START = Date.parse('2026-11-30T01:00:00Z');

/** A show that takes commands one after another; `base` is what the console knew, by default everything. */
class Stage {
  state: StageState;
  readonly events: StageEvent[] = [];

  constructor(
    readonly show = sampleShow([2, 3, 1]),
    readonly mode: 'live' | 'rehearsal' = 'rehearsal',
  ) {
    this.state = openStage(show, mode);
  }

  give(command: StageCommand, { console = 'one', base = this.state.seq, minute = 0 } = {}): boolean {
    const seq = this.state.seq + 1;
    const at = new Date(START + minute * 60_000).toISOString();
    const event: StageEvent = { seq, id: `e${seq}`, console, base, command, at, by: console };
    this.events.push(event);
    this.state = applyStageEvent(this.state, event);
    return this.state.hadEffect;
  }

  next(times = 1, minute = 0): void {
    for (let i = 0; i < times; i++) this.give({ kind: 'next', from: this.state.cue }, { minute });
  }
}

describe('the stage', () => {
  it('goes through opening, each round, its totals, and the end', () => {
    const stage = new Stage(sampleShow([1, 1]));
    const cues = [stage.state.cue];
    for (let i = 0; i < 8; i++) {
      stage.next();
      cues.push(stage.state.cue);
    }
    expect(cues).toEqual([
      'opening',
      'title:r1',
      'pairs:r1',
      'totals:r1',
      'title:r2',
      'pairs:r2',
      'totals:r2',
      'end',
      'end',
    ]);
  });

  it('advances once when two consoles press at once', () => {
    const stage = new Stage();
    expect(stage.give({ kind: 'next', from: 'opening' }, { console: 'one', base: 0 })).toBe(true);
    expect(stage.give({ kind: 'next', from: 'opening' }, { console: 'two', base: 0 })).toBe(false);
    expect(stage.state.cue).toBe('title:r1');
  });

  it('takes what one console pressed in a row without network, and does no harm where another went on', () => {
    const stage = new Stage();
    for (const from of ['opening', 'title:r1', 'pairs:r1'] as const)
      expect(stage.give({ kind: 'next', from }, { base: 0 })).toBe(true);
    stage.give({ kind: 'back', from: 'totals:r1' }, { console: 'two' });
    expect(stage.give({ kind: 'next', from: 'pairs:r1' }, { base: 0 })).toBe(false);
    expect(stage.give({ kind: 'hold' }, { base: 0 })).toBe(false);
    expect(stage.give({ kind: 'black' }, { base: 0 })).toBe(false);
    expect(stage.state).toMatchObject({ cue: 'pairs:r1', isHeld: false, isBlack: false });
  });

  it('stands still while it is held', () => {
    const stage = new Stage();
    stage.give({ kind: 'hold' });
    expect(stage.give({ kind: 'next', from: 'opening' })).toBe(false);
    expect(stage.give({ kind: 'go', to: 'end' })).toBe(false);
    stage.give({ kind: 'resume' });
    expect(stage.give({ kind: 'go', to: 'end' })).toBe(true);
  });

  it('signs only what has been on stage, and counts the totals from it', () => {
    const stage = new Stage();
    expect(stage.give({ kind: 'sign', agreementId: 'r1-1' })).toBe(false);
    stage.next(2);
    expect(stage.give({ kind: 'sign', agreementId: 'r1-1' })).toBe(true);
    expect(stage.give({ kind: 'sign', agreementId: 'r1-1' })).toBe(false);
    expect(stage.give({ kind: 'sign-round', roundId: 'r1' })).toBe(true);
    expect(stage.give({ kind: 'sign-round', roundId: 'r2' })).toBe(false);
    expect(stageTotals(stage.state).map(({ signed, all }) => [signed, all])).toEqual([
      [2, 3],
      [0, 3],
    ]);
    expect(stage.give({ kind: 'unsign', agreementId: 'r1-2' })).toBe(true);
    expect(stageTotals(stage.state)[0]).toMatchObject({ signed: 1, all: 3 });
  });

  it('does not sign again by an old command what another console took back', () => {
    const stage = new Stage();
    stage.next(2);
    const { seq } = stage.state;
    stage.give({ kind: 'sign', agreementId: 'r1-1' }, { console: 'two' });
    stage.give({ kind: 'unsign', agreementId: 'r1-1' }, { console: 'two' });
    expect(stage.give({ kind: 'sign-round', roundId: 'r1' }, { base: seq })).toBe(true);
    expect(stage.state.marks).toMatchObject({ 'r1-1': 'open', 'r1-2': 'signed' });
  });

  it('leaves out what is skipped or wholly withdrawn, and brings it back', () => {
    const stage = new Stage();
    stage.next(2);
    expect(stage.give({ kind: 'skip', roundId: 'r1' })).toBe(true);
    expect(stage.state.cue).toBe('title:r2');
    expect(stage.give({ kind: 'withdraw', agreementId: 'r3-1', reason: '资金未到位' })).toBe(true);
    stage.give({ kind: 'go', to: 'totals:r2' });
    stage.next();
    expect(stage.state.cue).toBe('end');
    expect(stage.state.reasons).toEqual({ 'r3-1': '资金未到位' });
    expect(stage.give({ kind: 'bring-back', roundId: 'r1' })).toBe(true);
    expect(stage.give({ kind: 'go', to: 'title:r1' })).toBe(true);
    expect(stage.give({ kind: 'reinstate', agreementId: 'r3-1' })).toBe(true);
    expect(roundStanding(stage.state, 'r3')).toBe('to-come');
  });

  it('does not skip what is signed', () => {
    const stage = new Stage();
    stage.next(2);
    stage.give({ kind: 'sign', agreementId: 'r1-1' });
    expect(stage.give({ kind: 'skip', roundId: 'r1' })).toBe(false);
    expect(stage.give({ kind: 'withdraw', agreementId: 'r1-1', reason: '' })).toBe(false);
  });

  it('changes the order, but not under the round on stage', () => {
    const stage = new Stage();
    stage.next(1);
    expect(stage.give({ kind: 'move', roundId: 'r3', before: 'r2' })).toBe(true);
    expect(stage.give({ kind: 'move', roundId: 'r1', before: null })).toBe(false);
    expect(stage.give({ kind: 'move', roundId: 'r2', before: 'r1' }, { console: 'two', base: 1 })).toBe(
      false,
    );
    expect(stage.state.order).toEqual(['r1', 'r3', 'r2']);
  });

  it('lets a substitute sign, and the signatory again', () => {
    const stage = new Stage();
    const signer = { name: '代签人', title: '副总经理' };
    expect(stage.give({ kind: 'substitute', partyId: 'r1-1a', signer })).toBe(true);
    expect(stage.give({ kind: 'substitute', partyId: 'r1-1a', signer })).toBe(false);
    expect(stage.give({ kind: 'substitute', partyId: 'nobody', signer })).toBe(false);
    expect(stage.state.signers).toEqual({ 'r1-1a': signer });
    expect(stage.give({ kind: 'substitute', partyId: 'r1-1a', signer: null })).toBe(true);
    expect(stage.state.signers).toEqual({});
  });

  it('takes commands back one by one, and each once', () => {
    const stage = new Stage();
    stage.next(2);
    stage.give({ kind: 'sign', agreementId: 'r1-1' });
    const last = stage.state.undoable.at(-1)!.eventId;
    expect(stage.give({ kind: 'undo', eventId: 'e1' })).toBe(false);
    expect(stage.give({ kind: 'undo', eventId: last })).toBe(true);
    expect(stage.give({ kind: 'undo', eventId: last }, { console: 'two' })).toBe(false);
    expect(stage.state.marks['r1-1']).toBe('open');
    stage.give({ kind: 'undo', eventId: stage.state.undoable.at(-1)!.eventId });
    expect(stage.state.cue).toBe('title:r1');
  });

  it('knows in a live run what was signed before, and in a rehearsal nothing of it', () => {
    const show = sampleShow([2]);
    show.rounds[0]!.agreements[0]!.state = 'signed';
    show.rounds[0]!.agreements[1]!.state = 'withdrawn';
    expect(new Stage(show, 'live').state.marks).toEqual({ 'r1-1': 'signed', 'r1-2': 'withdrawn' });
    expect(new Stage(show).state.marks).toEqual({ 'r1-1': 'open', 'r1-2': 'withdrawn' });
  });

  it('takes a changed plan over without losing what was done', () => {
    const stage = new Stage();
    stage.next(2);
    stage.give({ kind: 'sign-round', roundId: 'r1' });
    const show = sampleShow([2, 3, 1, 2]);
    show.rounds = show.rounds.filter(({ id }) => id !== 'r2');
    expect(stage.give({ kind: 'adopt', show })).toBe(true);
    expect(stage.state).toMatchObject({ cue: 'pairs:r1', order: ['r1', 'r3', 'r4'], undoable: [] });
    expect(stage.state.marks['r1-1']).toBe('signed');
    const gone = sampleShow([2, 3, 1]);
    gone.rounds = gone.rounds.slice(1);
    stage.give({ kind: 'adopt', show: gone });
    expect(stage.state.cue).toBe('title:r3');
  });

  it('says when it will end', () => {
    const stage = new Stage();
    const at = (minute: number): number => START + minute * 60_000;
    expect(stageTiming(stage.state, at(0))).toMatchObject({ runningMs: 0, expectedEnd: at(15), lateMs: 0 });
    stage.next();
    expect(stageTiming(stage.state, at(3))).toMatchObject({ expectedEnd: at(15), lateMs: 0 });
    expect(stageTiming(stage.state, at(7))).toMatchObject({
      expectedEnd: at(17),
      lateMs: 2 * 60_000,
      round: { spentMs: 7 * 60_000, plannedMs: 5 * 60_000 },
    });
    stage.give({ kind: 'skip', roundId: 'r3' });
    expect(stageTiming(stage.state, at(7)).lateMs).toBe(-3 * 60_000);
  });

  it('is nothing but its events', () => {
    const stage = new Stage();
    stage.next(2);
    stage.give({ kind: 'sign-round', roundId: 'r1' });
    stage.next(3, 4);
    expect(playStage(stage.show, 'rehearsal', stage.events)).toEqual(stage.state);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyStageEvent, isFresh, type Fresh } from './stage-reducer.js';
import { sampleShow } from './stage-sample.js';
import { openStage, type StageState } from './stage-state.js';
import type { CueId, StageCommand, StageEvent } from './stage.js';

const show = sampleShow([2, 3, 1]);
const rounds = show.rounds.map(({ id }) => id);
const agreements = show.rounds.flatMap((round) => round.agreements.map(({ id }) => id));

/** The stage once more in the plainest way: lists that are searched, and an undo that plays everything again. */
class PlainStage {
  private log: { seq: number; console: string; things: string[] }[] = [];
  private done: { id: string; things: string[]; act: () => void }[] = [];
  order = [...rounds];
  skipped = new Set<string>();
  signed = new Set<string>();
  withdrawn = new Map<string, string>();
  signers = new Map<string, string>();
  cue = 'opening';
  held = false;
  black = false;

  private reset(): void {
    this.order = [...rounds];
    for (const set of [this.skipped, this.signed, this.withdrawn, this.signers]) set.clear();
    this.cue = 'opening';
    this.held = this.black = false;
  }

  private all(): string[] {
    return ['opening', ...this.order.flatMap((id) => [`title:${id}`, `pairs:${id}`, `totals:${id}`]), 'end'];
  }

  private isOut(cue: string): boolean {
    const round = cue.split(':')[1];
    if (!round) return false;
    return (
      this.skipped.has(round) ||
      agreements.every((id) => !id.startsWith(`${round}-`) || this.withdrawn.has(id))
    );
  }

  take(event: StageEvent): void {
    const { command } = event;
    const fresh = (...things: string[]): boolean =>
      !this.log.some(
        (one) =>
          one.seq > event.base && one.console !== event.console && one.things.some((t) => things.includes(t)),
      );
    const does = (things: string[], act: () => void): void => {
      act();
      this.done.push({ id: event.id, things, act });
      this.log.push({ seq: event.seq, console: event.console, things });
    };
    const goTo = (cue: string | undefined): void => {
      if (cue === undefined || cue === this.cue || this.held || !fresh('cue')) return;
      does(['cue'], () => (this.cue = cue));
    };
    const at = this.all().indexOf(this.cue);
    switch (command.kind) {
      case 'next':
        if (command.from === this.cue) goTo(this.all().find((cue, i) => i > at && !this.isOut(cue)));
        return;
      case 'back':
        if (command.from === this.cue)
          goTo(
            this.all()
              .reverse()
              .find((cue, i) => i > this.all().length - 1 - at && !this.isOut(cue)),
          );
        return;
      case 'go':
        if (this.all().includes(command.to) && !this.isOut(command.to)) goTo(command.to);
        return;
      case 'hold':
        if (!this.held && fresh('hold', 'cue')) does(['hold'], () => (this.held = true));
        return;
      case 'resume':
        if (this.held && fresh('hold', 'cue')) does(['hold'], () => (this.held = false));
        return;
      case 'black':
        if (!this.black && fresh('black', 'cue')) does(['black'], () => (this.black = true));
        return;
      case 'unblack':
        if (this.black && fresh('black', 'cue')) does(['black'], () => (this.black = false));
        return;
      case 'skip': {
        const { roundId } = command;
        if (this.skipped.has(roundId) || !fresh(roundId)) return;
        if ([...this.signed].some((id) => id.startsWith(`${roundId}-`))) return;
        if (!this.cue.endsWith(`:${roundId}`)) return does([roundId], () => this.skipped.add(roundId));
        if (this.held || !fresh('cue')) return;
        const from = this.all().indexOf(`totals:${roundId}`);
        const cue = this.all().find((one, i) => i > from && !this.isOut(one))!;
        return does([roundId, 'cue'], () => {
          this.skipped.add(roundId);
          this.cue = cue;
        });
      }
      case 'bring-back': {
        const { roundId } = command;
        if (this.skipped.has(roundId) && fresh(roundId)) does([roundId], () => this.skipped.delete(roundId));
        return;
      }
      case 'move': {
        const { roundId, before } = command;
        if (roundId === before || this.cue.endsWith(`:${roundId}`) || !fresh('order')) return;
        const moved = this.order.filter((id) => id !== roundId);
        moved.splice(before === null ? moved.length : moved.indexOf(before), 0, roundId);
        if (moved.join() !== this.order.join()) does(['order'], () => (this.order = moved));
        return;
      }
      case 'sign':
      case 'sign-round': {
        const wanted = agreements.filter((id) =>
          'agreementId' in command ? id === command.agreementId : id.startsWith(`${command.roundId}-`),
        );
        const fit = wanted.filter((id) => {
          const round = id.split('-')[0]!;
          const seen = at >= this.all().indexOf(`pairs:${round}`) && !this.skipped.has(round);
          return seen && !this.signed.has(id) && !this.withdrawn.has(id) && fresh(id);
        });
        if (fit.length > 0) does(fit, () => fit.forEach((id) => this.signed.add(id)));
        return;
      }
      case 'unsign': {
        const { agreementId: id } = command;
        if (this.signed.has(id) && fresh(id)) does([id], () => this.signed.delete(id));
        return;
      }
      case 'withdraw': {
        const { agreementId: id, reason } = command;
        if (!this.signed.has(id) && !this.withdrawn.has(id) && fresh(id))
          does([id], () => this.withdrawn.set(id, reason));
        return;
      }
      case 'reinstate': {
        const { agreementId: id } = command;
        if (this.withdrawn.has(id) && fresh(id)) does([id], () => this.withdrawn.delete(id));
        return;
      }
      case 'substitute': {
        const { partyId: id, signer } = command;
        if (!fresh(id) || this.signers.get(id) === signer?.name) return;
        does([id], () => (signer ? this.signers.set(id, signer.name) : this.signers.delete(id)));
        return;
      }
      case 'undo': {
        if (this.done.at(-1)?.id !== command.eventId) return;
        const { things } = this.done.pop()!;
        this.reset();
        for (const { act } of this.done) act();
        this.log.push({ seq: event.seq, console: event.console, things });
        return;
      }
    }
  }

  facts(): object {
    const { order, cue, held, black } = this;
    const sorted = (set: Iterable<string>): string[] => [...set].toSorted();
    return {
      order,
      cue,
      held,
      black,
      skipped: sorted(this.skipped),
      signed: sorted(this.signed),
      withdrawn: sorted(this.withdrawn.keys()),
      signers: [...this.signers].toSorted(),
    };
  }
}

function factsOf(state: StageState): object {
  const marked = (mark: string): string[] => agreements.filter((id) => state.marks[id] === mark).toSorted();
  return {
    order: [...state.order],
    cue: state.cue,
    held: state.isHeld,
    black: state.isBlack,
    skipped: [...state.skipped].toSorted(),
    signed: marked('signed'),
    withdrawn: marked('withdrawn'),
    signers: Object.entries(state.signers)
      .map(([id, { name }]) => [id, name])
      .toSorted(),
  };
}

/** What somebody does at one of the consoles, seeing the stage as it was `lag` events ago. */
interface Press {
  console: 'one' | 'two';
  kind: number;
  which: number;
  other: number;
  lag: number;
  /** So many presses later it arrives. */
  delay: number;
  isSentTwice: boolean;
}

const press = fc.record<Press>({
  console: fc.constantFrom('one', 'two'),
  kind: fc.nat(30),
  which: fc.nat(20),
  other: fc.nat(20),
  lag: fc.integer({ min: 0, max: 4 }),
  delay: fc.integer({ min: 0, max: 4 }),
  isSentTwice: fc.boolean(),
});

function commandOf({ kind, which, other }: Press, seen: StageState): StageCommand {
  const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
  const roundId = pick(rounds, which);
  const agreementId = pick(agreements, which);
  const cues: CueId[] = [
    'opening',
    'end',
    ...rounds.flatMap((id): CueId[] => [`title:${id}`, `pairs:${id}`]),
  ];
  const last = seen.undoable.at(-1);
  const choices: StageCommand[] = [
    { kind: 'back', from: seen.cue },
    { kind: 'go', to: pick(cues, which) },
    { kind: pick(['hold', 'resume'], which) },
    { kind: pick(['black', 'unblack'], which) },
    { kind: 'skip', roundId },
    { kind: 'bring-back', roundId },
    { kind: 'move', roundId, before: pick([...rounds, null], other) },
    { kind: 'sign', agreementId },
    { kind: 'unsign', agreementId },
    { kind: 'sign-round', roundId },
    { kind: 'withdraw', agreementId, reason: '' },
    { kind: 'reinstate', agreementId },
    {
      kind: 'substitute',
      partyId: `${agreementId}a`,
      signer: pick([{ name: '代', title: '' }, null], other),
    },
    last ? { kind: 'undo', eventId: last.eventId } : { kind: 'resume' },
    { kind: 'resume' },
  ];
  return choices[kind] ?? { kind: 'next', from: seen.cue };
}

/** Both consoles over a slow net that delays, repeats and mixes what they send; the server decides each id once. */
function twoConsoles(fresh: Fresh) {
  return fc.property(fc.array(press, { maxLength: 60 }), (presses) => {
    const seen = [openStage(show, 'rehearsal')];
    const plain = new PlainStage();
    const decided = new Set<string>();
    const underway: { due: number; event: Omit<StageEvent, 'seq'> }[] = [];
    const arrive = (event: Omit<StageEvent, 'seq'>): void => {
      if (decided.has(event.id)) return;
      decided.add(event.id);
      const state = seen.at(-1)!;
      const taken = { ...event, seq: state.seq + 1 };
      plain.take(taken);
      seen.push(applyStageEvent(state, taken, fresh));
      expect(factsOf(seen.at(-1)!)).toEqual(plain.facts());
    };
    for (const [now, one] of presses.entries()) {
      const view = seen[Math.max(0, seen.length - 1 - one.lag)]!;
      const event = {
        id: `e${now}`,
        console: one.console,
        base: view.seq,
        command: commandOf(one, view),
        at: '2026-11-30T01:00:00Z',
        by: one.console,
      };
      underway.push({ due: now + one.delay, event });
      if (one.isSentTwice) underway.push({ due: now + one.delay + one.other, event });
      for (const { event: due } of underway.filter((each) => each.due === now)) arrive(due);
    }
    for (const { due, event } of underway) if (due >= presses.length) arrive(event);
  });
}

describe('two consoles over a slow net', () => {
  it('lead to the state of a plain stage', () => {
    fc.assert(twoConsoles(isFresh), { numRuns: 1500 });
  });

  it('would not without the rule about what others changed (negative control)', () => {
    expect(
      fc.check(
        twoConsoles(() => true),
        { numRuns: 1500 },
      ).failed,
    ).toBe(true);
  });

  it('would not if only the base counted and not who changed it (negative control)', () => {
    const strict: Fresh = (state, thing, { base }) =>
      Object.values(state.touched[thing] ?? {}).every((seq) => seq <= base);
    expect(fc.check(twoConsoles(strict), { numRuns: 1500 }).failed).toBe(true);
  });
});

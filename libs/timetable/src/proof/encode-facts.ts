import { exactly } from './totalizer.js';
import type { Cnf } from './cnf.js';
import type { Event, Fact } from '../bounds/facts.js';
import type { Compiled } from '../model/compile.js';

/** @param at meetings × slots: the variable, 0 where that cannot be. */
export function encodeFacts(cnf: Cnf, c: Compiled, at: Int32Array, facts: Fact[]): void {
  const seen = new Map<string, number>();
  /** 0 for what cannot happen. */
  const happens = ({ meetings, slot }: Event): number => {
    const key = `${meetings.join()} ${slot}`;
    const choices = meetings.flatMap((m) =>
      slot < 0 ? [...at.subarray(m * c.slots, (m + 1) * c.slots)] : [at[m * c.slots + slot]!],
    );
    const possible = choices.filter((literal) => literal !== 0);
    const one = seen.get(key) ?? (possible.length > 0 ? cnf.either(possible) : 0);
    seen.set(key, one);
    return one;
  };
  for (const { events, without = [], count } of facts) {
    const added = events.map(happens).filter((literal) => literal !== 0);
    const subtracted = without.map(happens).filter((literal) => literal !== 0);
    const counted = [...added, ...subtracted.map((literal) => -literal)];
    const wanted = count + subtracted.length;
    exactly(cnf, counted, wanted, counted.length - wanted < wanted);
  }
}

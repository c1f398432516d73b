import { sideOf } from './side.js';
import type { Compiled } from '../model/compile.js';

/**
 * Each meeting counted with one of its people, as few of them as are easily found: in a slot a person has one meeting at
 * most, so that counting people says how many are held with far fewer clauses than counting meetings.
 */
export function owners(c: Compiled, held: Int8Array): { person: number; meetings: number[] }[] {
  const open = c.who.map((_, m) => held[m] !== 0);
  const left = c.meetingsOf.map((own) => own.reduce((sum, m) => sum + (open[m] ? 1 : 0), 0));
  const groups: { person: number; meetings: number[] }[] = [];
  const take = (person: number): void => {
    const meetings = [...c.meetingsOf[person]!].filter((m) => open[m]);
    for (const m of meetings) {
      open[m] = false;
      for (const p of c.who[m]!) left[p]!--;
    }
    if (meetings.length > 0) groups.push({ person, meetings });
  };
  sideOf(c)?.forEach(take);
  for (let most = Math.max(0, ...left); most > 0; most = Math.max(...left)) take(left.indexOf(most));
  return groups;
}

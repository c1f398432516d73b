import { chanceOf } from './search/chance.js';
import type { TimetableProblem } from './problem.js';

export interface SmallSize {
  people: number;
  slots: number;
  tables: number;
  meetings: number;
  isEveryMeetingHeld?: boolean;
}

/** A random problem for tests: two blocks, some people away or barred, weights, musts, an order here and there. */
export function smallProblem(seed: number, size: SmallSize): TimetableProblem {
  const chance = chanceOf(seed);
  const ids = (count: number, letter: string): string[] =>
    Array.from({ length: count }, (_, at) => `${letter}${at}`);
  const slots = ids(size.slots, 's');
  const afternoon = size.slots - chance.below(3);
  const some = (share: number): string[] => slots.filter(() => chance.unit() < share);
  return {
    slots: slots.map((id, at) => ({
      id,
      startMinute: 30 * at,
      endMinute: 30 * at + 20,
      block: at < afternoon ? 'am' : 'pm',
    })),
    tables: ids(size.tables, 't').map((id, at) => ({ id, room: at % 2 ? 'B' : 'A', closed: some(0.1) })),
    walks: chance.unit() < 0.3 ? [{ rooms: ['A', 'B'], minutes: 15 }] : [],
    people: ids(size.people, 'p').map((id) => ({ id, away: some(0.15), barred: some(0.1) })),
    meetings: ids(size.meetings, 'm').map((id, at) => {
      const one = chance.below(size.people);
      const other = (one + 1 + chance.below(size.people - 1)) % size.people;
      return {
        id,
        people: [`p${one}`, `p${other}`],
        weight: 1 + chance.below(3),
        isMust: chance.unit() < 0.2,
        after: at > 0 && chance.unit() < 0.1 ? [`m${chance.below(at)}`] : undefined,
      };
    }),
    rules: { isEveryMeetingHeld: size.isEveryMeetingHeld },
  };
}

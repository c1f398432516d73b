import { ProblemRefused } from './model/problem-refused.js';
import type { Meeting, TimetableProblem } from './problem.js';

/**
 * Reads a published instance (MiniZinc data of the business-to-business meeting scheduling problem, JAIR 74 (2022)).
 * Slots, participants and meetings get their numbers, from "1", as ids.
 * @param maxGapDifference the fairness d; left out: no limit.
 * @throws ProblemRefused when the text is no such instance.
 */
export function readDzn(text: string, maxGapDifference?: number): TimetableProblem {
  const number = (name: string): number => {
    const found = new RegExp(`\\b${name}\\s*=\\s*(\\d+)\\s*;`).exec(text)?.[1];
    if (found === undefined) throw new ProblemRefused(`${name} is missing`);
    return Number(found);
  };
  const list = (name: string): string | undefined =>
    new RegExp(`\\b${name}\\s*=\\s*\\[([^\\]]*)\\]`).exec(text)?.[1];
  const slotCount = number('nTotalSlots');
  const morning = number('nMorningSlots');
  const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => String(at + 1));
  const slotIds = ids(slotCount);
  const forbidden = sets(list('forbidden'));
  const precedences = sets(list('precedences'));
  const fixed = numbers(list('fixed'));
  const rows = (list('requested') ?? '')
    .split('|')
    .map(numbers)
    .filter((row) => row.length > 0);
  if (rows.length !== number('nMeetings')) throw new ProblemRefused('requested has not nMeetings rows');

  return {
    slots: slotIds.map((id, at) => ({ id, block: 'day', startMinute: at, endMinute: at + 1 })),
    tables: ids(number('nTables')).map((id) => ({ id, room: 'room' })),
    people: ids(number('nBusiness')).map((id, p) => ({ id, barred: forbidden[p]?.map(String) })),
    meetings: rows.map(([one, other, session], m): Meeting => {
      const slots =
        session === 1 ? slotIds.slice(0, morning) : session === 2 ? slotIds.slice(morning) : undefined;
      return {
        id: String(m + 1),
        people: [String(one), String(other)],
        slots,
        after: precedences[m]?.map(String),
        lock: fixed[m] ? { slot: String(fixed[m]) } : undefined,
      };
    }),
    rules: { isEveryMeetingHeld: true, maxGapDifference },
  };
}

function numbers(text = ''): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

/** `{1,3..5}` → 1, 3, 4, 5; 0 stands for nothing. */
function sets(text = ''): number[][] {
  return (text.match(/\{[^}]*\}/g) ?? []).map((set) =>
    (set.match(/\d+(\s*\.\.\s*\d+)?/g) ?? [])
      .flatMap((part) => {
        const [from = 0, to = from] = numbers(part);
        return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
      })
      .filter((value) => value > 0),
  );
}

import { checkTimetable } from '../check/check-timetable.js';
import type { Placement, TimetableProblem } from '../problem.js';
import type { Counts } from '../result.js';

export type MoveBlock =
  | { kind: 'person-not-free'; person: string }
  | { kind: 'table-closed' }
  | { kind: 'too-few-seats' }
  | { kind: 'slot-not-allowed' }
  | { kind: 'room-not-allowed' }
  | { kind: 'locked' };

export interface MoveCost {
  /** What forbids the move whatever else is moved; empty when it is possible. */
  blocked: MoveBlock[];
  /** Meetings that would lose their place: same person, same table, wrong order, or too far to walk. */
  inTheWay: string[];
  before: Counts;
  /** With the move made and those in the way without a place. */
  after: Counts;
}

/**
 * What dropping a meeting somewhere would cost. Changes nothing, and looks for no place for those in the way.
 * @param to the meeting and where it is dropped; it may be without a place until then.
 * @throws RangeError when the problem does not know the meeting, slot or table.
 */
export function costOfMove(problem: TimetableProblem, placements: Placement[], to: Placement): MoveCost {
  const meeting = problem.meetings.find(({ id }) => id === to.meeting);
  const slot = problem.slots.findIndex(({ id }) => id === to.slot);
  const table = problem.tables.find(({ id }) => id === to.table);
  if (!meeting || slot < 0 || !table)
    throw new RangeError(`no meeting ${to.meeting}, slot ${to.slot} or table ${to.table}`);
  const blocked: MoveBlock[] = [];
  for (const { id, away, barred } of problem.people)
    if (meeting.people.includes(id) && (away?.includes(to.slot) || barred?.includes(to.slot)))
      blocked.push({ kind: 'person-not-free', person: id });
  if (table.closed?.includes(to.slot)) blocked.push({ kind: 'table-closed' });
  if (new Set(meeting.people).size > (table.seats ?? Infinity)) blocked.push({ kind: 'too-few-seats' });
  if (meeting.slots && !meeting.slots.includes(to.slot)) blocked.push({ kind: 'slot-not-allowed' });
  if (meeting.rooms && !meeting.rooms.includes(table.room)) blocked.push({ kind: 'room-not-allowed' });
  const { lock } = meeting;
  if (lock && (lock.slot !== to.slot || (lock.table ?? to.table) !== to.table))
    blocked.push({ kind: 'locked' });

  const others = placements.filter((one) => one.meeting !== to.meeting);
  const inTheWay = others.filter((other) => isInTheWay(problem, to, other)).map((other) => other.meeting);
  const moved = [...others.filter((other) => !inTheWay.includes(other.meeting)), to];
  return {
    blocked,
    inTheWay,
    before: checkTimetable(problem, placements).counts,
    after: checkTimetable(problem, moved).counts,
  };
}

function isInTheWay(problem: TimetableProblem, to: Placement, other: Placement): boolean {
  if (other.slot === to.slot && other.table === to.table) return true;
  const pair = problem.meetings.filter(({ id }) => id === to.meeting || id === other.meeting);
  const [one, two] = pair;
  if (!one || !two) return false;
  const isOrdered = one.after?.includes(two.id) || two.after?.includes(one.id);
  if (!isOrdered && !one.people.some((person) => two.people.includes(person))) return false;
  return checkTimetable({ ...problem, meetings: pair, rules: {} }, [to, other]).faults.some(
    (fault) => !isOfOne(problem, pair, to, other, fault),
  );
}

/** Faults that one of the two has by itself say nothing about the pair. */
function isOfOne(
  problem: TimetableProblem,
  meetings: TimetableProblem['meetings'],
  to: Placement,
  other: Placement,
  fault: string,
): boolean {
  return [to, other].some((one) =>
    checkTimetable({ ...problem, meetings, rules: {} }, [one]).faults.includes(fault),
  );
}

import type { Placement, TimetableProblem } from '../problem.js';
import type { Counts } from '../result.js';

export interface Checked {
  /** Each rule that is broken, with the ids concerned; empty for a valid timetable. */
  faults: string[];
  counts: Counts;
}

/**
 * Verifies a timetable against the problem as it was put, and counts what it amounts to. Written on its own from the
 * definitions: it shares nothing with the search and the proofs, so that a mistake there is seen here.
 */
export function checkTimetable(problem: TimetableProblem, placements: Placement[]): Checked {
  const faults: string[] = [];
  const slotAt = new Map(problem.slots.map(({ id }, at) => [id, at]));
  const tables = new Map(problem.tables.map((table) => [table.id, table]));
  const meetings = new Map(problem.meetings.map((meeting) => [meeting.id, meeting]));
  const people = new Map(problem.people.map((person) => [person.id, person]));
  const at = new Map<string, Placement>();
  const takenTables = new Set<string>();
  const diary = new Map<string, Placement[]>();

  for (const placed of placements) {
    const meeting = meetings.get(placed.meeting);
    const table = tables.get(placed.table);
    if (!meeting || !table || !slotAt.has(placed.slot)) {
      faults.push(`${placed.meeting}: unknown meeting, slot or table`);
      continue;
    }
    if (at.has(meeting.id)) faults.push(`${meeting.id} is held twice`);
    at.set(meeting.id, placed);
    const taken = `${placed.slot}\n${placed.table}`;
    if (takenTables.has(taken)) faults.push(`table ${placed.table} is taken twice in ${placed.slot}`);
    takenTables.add(taken);
    if (table.closed?.includes(placed.slot)) faults.push(`table ${table.id} is closed in ${placed.slot}`);
    const present = new Set(meeting.people);
    if (present.size > (table.seats ?? Infinity))
      faults.push(`${meeting.id}: table ${table.id} has too few seats`);
    if (meeting.slots && !meeting.slots.includes(placed.slot))
      faults.push(`${meeting.id} may not be in ${placed.slot}`);
    if (meeting.rooms && !meeting.rooms.includes(table.room))
      faults.push(`${meeting.id} may not be in ${table.room}`);
    const { lock } = meeting;
    if (lock && (lock.slot !== placed.slot || (lock.table ?? placed.table) !== placed.table))
      faults.push(`${meeting.id} left its lock`);
    for (const id of present) {
      const person = people.get(id);
      if (person?.away?.includes(placed.slot) || person?.barred?.includes(placed.slot))
        faults.push(`${meeting.id}: ${id} may not meet in ${placed.slot}`);
      diary.set(id, [...(diary.get(id) ?? []), placed]);
    }
  }
  const order = ({ slot }: Placement): number => slotAt.get(slot)!;
  for (const meeting of problem.meetings) {
    const own = at.get(meeting.id);
    if (!own && problem.rules?.isEveryMeetingHeld) faults.push(`${meeting.id} is not held`);
    for (const before of meeting.after ?? []) {
      const other = at.get(before);
      if (own && other && order(other) >= order(own)) faults.push(`${meeting.id} is not after ${before}`);
    }
  }

  const walk = (a: string, b: string): number =>
    a === b ? 0 : (problem.walks?.find(({ rooms }) => rooms.includes(a) && rooms.includes(b))?.minutes ?? 0);
  const gapsOf: number[] = [];
  for (const person of problem.people) {
    const own = (diary.get(person.id) ?? []).toSorted((a, b) => order(a) - order(b));
    let gaps = 0;
    for (let next = 1; next < own.length; next++) {
      const [from, to] = [order(own[next - 1]!), order(own[next]!)];
      if (from === to) faults.push(`${person.id} has two meetings in ${own[next]!.slot}`);
      const pause = problem.slots[to]!.startMinute - problem.slots[from]!.endMinute;
      const way = walk(tables.get(own[next - 1]!.table)!.room, tables.get(own[next]!.table)!.room);
      if (from !== to && pause < way)
        faults.push(`${person.id} cannot walk from ${own[next - 1]!.meeting} in time`);
      const between = problem.slots.slice(from + 1, to);
      const isOneBlock = problem.slots[from]!.block === problem.slots[to]!.block;
      if (isOneBlock && between.some(({ id }) => !person.away?.includes(id))) gaps++;
    }
    gapsOf.push(gaps);
  }
  const limit = problem.rules?.maxGapDifference ?? Infinity;
  if (gapsOf.length > 0 && Math.max(...gapsOf) - Math.min(...gapsOf) > limit)
    faults.push(`numbers of gaps differ by more than ${limit}`);

  const held = problem.meetings.filter(({ id }) => at.has(id));
  return {
    faults,
    counts: {
      mustsHeld: held.filter(({ isMust }) => isMust).length,
      peopleServed: diary.size,
      weight: held.reduce((sum, { weight = 1 }) => sum + weight, 0),
      held: held.length,
      gaps: gapsOf.reduce((sum, gaps) => sum + gaps, 0),
      changes: (problem.published ?? []).filter((old) => {
        const now = at.get(old.meeting);
        return meetings.has(old.meeting) && !(now?.slot === old.slot && now.table === old.table);
      }).length,
    },
  };
}

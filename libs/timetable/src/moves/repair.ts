import type { Placement, TimetableProblem } from '../problem.js';

export interface Disturbance {
  /** Who is missing, and in which slots; left out: in all. */
  absent?: { person: string; slots?: string[] }[];
  /** Tables that are gone, and in which slots; left out: in all. */
  lostTables?: { table: string; slots?: string[] }[];
  /** Slots that have begun or are over: what is there is not touched any more, and nothing new comes there. */
  past?: string[];
}

/**
 * The problem "put right what is disturbed and leave the rest": what can stay is locked where it is, the disturbed and
 * the unserved look for places, and the timetable as it was is the published one.
 */
export function repairProblem(
  problem: TimetableProblem,
  placements: Placement[],
  { absent = [], lostTables = [], past = [] }: Disturbance,
): TimetableProblem {
  const all = problem.slots.map(({ id }) => id);
  const missing = new Map(absent.map(({ person, slots }) => [person, new Set(slots ?? all)]));
  const lost = new Map(lostTables.map(({ table, slots }) => [table, new Set(slots ?? all)]));
  const over = new Set(past);
  const at = new Map(placements.map((placed) => [placed.meeting, placed]));
  return {
    ...problem,
    published: placements,
    people: problem.people.map((person) => ({
      ...person,
      away: [...new Set([...(person.away ?? []), ...(missing.get(person.id) ?? [])])],
    })),
    tables: problem.tables.map((table) => ({
      ...table,
      closed: [...new Set([...(table.closed ?? []), ...(lost.get(table.id) ?? [])])],
    })),
    meetings: problem.meetings.map((meeting) => {
      const placed = at.get(meeting.id);
      const isDisturbed =
        placed &&
        (lost.get(placed.table)?.has(placed.slot) ||
          meeting.people.some((person) => missing.get(person)?.has(placed.slot)));
      if (placed && !isDisturbed) return { ...meeting, lock: { slot: placed.slot, table: placed.table } };
      const slots = (meeting.slots ?? all).filter((slot) => !over.has(slot));
      return { ...meeting, lock: undefined, slots };
    }),
  };
}

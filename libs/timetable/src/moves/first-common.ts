import { costOfMove } from './cost-of-move.js';
import type { Meeting, Placement, TimetableProblem } from '../problem.js';

/**
 * The first slot, and there the first table, where a meeting can be held without moving anybody: for quick and walk-in
 * meetings.
 * @param meeting need not be known to the problem yet.
 * @param from only this slot and later ones; left out: any.
 */
export function firstCommon(
  problem: TimetableProblem,
  placements: Placement[],
  meeting: Meeting,
  from?: string,
): Placement | undefined {
  const meetings = [...problem.meetings.filter(({ id }) => id !== meeting.id), meeting];
  const start = from === undefined ? 0 : problem.slots.findIndex(({ id }) => id === from);
  const busy = new Set<string>();
  const people = new Map(problem.meetings.map(({ id, people: all }) => [id, all]));
  for (const { meeting: id, slot } of placements)
    for (const person of people.get(id) ?? []) busy.add(`${slot}\n${person}`);
  const taken = new Set(placements.map(({ slot, table }) => `${slot}\n${table}`));
  for (const slot of problem.slots.slice(Math.max(0, start))) {
    if (meeting.people.some((person) => busy.has(`${slot.id}\n${person}`))) continue;
    for (const table of problem.tables) {
      if (taken.has(`${slot.id}\n${table.id}`)) continue;
      const to = { meeting: meeting.id, slot: slot.id, table: table.id };
      const { blocked, inTheWay } = costOfMove({ ...problem, meetings }, placements, to);
      if (blocked.length === 0 && inTheWay.length === 0) return to;
      // Who is not free at one table of this slot is free at none.
      if (blocked.some(({ kind }) => kind === 'person-not-free' || kind === 'slot-not-allowed')) break;
    }
  }
  return undefined;
}

import { crowdsOf } from './crowds.js';
import type { LinearProblem } from './linear-bound.js';
import type { Compiled } from '../model/compile.js';

export interface Relaxation {
  /** The meeting that each column stands for. */
  meetingOf: number[];
  /** Its slot, −1 for any. */
  slotOf: number[];
  rows: LinearProblem['rows'];
}

/** A column per meeting; each person has only so many slots for them, and there are so many tables in all (b-matching). */
export function coarseRelaxation(c: Compiled): Relaxation {
  const meetingOf = [...c.who.keys()].filter((m) =>
    c.domain.subarray(m * c.slots, (m + 1) * c.slots).includes(1),
  );
  const columnOf = new Map(meetingOf.map((m, at) => [m, at]));
  const rows: Relaxation['rows'] = [];
  const tables = tablesPerSlot(c);
  for (let p = 0; p < c.people; p++)
    for (const { meetings, slots } of crowdsOf(c, p))
      rows.push(
        atMost(
          meetings.map((m) => columnOf.get(m)!),
          slots,
        ),
      );
  const places = tables.reduce((sum, count) => sum + count, 0);
  if (meetingOf.length > places) rows.push(atMost([...meetingOf.keys()], places));
  return { meetingOf, slotOf: meetingOf.map(() => -1), rows };
}

/** A column per meeting and slot; one meeting a person and slot, so many tables a slot. */
export function fineRelaxation(c: Compiled): Relaxation {
  const meetingOf: number[] = [];
  const slotOf: number[] = [];
  const ofMeeting = c.who.map((): number[] => []);
  const ofDiary = Array.from({ length: c.people * c.slots }, (): number[] => []);
  const ofSlot = Array.from({ length: c.slots }, (): number[] => []);
  for (let m = 0; m < c.meetings; m++) {
    for (let s = 0; s < c.slots; s++) {
      if (!c.domain[m * c.slots + s]) continue;
      const column = meetingOf.push(m) - 1;
      slotOf.push(s);
      ofMeeting[m]!.push(column);
      ofSlot[s]!.push(column);
      for (const p of c.who[m]!) ofDiary[p * c.slots + s]!.push(column);
    }
  }
  const tables = tablesPerSlot(c);
  const rows = [...ofMeeting, ...ofDiary]
    .filter((columns) => columns.length > 1)
    .map((columns) => atMost(columns, 1));
  ofSlot.forEach((columns, s) => {
    if (columns.length > tables[s]!) rows.push(atMost(columns, tables[s]!));
  });
  return { meetingOf, slotOf, rows };
}

function tablesPerSlot(c: Compiled): number[] {
  return Array.from({ length: c.slots }, (_, s) =>
    c.capacity.subarray(s * c.places, (s + 1) * c.places).reduce((sum, tables) => sum + tables, 0),
  );
}

function atMost(columns: number[], limit: number): Relaxation['rows'][number] {
  return { columns, factors: columns.map(() => 1), limit };
}

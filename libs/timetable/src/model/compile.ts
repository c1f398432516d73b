import { ProblemRefused } from './problem-refused.js';
import { tablesInPlaces, type Places } from './places.js';
import type { TimetableProblem } from '../problem.js';

/** The problem in numbers: everything is an index, tables that are alike are one place with a capacity per slot. */
export interface Compiled extends Places {
  source: TimetableProblem;
  slots: number;
  people: number;
  meetings: number;
  /** Block of each slot, as a number. */
  block: Int32Array;
  /** people × slots: 1 where no meeting means waiting. */
  waits: Uint8Array;
  /** people × slots: 1 where they may meet. */
  may: Uint8Array;
  who: Int32Array[];
  meetingsOf: Int32Array[];
  /** meetings × slots: 1 where the meeting may be, as far as its people, its wishes and its lock go. */
  domain: Uint8Array;
  /** meetings × places: 1 where there are seats enough and the room and the lock agree. */
  fits: Uint8Array;
  weight: Int32Array;
  isMust: Uint8Array;
  isLocked: Uint8Array;
  earlier: Int32Array[];
  later: Int32Array[];
  /** Slot and place in the published version, −1 for none. */
  publishedSlot: Int32Array;
  publishedPlace: Int32Array;
  /** Locked meetings that take the table of another locked one: they have an empty domain. */
  lockTakenBy: Map<number, number>;
  isEveryMeetingHeld: boolean;
  isNobodyLeftOut: boolean;
  /** Infinity where fairness sets no limit. */
  maxGapDifference: number;
}

/** @throws ProblemRefused when ids are double or unknown, slots overlap, or a number makes no sense. */
export function compile(problem: TimetableProblem): Compiled {
  const slot = indexed(problem.slots, 'slot');
  const person = indexed(problem.people, 'person');
  const meeting = indexed(problem.meetings, 'meeting');
  const S = problem.slots.length;
  const P = problem.people.length;
  const M = problem.meetings.length;
  checkSlots(problem);
  const places = tablesInPlaces(problem, slot);
  const rules = problem.rules ?? {};
  if (rules.maxGapDifference !== undefined && !rules.isEveryMeetingHeld)
    throw new ProblemRefused('maxGapDifference needs isEveryMeetingHeld');

  const may = new Uint8Array(P * S).fill(1);
  const waits = new Uint8Array(P * S).fill(1);
  problem.people.forEach(({ away = [], barred = [] }, p) => {
    for (const id of away) may[p * S + slot(id)] = waits[p * S + slot(id)] = 0;
    for (const id of barred) may[p * S + slot(id)] = 0;
  });

  const who = problem.meetings.map(({ id, people }) => {
    const list = Int32Array.from(new Set(people), person);
    if (list.length === 0) throw new ProblemRefused(`meeting ${id} has no people`);
    return list;
  });
  const meetingsOf = problem.people.map((): number[] => []);
  who.forEach((list, m) => list.forEach((p) => meetingsOf[p]!.push(m)));

  const domain = new Uint8Array(M * S);
  const fits = new Uint8Array(M * places.places);
  const lockTakenBy = new Map<number, number>();
  const lockedAt = new Map<string, number>();
  problem.meetings.forEach((one, m) => {
    const slots = one.slots && new Set(one.slots.map(slot));
    const lockSlot = one.lock && slot(one.lock.slot);
    for (let s = 0; s < S; s++) {
      const isFree = who[m]!.every((p) => may[p * S + s] === 1);
      if (isFree && (!slots || slots.has(s)) && (lockSlot === undefined || lockSlot === s))
        domain[m * S + s] = 1;
    }
    const lockPlace = one.lock?.table === undefined ? undefined : places.placeOfTable(one.lock.table);
    for (let q = 0; q < places.places; q++) {
      const roomFits = !one.rooms || one.rooms.includes(places.room[q]!);
      const fit =
        places.seats[q]! >= who[m]!.length && roomFits && (lockPlace === undefined || lockPlace === q);
      if (fit) fits[m * places.places + q] = 1;
    }
    if (one.lock?.table !== undefined) {
      const key = `${one.lock.slot}\n${one.lock.table}`;
      const holder = lockedAt.get(key);
      if (holder === undefined) lockedAt.set(key, m);
      else {
        lockTakenBy.set(m, holder);
        domain.fill(0, m * S, (m + 1) * S);
      }
    }
    // A slot without any table that fits is no choice.
    for (let s = 0; s < S; s++) {
      let hasTable = false;
      for (let q = 0; q < places.places && !hasTable; q++)
        hasTable = fits[m * places.places + q] === 1 && places.capacity[s * places.places + q]! > 0;
      if (!hasTable) domain[m * S + s] = 0;
    }
  });

  const earlier = problem.meetings.map(({ after = [] }) => Int32Array.from(after, meeting));
  const later = problem.meetings.map((): number[] => []);
  earlier.forEach((list, m) => list.forEach((k) => later[k]!.push(m)));

  const publishedSlot = new Int32Array(M).fill(-1);
  const publishedPlace = new Int32Array(M).fill(-1);
  const meetingIds = new Set(problem.meetings.map(({ id }) => id));
  const slotIds = new Set(problem.slots.map(({ id }) => id));
  for (const old of problem.published ?? []) {
    // What was published may name slots, tables and meetings that are gone by now.
    if (!meetingIds.has(old.meeting) || !slotIds.has(old.slot)) continue;
    publishedSlot[meeting(old.meeting)] = slot(old.slot);
    publishedPlace[meeting(old.meeting)] = places.hasTable(old.table) ? places.placeOfTable(old.table) : -1;
  }

  const blocks = [...new Set(problem.slots.map(({ block }) => block))];
  return {
    ...places,
    source: problem,
    slots: S,
    people: P,
    meetings: M,
    block: Int32Array.from(problem.slots, ({ block }) => blocks.indexOf(block)),
    waits,
    may,
    who,
    meetingsOf: meetingsOf.map((list) => Int32Array.from(list)),
    domain,
    fits,
    weight: Int32Array.from(problem.meetings, weightOf),
    isMust: Uint8Array.from(problem.meetings, ({ isMust }) => (isMust ? 1 : 0)),
    isLocked: Uint8Array.from(problem.meetings, ({ lock }) => (lock ? 1 : 0)),
    earlier,
    later: later.map((list) => Int32Array.from(list)),
    publishedSlot,
    publishedPlace,
    lockTakenBy,
    isEveryMeetingHeld: rules.isEveryMeetingHeld ?? false,
    isNobodyLeftOut: rules.isNobodyLeftOut ?? false,
    maxGapDifference: rules.maxGapDifference ?? Infinity,
  };
}

function weightOf({ id, weight = 1 }: { id: string; weight?: number }): number {
  if (!Number.isInteger(weight) || weight < 1 || weight > 1000)
    throw new ProblemRefused(`meeting ${id}: weight ${weight} is not a whole number from 1 to 1000`);
  return weight;
}

function indexed(list: { id: string }[], kind: string): (id: string) => number {
  const index = new Map(list.map(({ id }, at) => [id, at]));
  if (index.size < list.length) throw new ProblemRefused(`two of the ${kind}s have the same id`);
  return (id) => {
    const at = index.get(id);
    if (at === undefined) throw new ProblemRefused(`there is no ${kind} ${id}`);
    return at;
  };
}

function checkSlots({ slots }: TimetableProblem): void {
  const ended = new Set<string>();
  slots.forEach((one, s) => {
    const before = slots[s - 1];
    if (before && before.block !== one.block) ended.add(before.block);
    if (ended.has(one.block)) throw new ProblemRefused(`block ${one.block} goes on after another one`);
    if (!(one.endMinute > one.startMinute) || (before && before.endMinute > one.startMinute))
      throw new ProblemRefused(`slot ${one.id} ends before it starts, or overlaps the one before`);
  });
}

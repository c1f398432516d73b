import type { Compiled } from '../model/compile.js';
import type { Reason, UnservedMeeting } from './reasons.js';

/** Reasons for each meeting without a slot, the most certain first. */
export function explainUnserved(c: Compiled, slotOf: Int32Array): UnservedMeeting[] {
  const unserved: UnservedMeeting[] = [];
  const load = c.meetingsOf.map((own) => [...own].filter((m) => slotOf[m]! >= 0));
  for (let m = 0; m < c.meetings; m++) {
    if (slotOf[m]! >= 0) continue;
    const reasons = impossible(c, m);
    unserved.push({
      meeting: c.source.meetings[m]!.id,
      reasons: reasons.length > 0 ? reasons : crowded(c, m, slotOf, load),
    });
  }
  return unserved;
}

function impossible(c: Compiled, m: number): Reason[] {
  const { source } = c;
  const own = source.meetings[m]!;
  if (c.slots === 0) return [{ kind: 'no-slots' }];
  if (c.places === 0) return [{ kind: 'no-tables' }];
  const taker = c.lockTakenBy.get(m);
  if (taker !== undefined) return [{ kind: 'lock-collides', other: source.meetings[taker]!.id }];
  const isPossible = c.domain.subarray(m * c.slots, (m + 1) * c.slots).includes(1);
  if (isPossible) return [];
  const fits = c.fits.subarray(m * c.places, (m + 1) * c.places);
  if (own.lock) return [{ kind: 'lock-impossible', ...own.lock }];
  if (!fits.includes(1)) {
    const seats = Math.max(...c.seats.filter((_, q) => !own.rooms || own.rooms.includes(c.room[q]!)), 0);
    return [{ kind: 'no-fitting-table', people: c.who[m]!.length, seats }];
  }
  return [{ kind: 'no-common-slot', people: own.people }];
}

function crowded(c: Compiled, m: number, slotOf: Int32Array, load: number[][]): Reason[] {
  const { source } = c;
  const reasons: Reason[] = [];
  for (const p of c.who[m]!) {
    let freeSlots = 0;
    for (let s = 0; s < c.slots; s++) freeSlots += c.may[p * c.slots + s]!;
    const meetings = c.meetingsOf[p]!.length;
    if (meetings > freeSlots)
      reasons.push({ kind: 'person-full', person: source.people[p]!.id, meetings, freeSlots });
  }
  const common = Array.from({ length: c.slots }, (_, s) => s).filter((s) => c.domain[m * c.slots + s]);
  const used = (s: number, q: number): number => {
    let count = 0;
    for (let k = 0; k < c.meetings; k++) if (slotOf[k] === s && c.fits[k * c.places + q]) count++;
    return count;
  };
  const isFull = (s: number): boolean =>
    c.tables.every((_, q) => !c.fits[m * c.places + q] || used(s, q) >= c.capacity[s * c.places + q]!);
  if (common.every(isFull))
    reasons.push({ kind: 'tables-full', slots: common.map((s) => source.slots[s]!.id) });
  const after = [...c.earlier[m]!].filter((k) => slotOf[k]! >= common.at(-1)!);
  if (after.length > 0) reasons.push({ kind: 'order', after: after.map((k) => source.meetings[k]!.id) });
  if (reasons.length > 0) return reasons;
  const rivals = new Set([...c.who[m]!].flatMap((p) => load[p]!).filter((k) => common.includes(slotOf[k]!)));
  return [{ kind: 'outweighed', meetings: [...rivals].map((k) => source.meetings[k]!.id) }];
}

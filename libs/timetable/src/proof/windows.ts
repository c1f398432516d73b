import type { Compiled } from '../model/compile.js';

/**
 * Slots that remain for each meeting when those with 1 in `held` must be held: one of them with one slot takes it from
 * those who share a person, and an order of meetings cuts off both ends. Repeated until nothing changes.
 * @param choices meetings × slots: 1 for each slot to begin with; so is the result.
 */
export function windows(c: Compiled, held: Int8Array, choices: Uint8Array): Uint8Array {
  const domain = choices.slice();
  const S = c.slots;
  const close = (m: number, s: number): boolean => {
    if (domain[m * S + s] === 0) return false;
    domain[m * S + s] = 0;
    return true;
  };
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (let m = 0; m < c.meetings; m++) {
      if (held[m] !== 1) continue;
      const row = domain.subarray(m * S, (m + 1) * S);
      const first = row.indexOf(1);
      if (first >= 0 && first === row.lastIndexOf(1))
        for (const p of c.who[m]!)
          for (const k of c.meetingsOf[p]!) if (k !== m) isChanged = close(k, first) || isChanged;
      for (const k of c.earlier[m]!) {
        if (held[k] !== 1) continue;
        const own = domain.subarray(k * S, (k + 1) * S);
        const start = own.indexOf(1);
        const end = row.lastIndexOf(1);
        for (let s = 0; s < S; s++) {
          if (start < 0 || s <= start) isChanged = close(m, s) || isChanged;
          if (end < 0 || s >= end) isChanged = close(k, s) || isChanged;
        }
      }
    }
  }
  return domain;
}

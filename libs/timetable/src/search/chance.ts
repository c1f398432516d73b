/** Numbers by chance from a seed (mulberry32, public domain): `below(n)` a whole number, `unit()` in [0, 1). */
export interface Chance {
  below(n: number): number;
  unit(): number;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { unit, below: (n) => Math.floor(unit() * n) };
}

import type { Cnf } from './cnf.js';

/**
 * Counts in unary (O. Bailleux, Y. Boufkhad, CP 2003): output j (from 0) is true when at least j + 1 of the inputs are;
 * counting stops at `most`. `both`: and only then.
 */
export function totalizer(cnf: Cnf, inputs: number[], most: number, both = false): number[] {
  let level = inputs.map((input) => [input]);
  while (level.length > 1) {
    const next: number[][] = [];
    for (let i = 0; i + 1 < level.length; i += 2)
      next.push(merged(cnf, level[i]!, level[i + 1]!, most, both));
    if (level.length % 2 === 1) next.push(level.at(-1)!);
    level = next;
  }
  return level[0] ?? [];
}

function merged(cnf: Cnf, a: number[], b: number[], most: number, both: boolean): number[] {
  const size = Math.min(a.length + b.length, most);
  const out = Array.from({ length: size }, () => cnf.variable());
  for (let x = 0; x <= a.length; x++) {
    for (let y = 0; y <= b.length; y++) {
      const sum = x + y;
      if (sum > 0) cnf.add(...off(a, x), ...off(b, y), out[Math.min(sum, size) - 1]!);
      if (both && sum < size) cnf.add(...a.slice(x, x + 1), ...b.slice(y, y + 1), -out[sum]!);
    }
  }
  return out;
}

function off(count: number[], reached: number): number[] {
  return reached > 0 ? [-count[reached - 1]!] : [];
}

/** At most `limit` of them. */
export function atMost(cnf: Cnf, inputs: number[], limit: number): void {
  if (inputs.length <= limit) return;
  if (limit < 0) cnf.add();
  else if (limit === 0) inputs.forEach((input) => cnf.add(-input));
  else cnf.add(-totalizer(cnf, inputs, limit + 1)[limit]!);
}

/** Exactly `count` of them, counted on their truths or (`byAbsence`) on their falsehoods. */
export function exactly(cnf: Cnf, inputs: number[], count: number, byAbsence: boolean): void {
  const counted = byAbsence ? inputs.map((input) => -input) : inputs;
  const wanted = byAbsence ? inputs.length - count : count;
  if (wanted < 0 || wanted > counted.length) return cnf.add();
  const out = wanted === 0 ? [] : totalizer(cnf, counted, wanted + 1, true);
  if (wanted === 0) counted.forEach((input) => cnf.add(-input));
  else cnf.add(out[wanted - 1]!);
  if (out.length > wanted) cnf.add(-out[wanted]!);
}

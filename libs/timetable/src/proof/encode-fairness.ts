import { totalizer } from './totalizer.js';
import type { Cnf } from './cnf.js';

/** The numbers of gaps of any two people differ by at most `difference`. */
export function encodeFairness(cnf: Cnf, gapEnds: number[][], difference: number): void {
  const counts = gapEnds.map((ends) => totalizer(cnf, ends, ends.length, true));
  if (counts.some((count) => count.length === 0)) {
    for (const count of counts) if (count.length > difference) cnf.add(-count[difference]!);
    return;
  }
  const most = Math.max(...counts.map((count) => count.length));
  // least[j − 1]: everybody has at least j gaps
  const least = Array.from({ length: most }, () => cnf.variable());
  for (const count of counts) {
    least.forEach((isLeast, at) => {
      cnf.add(-isLeast, ...count.slice(at, at + 1));
      if (count.length > at + difference) cnf.add(isLeast, -count[at + difference]!);
    });
  }
  least.slice(1).forEach((isLeast, at) => cnf.add(-isLeast, least[at]!));
}

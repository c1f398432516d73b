import { createRequire } from 'node:module';

import type { Highs, HighsLoaderOptions } from 'highs';

/** Maximise `gain`·x with `rows`·x ≤ limits, every x from 0 to 1. */
export interface LinearProblem {
  gain: number[];
  rows: { columns: number[]; factors: number[]; limit: number }[];
}

// The package is CommonJS with types written for another form of import.
const createHighs = createRequire(import.meta.url)('highs') as (
  options?: HighsLoaderOptions,
) => Promise<Highs>;
let opened: Promise<Highs> | undefined;

/**
 * An upper bound that is a proof: the solver's dual prices are only a suggestion; weak duality makes a bound of any
 * prices ≥ 0, and it is added up here in whole numbers. Rounded down, as gains are whole.
 */
export async function linearBound({ gain, rows }: LinearProblem): Promise<number> {
  if (gain.length === 0) return 0;
  opened ??= createHighs();
  const solution = (await opened).solve(asText(gain, rows), {});
  if (solution.Status !== 'Optimal') return gain.reduce((sum, one) => sum + Math.max(0, one), 0);
  const scale = 1_000_000;
  let bound = 0n;
  const reduced = gain.map((one) => one * scale);
  rows.forEach(({ columns, factors, limit }, at) => {
    const dual = (solution.Rows[at] as { Dual?: number } | undefined)?.Dual ?? 0;
    const price = Math.max(0, Math.round(Math.abs(dual) * scale));
    bound += BigInt(price) * BigInt(limit);
    columns.forEach((column, i) => void (reduced[column]! -= price * factors[i]!));
  });
  for (const left of reduced) if (left > 0) bound += BigInt(left);
  return Number(bound / BigInt(scale));
}

function asText(gain: number[], rows: LinearProblem['rows']): string {
  const term = (factor: number, column: number): string =>
    `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${column}`;
  const lines = ['Maximize', ` gain: ${wrapped(gain.map(term))}`, 'Subject To'];
  rows.forEach(({ columns, factors, limit }, at) => {
    lines.push(` r${at}: ${wrapped(columns.map((column, i) => term(factors[i]!, column)))} <= ${limit}`);
  });
  lines.push('Bounds', ...gain.map((_, column) => ` 0 <= x${column} <= 1`), 'End');
  return lines.join('\n');
}

/** The LP format reads no line longer than 560 characters. */
function wrapped(terms: string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < terms.length; at += 20) lines.push(terms.slice(at, at + 20).join(' '));
  return lines.join('\n  ');
}

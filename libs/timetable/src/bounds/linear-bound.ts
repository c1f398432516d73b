import { createRequire } from 'node:module';

import type { Highs, HighsLoaderOptions } from 'highs';

/** Maximise `gain`·x with `rows`·x ≤ limits, every x from 0 to 1. */
export interface LinearProblem {
  gain: number[];
  rows: { columns: number[]; factors: number[]; limit: number }[];
}

export interface LinearBound {
  bound: number;
  /** Rows that are full in every whole solution that reaches the bound (complementary slackness). */
  full: number[];
  /** Of each column in such a solution: 1 taken, −1 left, 0 either. */
  fixed: Int8Array;
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
export async function linearBound({ gain, rows }: LinearProblem): Promise<LinearBound> {
  const fixed = new Int8Array(gain.length);
  if (gain.length === 0) return { bound: 0, full: [], fixed };
  opened ??= createHighs();
  const solution = (await opened).solve(asText(gain, rows), {});
  const most = gain.reduce((sum, one) => sum + Math.max(0, one), 0);
  if (solution.Status !== 'Optimal') return { bound: most, full: [], fixed };
  const scale = 1_000_000;
  let bound = 0n;
  const reduced = gain.map((one) => one * scale);
  const prices = rows.map(({ columns, factors, limit }, at) => {
    const dual = (solution.Rows[at] as { Dual?: number } | undefined)?.Dual ?? 0;
    const price = Math.round(Math.abs(dual) * scale);
    bound += BigInt(price) * BigInt(limit);
    columns.forEach((column, i) => void (reduced[column]! -= price * factors[i]!));
    return price;
  });
  for (const left of reduced) if (left > 0) bound += BigInt(left);
  // A solution falls short by the price of each unit left in a row and of each column taken or left amiss.
  const room = Number(bound % BigInt(scale));
  reduced.forEach((left, column) => void (fixed[column] = Math.abs(left) > room ? Math.sign(left) : 0));
  const full = [...rows.keys()].filter((at) => prices[at]! > room);
  return { bound: Number(bound / BigInt(scale)), full, fixed };
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

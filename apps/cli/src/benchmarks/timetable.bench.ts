import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
  checkTimetable,
  readDzn,
  startTimetable,
  type TimetableProblem,
  type TimetableResult,
} from '#timetable';

import type { BenchmarkResult } from './benchmark.js';
import { meetingProblem } from './meeting-problem.js';

export const name = 'timetable';
export const summary =
  'meeting timetables: published instances (--instances=DIR --only=TEXT) and our own sizes, [--seconds=60] each';

interface Known {
  instance: string;
  fairness: number;
  /** "-" where infeasibility is proven. */
  optimum: string;
  seconds: number;
}

/** Columns of the table: instance, fairness, published optimum, found, proven bound, seconds, seconds of the paper. */
export async function run(options: Record<string, string>): Promise<BenchmarkResult> {
  const seconds = Number(options.seconds ?? 60);
  const folder = options.instances ?? '../shared/docking';
  const known = (await published(folder)).filter(({ instance }) => instance.includes(options.only ?? ''));
  let isRight = true;
  let proven = 0;
  const ratios: number[] = [];
  console.log('instance                            d  optimum  found  bound  seconds  paper');
  for (const { instance, fairness, optimum, seconds: paper } of known) {
    const problem = readDzn(await readFile(join(folder, `${instance}.dzn`), 'utf8'), fairness);
    const result = await startTimetable(problem, { seconds, seed: 1 }).result;
    const found = result.status === 'infeasible' ? '-' : String(result.counts?.gaps ?? '?');
    const isProven = result.status === 'optimal' || result.status === 'infeasible';
    if (isProven && found === optimum) proven++;
    if ((isProven && found !== optimum) || !isValid(problem, result)) isRight = false;
    ratios.push(result.seconds / paper);
    const cells = [fairness, optimum, found, result.bounds.gaps, result.seconds.toFixed(1), paper];
    console.log(instance.padEnd(34), cells.map((cell) => String(cell).padStart(6)).join(' '));
  }
  const own = options.only ? {} : await ownSizes(seconds, (isGood) => (isRight &&= isGood));
  const median = ratios.toSorted((a, b) => a - b)[ratios.length >> 1];
  return {
    ok: isRight,
    figures: {
      published: known.length,
      proven,
      ...(median === undefined ? {} : { medianOfPaper: round(median) }),
      ...own,
    },
  };
}

async function ownSizes(
  seconds: number,
  onChecked: (isGood: boolean) => void,
): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const [label, factor, limit] of [
    ['conference', 1, 20],
    ['tenfold', 10, 60],
  ] as const) {
    const size = { enterprises: 200, researchers: 60, tables: 60, requests: 600 };
    const [enterprises, researchers, tables, requests] = Object.values(size).map((count) => count * factor);
    const problem = meetingProblem({
      enterprises: enterprises!,
      researchers: researchers!,
      tables: tables!,
      requests: requests!,
      slots: 10,
      seed: 1,
    });
    let firstSeconds = Infinity;
    const { result } = startTimetable(problem, { seconds: Math.min(seconds, limit), seed: 1 }, (progress) => {
      if (progress.counts) firstSeconds = Math.min(firstSeconds, progress.seconds);
    });
    const outcome = await result;
    onChecked(isValid(problem, outcome));
    figures[`${label}FirstMs`] = Math.round(firstSeconds * 1000);
    figures[`${label}Weight`] = outcome.counts!.weight;
    figures[`${label}WeightBound`] = outcome.bounds.weight;
    figures[`${label}Gaps`] = outcome.counts!.gaps;
    figures[`${label}Seconds`] = round(outcome.seconds);
  }
  return figures;
}

function isValid(problem: TimetableProblem, { placements, counts }: TimetableResult): boolean {
  if (!counts) return placements.length === 0;
  return checkTimetable(problem, placements).faults.length === 0;
}

async function published(folder: string): Promise<Known[]> {
  const file = join(folder, 'best_known.csv');
  if (!existsSync(file)) return [];
  const rows = (await readFile(file, 'utf8')).trim().split('\n').slice(1);
  return rows.map((row) => {
    const [instance, variant, fairness, optimum = '', seconds] = row.split(',');
    return {
      instance: `${instance}.${variant}`,
      fairness: Number(fairness),
      optimum,
      seconds: Number(seconds),
    };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

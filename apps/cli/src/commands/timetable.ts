import { readFile } from 'node:fs/promises';

import { ProblemRefused, readDzn, startTimetable, type TimetableResult } from '#timetable';

/**
 * `timetable FILE.dzn [--fairness D] [--seconds N] [--seed S] [--json]`: solves a published instance without a database.
 * Ends with 0 when the optimum or infeasibility is proven or a timetable was found, 1 when nothing is known in time.
 */
export async function run(args: string[]): Promise<number> {
  const file = args.find(
    (arg, at) => !arg.startsWith('--') && !/^--(fairness|seconds|seed)$/.test(args[at - 1] ?? ''),
  );
  if (file === undefined) {
    console.error('timetable FILE.dzn [--fairness D] [--seconds N] [--seed S] [--json]');
    return 2;
  }
  const fairness = option(args, 'fairness');
  try {
    const problem = readDzn(await readFile(file, 'utf8'), fairness);
    const { result } = startTimetable(problem, {
      seconds: option(args, 'seconds') ?? 60,
      seed: option(args, 'seed') ?? 1,
    });
    const outcome = asAnswer(await result, problem.meetings.length);
    if (args.includes('--json')) console.log(JSON.stringify(outcome));
    else for (const [name, value] of Object.entries(outcome)) console.log(`${name}: ${String(value)}`);
    return outcome.status === 'unknown' ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ProblemRefused)) throw error;
    console.error(`${file}: ${error.message}`);
    return 2;
  }
}

function asAnswer({ status, placements, counts, bounds, seconds }: TimetableResult, meetings: number) {
  const slotOf = new Map(placements.map(({ meeting, slot }) => [meeting, Number(slot)]));
  const slots = Array.from({ length: meetings }, (_, m) => slotOf.get(String(m + 1)) ?? null);
  return {
    status,
    breaks: counts?.gaps ?? null,
    bound: status === 'infeasible' ? null : bounds.gaps,
    seconds: Number(seconds.toFixed(2)),
    slots: placements.length > 0 ? slots : null,
  };
}

function option(args: string[], name: string): number | undefined {
  const at = args.indexOf(`--${name}`);
  const text = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new ProblemRefused(`--${name} ${text} is no number`);
  return value;
}

import { expect, it, jest } from '@jest/globals';

import type { TimetableProblem, checkTimetable, startTimetable } from '#timetable';

// The thread runs what was built; its caller stands beside it.
const built = (await import(new URL('../../../dist/libs/timetable/src/index.js', import.meta.url).href)) as {
  startTimetable: typeof startTimetable;
  checkTimetable: typeof checkTimetable;
};

jest.setTimeout(120_000);

/** Everybody of one side asks everybody of the other: with ten slots, far more than fits. */
function crowded(size: number): TimetableProblem {
  const ids = (letter: string): string[] => Array.from({ length: size }, (_, at) => `${letter}${at}`);
  return {
    slots: Array.from({ length: 10 }, (_, at) => ({
      id: `s${at}`,
      block: 'day',
      startMinute: 25 * at,
      endMinute: 25 * at + 20,
    })),
    tables: ids('t').map((id) => ({ id, room: 'hall' })),
    people: [...ids('e'), ...ids('r')].map((id, at) => ({ id, away: [`s${at % 7}`] })),
    meetings: ids('e').flatMap((e, x) =>
      ids('r').map((r, y) => ({ id: `${e} ${r}`, people: [e, r], weight: 1 + ((x * y) % 5) })),
    ),
  };
}

it('gives a checked timetable and tells on the way how far it is', async () => {
  const problem = crowded(4);
  const seen: number[] = [];
  const { result } = built.startTimetable(problem, { seconds: 60, seed: 1 }, ({ seconds }) => {
    seen.push(seconds);
  });
  const { status, placements, counts } = await result;
  expect([status, counts?.held]).toEqual(['optimal', 16]);
  expect(built.checkTimetable(problem, placements)).toEqual({ faults: [], counts });
  expect(seen.length).toBeGreaterThan(0);
});

it('stops within a second and gives the best so far', async () => {
  const problem = crowded(40);
  let stoppedAt = 0;
  const run = built.startTimetable(problem, { seconds: 600, seed: 1 }, ({ counts, seconds }) => {
    if (!counts || seconds < 3 || stoppedAt > 0) return;
    stoppedAt = seconds;
    run.stop();
  });
  const { status, placements, seconds } = await run.result;
  expect(status).not.toBe('unknown');
  expect(seconds - stoppedAt).toBeLessThan(1);
  expect(built.checkTimetable(problem, placements).faults).toEqual([]);
});

it('refuses a malformed problem by name', async () => {
  const problem = crowded(2);
  const { result } = built.startTimetable(
    { ...problem, meetings: [{ id: 'm', people: ['nobody'] }] },
    { seconds: 10 },
  );
  await expect(result).rejects.toMatchObject({ name: 'ProblemRefused', message: /nobody/ });
});

it('fails with the reason when the thread fails', async () => {
  const broken = { ...crowded(2), slots: null } as unknown as TimetableProblem;
  await expect(built.startTimetable(broken, { seconds: 10 }).result).rejects.toThrow(/null/);
});

it('says that memory was too small', async () => {
  const { result } = built.startTimetable(crowded(120), { seconds: 60 }, () => {}, { memoryMb: 8 });
  await expect(result).rejects.toThrow('The timetable needs more than 8 MB of memory');
});

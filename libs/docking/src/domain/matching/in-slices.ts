/** Work that can be left off at each `yield` and taken up again. */
export type Work<Result> = Generator<undefined, Result, void>;

/** Does it in one go. */
export function atOnce<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Does it in slices of about `sliceMs` milliseconds, so that what comes meanwhile is answered between them.
 * @param breathe lets others have their turn
 */
export async function inSlices<Result>(
  work: Work<Result>,
  breathe: () => Promise<unknown>,
  sliceMs = 10,
): Promise<Result> {
  for (let until = performance.now() + sliceMs; ;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await breathe();
    until = performance.now() + sliceMs;
  }
}

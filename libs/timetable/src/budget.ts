/** What a run may still use. Only the clock depends on the machine; everything else follows from seed and steps. */
export interface Budget {
  isSpent(): boolean;
  spend(steps: number): void;
  stepsLeft(): number;
  steps(): number;
  seconds(): number;
}

/** @param isStopped asked often: whether somebody pressed stop. */
export function budgetOf(seconds: number, steps: number, isStopped: () => boolean): Budget {
  const start = performance.now();
  let used = 0;
  const elapsed = (): number => (performance.now() - start) / 1000;
  return {
    isSpent: () => used >= steps || elapsed() >= seconds || isStopped(),
    spend: (count) => void (used += count),
    stepsLeft: () => Math.min(steps - used, 2_000_000_000),
    steps: () => used,
    seconds: elapsed,
  };
}

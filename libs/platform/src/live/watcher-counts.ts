/** How many watch, by kind. */
export type Counts = Record<string, number>;

/** A process that has not spoken for so long is gone. */
const SILENT_MS = 25_000;

/** Who watches a topic in all processes, as each tells it of itself. */
export class WatcherCounts {
  private readonly told = new Map<string, { counts: Counts; at: number }>();

  /** Whether this process was not known before: then it does not know the others either. */
  hear(process: string, counts: Counts, now: number): boolean {
    const isNew = !this.told.has(process);
    this.told.set(process, { counts, at: now });
    return isNew;
  }

  sum(now: number): Counts {
    const sum: Counts = {};
    for (const [process, { counts, at }] of this.told) {
      if (now - at > SILENT_MS) this.told.delete(process);
      else for (const [kind, count] of Object.entries(counts)) sum[kind] = (sum[kind] ?? 0) + count;
    }
    return sum;
  }
}

/** What a file `NAME.bench.ts` in this folder exports. */
export interface Benchmark {
  name: string;
  summary: string;
  /** Measures side by side with its floor; figures carry their unit in the name (`p99Ms`, `peakMiB`, `ofCopy`). */
  run(options: Record<string, string>): Promise<BenchmarkResult>;
}

export interface BenchmarkResult {
  /** Whether the result was right, apart from how fast it came. */
  ok: boolean;
  figures: Record<string, number>;
}

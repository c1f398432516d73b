import { performance } from 'node:perf_hooks';
import {
  bootstrapInterval,
  isForTuning,
  makeMatcher,
  meanOf,
  measureRankings,
  PlainBm25,
  readLabelledSet,
  type MatchItem,
  type Measures,
} from '#docking';
import type { BenchmarkResult } from './benchmark.js';

export const name = 'matching';
export const summary =
  'suggestions for 5,000 × 5,000 items: time, memory; quality on the labelled set beside plain BM25';

const MEASURES = ['ndcg10', 'precision5', 'recall10', 'mrr'] as const;
/** From dist/apps/cli/src/benchmarks to the repository. */
const FOLDER = new URL('../../../../../test/data/matching/', import.meta.url).pathname;

/** Options: `--items=5000`. */
export async function run(options: Record<string, string>): Promise<BenchmarkResult> {
  const { figures, isBetter } = await quality();
  const speed = await timed(Number(options['items'] ?? 5000));
  return { ok: isBetter && speed.isComplete, figures: { ...speed.figures, ...figures } };
}

async function quality(): Promise<{ figures: Record<string, number>; isBetter: boolean }> {
  const { demands, achievements, grades } = await readLabelledSet(FOLDER);
  const isChinese = ({ title }: MatchItem): boolean => /\p{Script=Han}/u.test(title);
  const lists: [string, MatchItem[]][] = [
    ['all', achievements],
    ['zhOnly', achievements.filter(isChinese)],
    ['enOnly', achievements.filter((item) => !isChinese(item))],
  ];
  const figures: Record<string, number> = {};
  console.log(
    'half  achievements  ranking     nDCG@10              P@5                  R@10                 MRR',
  );
  let isBetter = true;
  for (const [label, right] of lists) {
    const matcher = await makeMatcher(demands, right);
    const plain = new PlainBm25(right);
    const rankings: [string, Measures[]][] = [
      ['zijin', measureRankings(demands, right, grades, (place) => matcher.scores(place))],
      ['plainBm25', measureRankings(demands, right, grades, (place) => plain.scores(demands[place]!))],
    ];
    for (const half of ['dev', 'test'] as const) {
      const means = rankings.map(([ranking, all]) => {
        const mine = all.filter((_, place) => isForTuning(place) === (half === 'dev'));
        const cells = MEASURES.map((measure) => cell(mine.map((one) => one[measure])));
        console.log(`${half.padEnd(6)}${label.padEnd(14)}${ranking.padEnd(12)}${cells.join(' ')}`);
        for (const measure of MEASURES)
          if (half === 'test' && label === 'all')
            figures[`${ranking}${measure[0]!.toUpperCase()}${measure.slice(1)}`] = rounded(
              meanOf(mine.map((one) => one[measure])),
            );
        return meanOf(mine.map(({ ndcg10 }) => ndcg10));
      });
      isBetter &&= means[0]! > means[1]!;
    }
  }
  return { figures, isBetter };
}

function cell(values: readonly number[]): string {
  const [from, to] = bootstrapInterval(values);
  return `${meanOf(values).toFixed(3)} [${from.toFixed(2)}–${to.toFixed(2)}]`.padEnd(20);
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Items mixed from sentences of the labelled set, so that words are spread as they are in such texts. */
async function timed(count: number): Promise<{ figures: Record<string, number>; isComplete: boolean }> {
  const { demands, achievements } = await readLabelledSet(FOLDER);
  const source = [...demands, ...achievements];
  let seed = 7;
  const pick = (): MatchItem => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return source[Math.floor((seed / 2 ** 32) * source.length)]!;
  };
  const make = (side: string): MatchItem[] =>
    Array.from({ length: count }, (_, n) => ({
      id: `${side}${n}`,
      owner: `${side}${n % Math.ceil(count / 3)}`,
      title: pick().title,
      text: [pick(), pick(), pick(), pick()].map(({ text }) => text).join(' '),
    }));
  const left = make('l');
  const right = make('r');
  const began = performance.now();
  const matcher = await makeMatcher(left, right);
  const indexSeconds = (performance.now() - began) / 1000;
  const singles: number[] = [];
  for (let place = 0; place < Math.min(200, count); place += 1) {
    const from = performance.now();
    matcher.rank(place, 20);
    singles.push(performance.now() - from);
  }
  const start = performance.now();
  let ranked = 0;
  for (let place = 0; place < count; place += 1) ranked += matcher.rank(place, 20).length;
  const allSeconds = (performance.now() - start) / 1000;
  singles.sort((a, b) => a - b);
  return {
    isComplete: ranked === count * Math.min(20, count),
    figures: {
      oneMs: rounded(singles[Math.floor(singles.length / 2)]!),
      oneP99Ms: rounded(singles[Math.floor(singles.length * 0.99)]!),
      indexSeconds: rounded(indexSeconds),
      allSeconds: rounded(allSeconds),
      peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    },
  };
}

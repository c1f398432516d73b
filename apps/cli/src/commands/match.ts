import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  best,
  itemsByOwner,
  makeMatcher,
  MatchFileError,
  rankOwners,
  readMatchItems,
  type Matcher,
} from '#docking';

const HELP = `npm run cli -- match --left A.jsonl --right B.jsonl [--top N] [--terms WORDS.txt] [--json]

Ranks for each item of the left list the items of the right list, best first. No database is needed.
A list is JSON Lines (or one JSON array) of {"id", "owner", "title", "text"}, in Chinese, English or both.

  --top N      so many matches an item; left out: all, or 100 where both lists make more than a million pairs
  --terms F    words of the same meaning, a group a line, parted by |: 轴承|bearing
  --json       one line: {"results": [{"id", "owner", "matches": [{"id", "score"}], "owners": [{"owner", "score"}]}],
               "owners": [{"owner", "matches": [{"id", "score"}], "owners": [{"owner", "score"}]}]}
               results: one for each left item, in the order of the list; its "owners": the right list's owners by the
               mean score of their items. The outer "owners": each owner of left items, by the mean over them.
               Scores can be compared and averaged between items; 0 means nothing in common.
`;
const MANY_PAIRS = 1_000_000;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      left: { type: 'string' },
      right: { type: 'string' },
      top: { type: 'string' },
      terms: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || values.left === undefined || values.right === undefined) {
    console[values.help ? 'log' : 'error'](HELP);
    return values.help ? 0 : 1;
  }
  if (values.top !== undefined && !/^[1-9]\d{0,6}$/.test(values.top)) {
    console.error(`--top takes a number from 1, not "${values.top}".`);
    return 1;
  }
  try {
    const left = readMatchItems(await readFile(values.left, 'utf8'), values.left);
    const right = readMatchItems(await readFile(values.right, 'utf8'), values.right);
    const terms = values.terms === undefined ? [] : readTerms(await readFile(values.terms, 'utf8'));
    const matcher = await makeMatcher(left, right, terms);
    const top = Number(values.top ?? (left.length * right.length <= MANY_PAIRS ? right.length : 100));
    if (values.json) await writeJson(matcher, top);
    else await writeReadable(matcher, Math.min(top, values.top === undefined ? 5 : top));
    return 0;
  } catch (error) {
    const isForPeople = error instanceof MatchFileError || (error as { code?: string }).code === 'ENOENT';
    if (!isForPeople) throw error;
    console.error((error as Error).message);
    return 1;
  }
}

const readTerms = (content: string): string[][] =>
  content
    .split(/\r?\n/)
    .map((line) => line.split('|').flatMap((word) => word.trim() || []))
    .filter((words) => words.length > 1);

async function writeJson(matcher: Matcher, top: number): Promise<void> {
  const rightOwners = itemsByOwner(matcher.right);
  const sums = new Map<string, { scores: Float32Array; items: number }>();
  const leftOwners = itemsByOwner(matcher.left);
  await write('{"results":[');
  for (const [n, { id, owner }] of matcher.left.entries()) {
    const scores = matcher.scores(n);
    if (owner !== '') {
      const sum = sums.get(owner) ?? { scores: new Float32Array(scores.length), items: 0 };
      scores.forEach((score, at) => (sum.scores[at]! += score));
      sum.items += 1;
      sums.set(owner, sum);
    }
    await write(`${n > 0 ? ',' : ''}${JSON.stringify({ id, owner, ...ranking(scores) })}`);
  }
  await write('],"owners":[');
  for (const [n, owner] of [...leftOwners.keys()].entries()) {
    const { scores, items } = sums.get(owner)!;
    const mean = scores.map((score) => score / items);
    await write(`${n > 0 ? ',' : ''}${JSON.stringify({ owner, ...ranking(mean) })}`);
  }
  await write(']}\n');

  function ranking(scores: Float32Array): object {
    return {
      matches: best(scores, top).map(({ index, score }) => ({
        id: matcher.right[index]!.id,
        score: rounded(score),
      })),
      owners: rankOwners(scores, rightOwners)
        .slice(0, top)
        .map(({ owner, score }) => ({ owner, score: rounded(score) })),
    };
  }
}

async function writeReadable(matcher: Matcher, top: number): Promise<void> {
  for (const [n, { id, title }] of matcher.left.entries()) {
    await write(`${id}  ${oneLine(title)}\n`);
    for (const { index, score } of matcher.rank(n, top)) {
      const { id: other, title: words } = matcher.right[index]!;
      await write(`  ${score.toFixed(3)}  ${other}  ${oneLine(words)}\n`);
    }
  }
}

const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;

const oneLine = (text: string): string => text.replace(/[\p{C}\s]+/gu, ' ').slice(0, 80);

/** Waits for whoever reads, so that a long answer does not pile up in memory. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

import { foldText } from './fold-text.js';
import { runsOf, wordsOf } from './split-text.js';
import { stemEnglish } from './stem-english.js';

/** A stem that a Chinese word may mean, with its share; the shares of a word add up to at most 1. */
export interface Meaning {
  stem: string;
  share: number;
}

const LONGEST_WORD = 8;
const GLOSSES = 4;
/** Grammar of dictionaries and English; the commonest words carry nothing between two texts about technology. */
const EMPTY = new Set(
  'a an the of to in on at by for from with and or as is be are was it its his her one ones that this which who sb sth etc esp abbr also see variant old usu used lit fig idiom classifier surname tw coll dialect loanword bound form pr cl not no do make into up out over off about'.split(
    ' ',
  ),
);

/**
 * Chinese words and what they mean in English; cuts Chinese text into the fewest words it knows.
 * `words`: simplified word → glosses parted by "/".
 */
export class Dictionary {
  private readonly parsed = new Map<string, readonly Meaning[]>();

  /** How long words get that begin with these two characters. */
  private readonly longest = new Map<string, number>();

  constructor(private readonly words: ReadonlyMap<string, string>) {
    for (const word of words.keys()) {
      if (word.length < 2 || word.length > LONGEST_WORD) continue;
      const start = word.slice(0, 2);
      if (word.length > (this.longest.get(start) ?? 0)) this.longest.set(start, word.length);
    }
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  meanings(word: string): readonly Meaning[] {
    let meanings = this.parsed.get(word);
    if (!meanings) this.parsed.set(word, (meanings = parse(this.words.get(word) ?? '', word.length === 1)));
    return meanings;
  }

  /** The fewest words; between as few, those whose longest is longer. */
  cut(han: string): string[] {
    const count = han.length;
    const cost = new Float64Array(count + 1).fill(Infinity);
    const from = new Int32Array(count + 1);
    cost[0] = 0;
    for (let start = 0; start < count; start += 1) {
      const most = Math.min(this.longest.get(han.slice(start, start + 2)) ?? 1, count - start);
      for (let length = 1; length <= most; length += 1) {
        if (length > 1 && !this.words.has(han.slice(start, start + length))) continue;
        const price = cost[start]! + 1 - length * length * 1e-3 + (length === 1 ? 0.4 : 0);
        if (price >= cost[start + length]!) continue;
        cost[start + length] = price;
        from[start + length] = start;
      }
    }
    const words: string[] = [];
    for (let end = count; end > 0; end = from[end]!) words.push(han.slice(from[end], end));
    return words.toReversed();
  }
}

function parse(glosses: string, isSingle: boolean): Meaning[] {
  const kept = glosses
    .split('/')
    .map((gloss) => gloss.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/\p{Script=Han}+\|?/gu, ' '))
    .filter((gloss) => !/^\s*(CL:|surname |variant of|old variant|see |see also|erhua|used in )/.test(gloss));
  const shares = new Map<string, number>();
  const read = kept.slice(0, isSingle ? 2 : GLOSSES);
  read.forEach((gloss, rank) => {
    const stems = runsOf(foldText(gloss.slice(0, 80)).text)
      .flatMap(wordsOf)
      .map(({ text }) => text)
      .filter((text) => text.length > 1 && !EMPTY.has(text))
      .slice(0, 4)
      .map(stemEnglish);
    for (const stem of stems) shares.set(stem, Math.max(shares.get(stem) ?? 0, 1 / (1 + rank)));
  });
  const scale = isSingle ? 0.3 : 1;
  return [...shares].map(([stem, share]) => ({ stem, share: share * scale }));
}

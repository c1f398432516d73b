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

  constructor(private readonly words: ReadonlyMap<string, string>) {}

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
    for (let end = 1; end <= count; end += 1)
      for (let length = 1; length <= Math.min(LONGEST_WORD, end); length += 1) {
        if (length > 1 && !this.words.has(han.slice(end - length, end))) continue;
        const price = cost[end - length]! + 1 - length * length * 1e-3 + (length === 1 ? 0.4 : 0);
        if (price >= cost[end]!) continue;
        cost[end] = price;
        from[end] = end - length;
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

import type { Dictionary } from './dictionary.js';
import { foldText, READ_AT_MOST } from './fold-text.js';
import type { MatchItem } from './match-item.js';
import { runsOf, wordsOf, type Run } from './split-text.js';
import { stemEnglish } from './stem-english.js';
import type { TermList } from './trade-terms.js';
import type { Tuning } from './tuning.js';

/** Feature → how often, weighted. */
export type Bag = Map<string, number>;

export interface ItemFeatures {
  /** What stands there: characters, pairs of characters, words, pairs of words. */
  surface: Bag;
  /** What it means in either language: English stems, of Chinese by dictionary, and groups of the trade's terms. */
  meaning: Bag;
  /** Share of Chinese, 0–1. */
  chinese: number;
}

export interface Language {
  terms: TermList;
  /** Left out where only one language occurs. */
  dictionary?: Dictionary;
}

const TITLE_AT_MOST = 1000;

/** Feature names begin with their kind: `1` character, `2` pair, `w` word, `v` word pair, `m` stem, `#` group of terms. */
export function featuresOf(item: MatchItem, language: Language, tuning: Tuning): ItemFeatures {
  const features: ItemFeatures = { surface: new Map(), meaning: new Map(), chinese: 0 };
  const amounts = { han: 0, other: 0 };
  read(item.title.slice(0, TITLE_AT_MOST), tuning.title);
  read(item.text.slice(0, READ_AT_MOST), 1);
  // A Chinese character says about as much as half an English word.
  const han = amounts.han / 2;
  features.chinese = han + amounts.other === 0 ? 0.5 : han / (han + amounts.other);
  return features;

  function read(original: string, times: number): void {
    const { text } = foldText(original);
    const runs = runsOf(text);
    for (const run of runs) if (run.isHan) readHan(run, times);
    readWords(runs, times);
    for (const { group } of language.terms.find(text))
      add(features.meaning, `#${group}`, times * tuning.term);
  }

  function readHan({ text }: Run, times: number): void {
    amounts.han += text.length;
    for (let at = 0; at < text.length; at += 1) {
      add(features.surface, `1${text[at]!}`, times);
      if (at > 0) add(features.surface, `2${text[at - 1]!}${text[at]!}`, times);
    }
    if (!language.dictionary) return;
    for (const word of language.dictionary.cut(text.slice(0, 400)))
      for (const { stem, share } of language.dictionary.meanings(word))
        add(features.meaning, `m${stem}`, times * share * tuning.translated);
  }

  function readWords(runs: readonly Run[], times: number): void {
    let before: string | undefined;
    let end = -9;
    for (const run of runs) {
      if (run.isHan) continue;
      for (const { text, start } of wordsOf(run)) {
        const stem = stemEnglish(text);
        amounts.other += 1;
        if (!EMPTY.has(text)) {
          add(features.surface, `w${stem}`, times);
          add(features.meaning, `m${stem}`, times);
        }
        const isNext = start - end <= 1;
        if (before !== undefined && isNext && !EMPTY.has(text))
          add(features.surface, `v${before} ${stem}`, times);
        before = EMPTY.has(text) ? undefined : stem;
        end = start + text.length;
      }
    }
  }
}

/** English without content; the rest is weighed by how rare it is in the lists themselves. */
const EMPTY = new Set(
  'a an the of to in on at by for from with and or as is are was were be been it its this that these those which who we our us can could may might must shall should will would has have had do does not no than then so such into over under between their they them there where when while how what also both each more most other some any via per using based'.split(
    ' ',
  ),
);

function add(bag: Bag, feature: string, amount: number): void {
  bag.set(feature, (bag.get(feature) ?? 0) + amount);
}

import { tradeTermLines } from './data/trade-terms.js';
import { foldText } from './fold-text.js';
import { runsOf, wordsOf } from './split-text.js';
import { stemEnglish } from './stem-english.js';

/** The product's own list: groups of words that mean the same. */
export const tradeTerms: readonly (readonly string[])[] = tradeTermLines
  .split('\n')
  .filter((line) => line.includes('|'))
  .map((line) => line.split('|'));

export interface FoundTerm {
  group: number;
  start: number;
  end: number;
}

interface Phrase {
  stems: string[];
  group: number;
}

/** Finds the groups whose words a folded text holds, the longest first at each place. */
export class TermList {
  private readonly chinese = new Map<string, number[]>();
  private readonly phrases = new Map<string, Phrase[]>();
  /** How long words get that begin with this character. */
  private readonly longest = new Map<string, number>();
  readonly groups: (readonly string[])[] = [];

  constructor(groups: readonly (readonly string[])[]) {
    for (const words of groups) {
      const group = this.groups.push(words) - 1;
      for (const word of words) this.add(foldText(word).text.trim(), group);
    }
    for (const list of this.phrases.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  }

  private add(word: string, group: number): void {
    const runs = runsOf(word);
    if (runs.some((run) => run.isHan)) {
      const plain = word.replace(/\s/g, '');
      this.chinese.set(plain, [...(this.chinese.get(plain) ?? []), group]);
      this.longest.set(plain[0]!, Math.max(this.longest.get(plain[0]!) ?? 0, plain.length));
      return;
    }
    const stems = runs.flatMap(wordsOf).map(({ text }) => stemEnglish(text));
    if (stems.length === 0) return;
    const list = this.phrases.get(stems[0]!) ?? [];
    list.push({ stems, group });
    this.phrases.set(stems[0]!, list);
  }

  isChineseWord(word: string): boolean {
    return this.chinese.has(word);
  }

  /** `folded` as `foldText` gives it. */
  find(folded: string): FoundTerm[] {
    return [...this.findChinese(folded), ...this.findPhrases(folded)];
  }

  private findChinese(folded: string): FoundTerm[] {
    const found: FoundTerm[] = [];
    let covered = 0;
    for (let start = 0; start < folded.length; start += 1) {
      const longest = this.longest.get(folded[start]!) ?? 0;
      for (let length = Math.min(longest, folded.length - start); length >= 1; length -= 1) {
        const groups = this.chinese.get(folded.substr(start, length));
        if (!groups) continue;
        const end = start + length;
        if (end > covered) for (const group of groups) found.push({ group, start, end });
        covered = Math.max(covered, end);
        break;
      }
    }
    return found;
  }

  private findPhrases(folded: string): FoundTerm[] {
    const found: FoundTerm[] = [];
    const words = runsOf(folded)
      .filter((run) => !run.isHan)
      .flatMap(wordsOf);
    const stems = words.map(({ text }) => stemEnglish(text));
    let next = 0;
    for (let at = 0; at < stems.length; at += 1)
      for (const { stems: phrase, group } of this.phrases.get(stems[at]!) ?? []) {
        const last = words[at + phrase.length - 1];
        if (!last || at + phrase.length <= next || !phrase.every((stem, n) => stems[at + n] === stem))
          continue;
        found.push({ group, start: words[at]!.start, end: last.start + last.text.length });
        next = Math.max(next, at + phrase.length - 1);
      }
    return found;
  }
}

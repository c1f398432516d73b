import type { Language } from './features.js';
import { foldText, READ_AT_MOST } from './fold-text.js';
import { runsOf, wordsOf } from './split-text.js';
import { stemEnglish } from './stem-english.js';

/** A stretch of the original text, in UTF-16 units. */
export interface Mark {
  start: number;
  end: number;
}

/** Where the features (as `Matcher.shared` gives them) stand in a text; touching marks become one. */
export function markText(original: string, features: ReadonlySet<string>, language: Language): Mark[] {
  const { text, origins } = foldText(original.slice(0, READ_AT_MOST));
  const isMarked = new Uint8Array(text.length + 1);
  const mark = (start: number, end: number): void => void isMarked.fill(1, start, end);

  let before = '';
  let beforeStart = 0;
  for (const run of runsOf(text)) {
    if (run.isHan) {
      for (let at = 1; at < run.text.length; at += 1)
        if (features.has(`2${run.text[at - 1]!}${run.text[at]!}`))
          mark(run.start + at - 1, run.start + at + 1);
      let start = run.start;
      for (const word of language.dictionary?.cut(run.text.slice(0, 400)) ?? []) {
        const isMeant =
          word.length > 1 && language.dictionary!.meanings(word).some(({ stem }) => features.has(`m${stem}`));
        if (isMeant) mark(start, start + word.length);
        start += word.length;
      }
      continue;
    }
    for (const { text: word, start } of wordsOf(run)) {
      const stem = stemEnglish(word);
      if (features.has(`w${stem}`) || features.has(`m${stem}`)) mark(start, start + word.length);
      if (features.has(`v${before} ${stem}`)) mark(beforeStart, start + word.length);
      [before, beforeStart] = [stem, start];
    }
  }
  for (const { group, start, end } of language.terms.find(text))
    if (features.has(`#${group}`)) mark(start, end);
  return stretches(isMarked, origins);
}

function stretches(isMarked: Uint8Array, origins: Int32Array): Mark[] {
  const marks: Mark[] = [];
  let start = -1;
  for (let at = 0; at < isMarked.length; at += 1) {
    if (isMarked[at] && start < 0) start = at;
    if (!isMarked[at] && start >= 0) {
      marks.push({ start: origins[start]!, end: origins[at]! });
      start = -1;
    }
  }
  return marks;
}

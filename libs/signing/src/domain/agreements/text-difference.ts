import { diffArrays } from 'diff';

export interface TextPiece {
  what: 'same' | 'added' | 'removed';
  text: string;
}

/** Words added and removed up to which the difference is word by word, then line by line: the search grows with its square. */
const MOST_CHANGES = 2_000;
/** Beyond it looking for the difference of words is not begun. */
const MOST_LETTERS = 100_000;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const words = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
const lines = (text: string): string[] => text.split(/(?<=\n)/);

/** What is the same in two texts, and what stands in one of them alone, in reading order. */
export function textDifference(before: string, after: string): TextPiece[] {
  const options = { maxEditLength: MOST_CHANGES };
  const isShort = before.length + after.length <= MOST_LETTERS;
  const changes =
    (isShort && diffArrays(words(before), words(after), options)) ||
    diffArrays(lines(before), lines(after), options);
  if (!changes)
    return [
      { what: 'removed', text: before },
      { what: 'added', text: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    what: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

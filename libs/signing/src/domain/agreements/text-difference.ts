import { diffArrays } from 'diff';

export interface TextPiece {
  what: 'same' | 'added' | 'removed';
  text: string;
}

/** Above so many words in both together the difference is by lines: still exact, and done in a moment. */
const MOST_WORDS = 40_000;
/** Changes beyond this are shown as a whole new text. */
const MOST_CHANGES = 8_000;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const words = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
const lines = (text: string): string[] => text.split(/(?<=\n)/);

/** What is the same in two texts, and what stands in one of them alone, in reading order. */
export function textDifference(before: string, after: string): TextPiece[] {
  const split = before.length + after.length > MOST_WORDS * 2 ? lines : words;
  const changes = diffArrays(split(before), split(after), { maxEditLength: MOST_CHANGES });
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

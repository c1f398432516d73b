import type { LetterBlock, LetterText } from '#contracts/outreach/letter';

export const newBlock = (kind: LetterBlock['kind']): LetterBlock => {
  switch (kind) {
    case 'paragraph':
      return { kind, text: '' };
    case 'button':
      return { kind, label: '', target: 'conference' };
    default:
      return { kind };
  }
};

export const emptyText: LetterText = { subject: '', greeting: '', blocks: [], closing: '' };

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, list[from]!);
}

/** The parts of a text in their order, without its words: what the other language is written into. */
export const withoutWords = ({ blocks }: LetterText): LetterText => ({
  ...emptyText,
  blocks: blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, text: '' }
      : block.kind === 'button'
        ? { ...block, label: '' }
        : block,
  ),
});

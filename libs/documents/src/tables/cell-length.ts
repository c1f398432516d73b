/** UTF-16 units a spreadsheet cell can hold; Excel calls a file with more damaged. */
export const LONGEST_CELL = 32_767;
const CUT_MARK = ' […]';

/** Cuts text to what a cell can hold and marks the cut; never through a surrogate pair. */
export function cutToCell(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  const kept = text.slice(0, LONGEST_CELL - CUT_MARK.length);
  return kept.replace(/[\ud800-\udbff]$/, '') + CUT_MARK;
}

import { characters, cleanLine } from '#platform/text';

export const TAG_CHARACTERS = 40;
export const MOST_TAGS = 20;
/** That a whole list may be given at once. */
export const MOST_LIST_TAGS = 5;

const SEPARATORS = /[、;；,，\n|]+/;

/** Tags as they are kept: cleaned, each once whatever its case, in the order they were given. */
export function cleanTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags.map(cleanLine))
    if (tag !== '' && !kept.has(tag.toLowerCase())) kept.set(tag.toLowerCase(), tag);
  return [...kept.values()];
}

/** The tags of one cell: 重点联系、2025 邀请. Null when one is too long or there are too many. */
export function readTags(cell: string): string[] | null {
  const tags = cleanTags(cell.split(SEPARATORS));
  return tags.length > MOST_TAGS || tags.some((tag) => characters(tag) > TAG_CHARACTERS) ? null : tags;
}

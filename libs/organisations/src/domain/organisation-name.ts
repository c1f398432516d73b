import { cleanLine, halfWidth, searchText } from '#platform/text';

export const NAME_CHARACTERS = 120;

/** A name on one line, or null: it has letters of some script, no markup, and starts no formula. */
export function normaliseOrganisationName(text: string): string | null {
  const name = cleanLine(text);
  if (!/\p{L}/u.test(name) || /[<>{}|`\\]/.test(name) || /^[=+\-@]/.test(halfWidth(name))) return null;
  return name;
}

/** Two names with the same key are one name: width, case, blanks and the form of brackets do not matter. */
export const nameKey = (name: string): string =>
  halfWidth(cleanLine(name))
    .toLowerCase()
    .replace(/[\s·•・]/g, '')
    .replace(/[〔【［[]/g, '(')
    .replace(/[〕】］\]]/g, ')');

/** What lists search in, and what they sort by: pinyin for Chinese, else the name itself. */
export function nameIndex(nameZh: string, nameEn: string | null): { searchText: string; sortKey: string } {
  const text = searchText(nameZh, nameEn);
  const words = halfWidth([nameZh, nameEn].filter(Boolean).join(' ')).toLowerCase().replace(/\s+/g, ' ');
  return { searchText: text, sortKey: text.slice(words.length).trim() || words };
}

/** Invisible marks that spoof or break text: zero-width, bidirectional controls, BOM; and C0/C1 controls but \n and \t. */
// eslint-disable-next-line no-control-regex -- these are exactly the characters that have to go
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** Halves of a surrogate pair without the other half: not text, and refused by the database. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** NFC, without invisible marks, single spaces on one line, trimmed. Rare and non-BMP characters stay. */
export function cleanLine(text: string): string {
  return text.replace(LONE_SURROGATE, '').replace(INVISIBLE, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** As `cleanLine`, but keeps line breaks. */
export function cleanBlock(text: string): string {
  return text
    .replace(LONE_SURROGATE, '')
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .trim();
}

/** Full-width ASCII (１３９, ＠) becomes half-width. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** Length in characters as people count them, not in UTF-16 units. */
export const characters = (text: string): number => [...text].length;

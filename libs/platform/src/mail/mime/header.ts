import { encodeWords, isPlainText, quoteString } from 'nodemailer/lib/mime-funcs/index.js';
import { remembered } from './remembered.js';
import { Unsendable } from './unsendable.error.js';

/** A header value with a line end could bring a second header with it: such a mail is refused, never repaired. */
export function oneLine(field: string, text: string): string {
  // oxlint-disable-next-line no-control-regex -- exactly the characters that end a header line
  if (/[\r\n\u0000]/.test(text)) throw new Unsendable(`refused: line break in ${field}`);
  return text;
}

/** Lone halves of characters beyond the BMP have no UTF-8. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** Encoded words are folded where they meet; plain text at a space. Lines stay under 78 characters where words allow. */
function folded(name: string, value: string): string {
  let line = `${name}:`;
  const lines: string[] = [];
  for (const word of value.split(' ')) {
    if (line.length + 1 + word.length > 76 && line.trim() !== '' && line !== `${name}:`) {
      lines.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\r\n');
}

/** Free text (RFC 2047: base64 words, which hold whole characters). */
export const textField = remembered((name: string, text: string): string => {
  const value = wellFormed(oneLine(name, text));
  return folded(name, isPlainText(value) && value.length < 900 ? value : encodeWords(value, 'B', 52));
});

/** One person: `Name <address>`. */
export function addressField(name: string, person: { name: string; address: string }): string {
  const address = oneLine(name, person.address);
  if (/[<>\s]/.test(address)) throw new Unsendable(`refused: ${name} is no address`);
  const shown = wellFormed(oneLine(name, person.name)).trim();
  if (shown === '') return `${name}: ${address}`;
  const phrase = isPlainText(shown)
    ? /^[\w ]*$/.test(shown)
      ? shown
      : quoteString(shown)
    : encodeWords(shown, 'B', 52);
  return folded(name, `${phrase} <${address}>`);
}

/** `Mon, 30 Nov 2026 02:00:00 +0000` */
export const dateField = (date: Date): string => `Date: ${date.toUTCString().replace('GMT', '+0000')}`;

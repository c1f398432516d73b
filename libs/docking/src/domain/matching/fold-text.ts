import { traditionalPairs } from './data/traditional-pairs.js';

/** What is read of a text at most, in UTF-16 units; whoever sends more has sent no description. */
export const READ_AT_MOST = 20_000;

const simplified = pairs();

function pairs(): Map<string, string> {
  const characters = [...traditionalPairs.replace(/\s/g, '')];
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) map.set(characters[at]!, characters[at + 1]!);
  return map;
}

/** Marks that are not seen and would tear a word: zero-width, bidirectional, soft hyphen, BOM, variation selectors. */
const INVISIBLE =
  /^[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]$|^\p{Variation_Selector}$/u;

export interface FoldedText {
  text: string;
  /** For each UTF-16 unit of `text` where it began in the original; one entry more for the end. */
  origins: Int32Array;
}

/**
 * A text without differences of width, case, accents and script: full-width and traditional characters become their
 * plain ones, control marks spaces. Characters are folded one by one, so that places can be told in the original.
 */
export function foldText(original: string): FoldedText {
  const source = original.length > READ_AT_MOST ? original.slice(0, READ_AT_MOST) : original;
  let text = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of source) {
    const folded = foldCharacter(character);
    for (let unit = 0; unit < folded.length; unit += 1) origins.push(at);
    text += folded;
    at += character.length;
  }
  origins.push(at);
  return { text, origins: Int32Array.from(origins) };
}

const remembered = new Map<string, string>();

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code < 0x20 || code === 0x7f ? ' ' : character.toLowerCase();
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const folded = fold(character);
  if (remembered.size < 30_000) remembered.set(character, folded);
  return folded;
}

function fold(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (/\p{C}/u.test(character)) return ' ';
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return simplified.get(plain) ?? plain;
}

import { cleanLine, halfWidth } from '#platform/text';

/** GB 32100-2015: 31 characters (no I, O, Z, S, V), each standing for its place in this row. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
/** Places 3 to 8 (counted from 1) are the administrative division: digits only. */
const DIVISION = { from: 3, to: 8 };

export type CreditCodeFault =
  | { code: 'organisation.credit-code-length'; params: { length: number } }
  | { code: 'organisation.credit-code-character'; params: { position: number; character: string } }
  | { code: 'organisation.credit-code-check'; params: Record<string, never> };

/** The code as people write it (full-width, lower case, grouped by blanks or hyphens) → as the register writes it. */
const plain = (text: string): string => halfWidth(cleanLine(text)).toUpperCase().replace(/[\s-]/g, '');

/**
 * The check character of the first 17 characters: weight 3^i mod 31 for the place i counted from 0
 * (GB 32100-2015, annex A). Throws RangeError unless given 17 characters of the set.
 */
export function checkCharacter(first17: string): string {
  if (first17.length !== LENGTH - 1) throw new RangeError('17 characters are needed');
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = CHARACTERS.indexOf(character);
    if (value < 0) throw new RangeError(`"${character}" cannot stand in a credit code`);
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS[(31 - (sum % 31)) % 31]!;
}

/** What is wrong with a unified social credit code in any usual spelling; null when nothing is. */
export function creditCodeFault(text: string): CreditCodeFault | null {
  const code = plain(text);
  const characters = [...code];
  if (characters.length !== LENGTH)
    return { code: 'organisation.credit-code-length', params: { length: characters.length } };
  for (const [at, character] of characters.entries()) {
    const position = at + 1;
    const isDivision = position >= DIVISION.from && position <= DIVISION.to;
    if (!(isDivision ? '0123456789' : CHARACTERS).includes(character))
      return { code: 'organisation.credit-code-character', params: { position, character } };
  }
  if (checkCharacter(code.slice(0, -1)) !== code.at(-1))
    return { code: 'organisation.credit-code-check', params: {} };
  return null;
}

/** The 18 characters as the register writes them, or null when `creditCodeFault` finds something. */
export const normaliseCreditCode = (text: string): string | null =>
  creditCodeFault(text) ? null : plain(text);

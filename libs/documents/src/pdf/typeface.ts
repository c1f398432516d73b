import type PDFDocument from 'pdfkit';
import { fontBytes, fontFamilies, type FontFamily, type FontWeight } from './fonts.js';

export type Pdf = InstanceType<typeof PDFDocument>;

/** Stands for a character that no font has, as printers have always done. */
export const GETA = '〓';

/** What is not seen: formatting and control characters, which fonts need not have. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

const registered = new WeakMap<Pdf, Map<string, Glyphs>>();

/** Makes it the document's font. */
export function useFont(pdf: Pdf, family: FontFamily, weight: FontWeight): Pdf {
  const name = `${family}-${weight}`;
  const fonts = registered.get(pdf) ?? new Map<string, Glyphs>();
  registered.set(pdf, fonts);
  if (fonts.has(name)) return pdf.font(name);
  pdf.registerFont(name, fontBytes(family, weight)).font(name);
  // pdfkit tells nowhere which characters a font has, so its own font object is kept to be asked
  fonts.set(name, (pdf as unknown as { _font: { font: Glyphs } })._font.font);
  return pdf;
}

function has(pdf: Pdf, family: FontFamily, weight: FontWeight, character: string): boolean {
  const name = `${family}-${weight}`;
  if (!registered.get(pdf)?.has(name)) useFont(pdf, family, weight);
  return registered.get(pdf)!.get(name)!.hasGlyphForCodePoint(character.codePointAt(0)!);
}

/** A part of a text that one font can draw. */
export interface Run {
  family: FontFamily;
  text: string;
}

/** The first font that has the character; none of them draws it as a box. */
function familyOf(pdf: Pdf, weight: FontWeight, character: string): FontFamily | null {
  return fontFamilies.find((family) => has(pdf, family, weight, character)) ?? null;
}

/** The text in runs of one font each; what no font has becomes `〓`, what is not seen is left out. */
export function runsOf(pdf: Pdf, text: string, weight: FontWeight): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    if (character !== '\n' && UNSEEN.test(character)) continue;
    const family = character === '\n' ? 'sc' : familyOf(pdf, weight, character);
    const last = runs.at(-1);
    const run = { family: family ?? 'sc', text: family ? character : GETA };
    if (last?.family === run.family) last.text += run.text;
    else runs.push(run);
  }
  return runs;
}

/** Characters of these texts that no font has, each once: `U+2A9E7`. */
export function withoutGlyph(pdf: Pdf, texts: readonly string[]): string[] {
  const missing = new Set(
    [...texts.join('')].filter(
      (character) => !UNSEEN.test(character) && familyOf(pdf, 'regular', character) === null,
    ),
  );
  return [...missing].map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase()}`);
}

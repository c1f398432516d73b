import type { Workbook } from './xlsx-workbook.js';
import { parsePart } from './xlsx-workbook.js';
import type { ZipReader } from './zip-reader.js';

/**
 * The shared strings of a workbook in order: the runs of rich text joined, phonetic guides (`rPh`) left out
 * (ECMA-376 part 1 §18.4).
 */
export async function readSharedStrings(zip: ZipReader, workbook: Workbook): Promise<string[]> {
  const strings: string[] = [];
  const part = workbook.sharedStringsPart;
  if (!part || !zip.has(part)) return strings;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  await parsePart(zip, part, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeOoxml(current));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
    },
    text(piece) {
      if (inText) current += piece;
    },
  });
  return strings;
}

/** Undoes `_xHHHH_`, by which office files write characters that XML cannot (ECMA-376 part 1 §22.9.2.19). */
export function unescapeOoxml(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

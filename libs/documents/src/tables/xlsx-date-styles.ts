import type { Workbook } from './xlsx-workbook.js';
import { parsePart } from './xlsx-workbook.js';
import { attribute } from './xml-events.js';
import type { ZipReader } from './zip-reader.js';

/** How a cell's number is to be shown, as far as text needs it. */
export type NumberLook = 'number' | 'date' | 'date-time';

const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 17],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
];
/** 32-35, 55 and 56 are times of day in Chinese and Japanese spreadsheets. */
const BUILT_IN_TIMES: readonly (readonly [number, number])[] = [
  [18, 22],
  [32, 35],
  [45, 45],
  [47, 47],
  [55, 56],
];

/** The look of each cell style (index of `cellXfs`) of a workbook (ECMA-376 part 1 §18.8.30). */
export async function readNumberLooks(zip: ZipReader, workbook: Workbook): Promise<NumberLook[]> {
  const looks: NumberLook[] = [];
  const part = workbook.stylesPart;
  if (!part || !zip.has(part)) return looks;
  const formats = new Map<number, string>();
  let inCellStyles = false;
  await parsePart(zip, part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'numFmt') {
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      } else if (name === 'xf' && inCellStyles) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        const code = formats.get(id);
        looks.push(code === undefined ? lookOfBuiltIn(id) : lookOfFormat(code));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
    text: () => undefined,
  });
  return looks;
}

function lookOfBuiltIn(id: number): NumberLook {
  const within = ([from, to]: readonly [number, number]): boolean => id >= from && id <= to;
  if (BUILT_IN_TIMES.some(within)) return 'date-time';
  return BUILT_IN_DATES.some(within) ? 'date' : 'number';
}

/**
 * The look of a custom number format: what stands in quotes, in brackets or behind a backslash is no date letter;
 * elapsed times such as `[h]:mm` stay numbers, and `G/通用格式` is General in Chinese.
 */
export function lookOfFormat(code: string): NumberLook {
  const unquoted = code.replace(/"[^"]*"|\\.|_.|\*./g, '');
  if (/\[(?:h+|m+|s+)\]/i.test(unquoted)) return 'number';
  const bare = unquoted.replace(/\[[^\]]*\]|general|G\/通用格式/gi, '').split(';')[0]!;
  if (/[hs]/i.test(bare)) return 'date-time';
  return /[ymd]|aaa/i.test(bare) && !/[0#?]/.test(bare) ? 'date' : 'number';
}

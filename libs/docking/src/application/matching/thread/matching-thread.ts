import { parentPort } from 'node:worker_threads';

import type { Language } from '../../../domain/matching/features.js';
import { TermList, tradeTerms } from '../../../domain/matching/trade-terms.js';
import { loadDictionary } from '../load-dictionary.js';
import { FeatureMemory } from './feature-memory.js';
import { HeldLists } from './held-lists.js';
import type { FromThread, ToThread } from './thread-words.js';

/** Conferences held at a time; the one not asked for longest goes. */
const HELD_AT_MOST = 3;

const held = new Map<string, { mark: string; lists: HeldLists }>();
const port = parentPort!;
let queue: Promise<void> = Promise.resolve();

// One after the other: what was loaded is there before the next question is read.
port.on('message', (message: ToThread) => {
  queue = queue.then(() => take(message));
});

async function take(message: ToThread): Promise<void> {
  if (message.kind === 'load') {
    const { scope, mark, items, terms } = message;
    const { language, memory } = await readerFor(terms);
    hold(scope, { mark, lists: new HeldLists(items, language, memory) });
    return;
  }
  port.postMessage(answer(message));
}

let reader: { key: string; language: Language; memory: FeatureMemory } | undefined;

/** The one of these terms; what was read with other terms is forgotten. */
async function readerFor(terms: readonly (readonly string[])[]): Promise<NonNullable<typeof reader>> {
  const key = JSON.stringify(terms);
  if (reader?.key !== key) {
    const language = { terms: new TermList([...tradeTerms, ...terms]), dictionary: await loadDictionary() };
    reader = { key, language, memory: new FeatureMemory(language) };
  }
  return reader;
}

function answer({ number, scope, mark, name, question }: Extract<ToThread, { kind: 'ask' }>): FromThread {
  const known = held.get(scope);
  if (known?.mark !== mark) return { number, outcome: 'unknown' };
  hold(scope, known);
  try {
    return { number, outcome: 'answered', answer: known.lists[name](question as never) };
  } catch (error) {
    return { number, outcome: 'failed', reason: String(error) };
  }
}

function hold(scope: string, lists: { mark: string; lists: HeldLists }): void {
  held.delete(scope);
  held.set(scope, lists);
  if (held.size > HELD_AT_MOST) held.delete(held.keys().next().value!);
}

import { setImmediate } from 'node:timers/promises';
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

// One after the other: what was loaded is there before the next question is read; a refresh goes on between questions.
port.on('message', (message: ToThread) => {
  queue = queue.then(() => take(message));
});

async function take(message: ToThread): Promise<void> {
  if (message.kind === 'ask') port.postMessage(answer(message));
  else if (message.isRefresh) void refresh(message);
  else hold(message.scope, { mark: message.mark, lists: await listsOf(message) });
}

type Load = Extract<ToThread, { kind: 'load' }>;

async function listsOf({ items, terms }: Load): Promise<HeldLists> {
  const { language, memory } = await readerFor(terms);
  return new HeldLists(items, language, memory);
}

/** The mark of the latest refresh of each conference: an older one that ends later is dropped. */
const refreshing = new Map<string, string>();

async function refresh(load: Load): Promise<void> {
  const { scope, mark } = load;
  refreshing.set(scope, mark);
  const lists = await listsOf(load);
  const older = held.get(scope);
  if (older) await lists.readyAs(older.lists, () => setImmediate());
  if (refreshing.get(scope) === mark) hold(scope, { mark, lists });
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

/** Lists of so many items take longer to make than a question may wait. */
const LARGE = 2000;

function answer({ number, scope, mark, name, question }: Extract<ToThread, { kind: 'ask' }>): FromThread {
  const known = held.get(scope);
  const isOld = known?.mark !== mark;
  if (!known || (isOld && !mayAnswerOld(known.lists, question))) return { number, outcome: 'unknown' };
  hold(scope, known);
  try {
    return { number, outcome: 'answered', answer: known.lists[name](question as never), isOld };
  } catch (error) {
    return { number, outcome: 'failed', reason: String(error) };
  }
}

/** Large lists that know what is asked about answer as they stood a moment ago. */
function mayAnswerOld(lists: HeldLists, question: object): boolean {
  const isKnown = !('itemId' in question) || lists.has(String(question.itemId));
  return lists.size >= LARGE && isKnown;
}

function hold(scope: string, lists: { mark: string; lists: HeldLists }): void {
  held.delete(scope);
  held.set(scope, lists);
  if (held.size > HELD_AT_MOST) held.delete(held.keys().next().value!);
}

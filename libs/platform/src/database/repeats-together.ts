import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error';
import type { Call, RepeatKey } from '#platform/call';
import type { Outcome } from './few-trips.js';
import { insertInto } from './insert-write.js';
import { queryPrepared } from './prepared-query.js';
import { keptAnswer, seal } from './repeats.js';
import type { RequestRepeat } from './repeats.entity.js';
import type { Settled } from './together.js';

/** What one transaction does for many calls. */
export interface TogetherWork<Item, Ground, T> {
  /** What can be read before it is known which calls are new: it goes in the same round trip as asking for that. */
  read(tx: EntityManager, items: readonly Item[]): Promise<Ground>;
  /** Settles each that has no answer yet, and tells what is still to be written. */
  settle(tx: EntityManager, fresh: readonly Item[], ground: Ground): Promise<Outcome<Settled<T>[]>>;
}

/**
 * As `answerOnce` for many calls that one transaction decides together: the work settles those without a kept answer. A
 * key that another request holds, in this batch or elsewhere, is refused as running.
 */
export async function answerAllOnce<Item extends { call: Call }, Ground, T>(
  tx: EntityManager,
  items: readonly Item[],
  work: TogetherWork<Item, Ground, T>,
): Promise<Outcome<Settled<T>[]>> {
  const [settled, ground] = await Promise.all([settledBefore<Item, T>(tx, items), work.read(tx, items)]);
  const fresh = items.filter((item) => !settled.has(item));
  const { answer: answers, writes } =
    fresh.length > 0 ? await work.settle(tx, fresh, ground) : { answer: [], writes: [] };
  for (const [at, item] of fresh.entries()) settled.set(item, answers[at]!);
  const keeping = keepingWrite(
    fresh.flatMap(({ call }, at) => {
      const outcome = answers[at]!;
      return call.repeat && 'answer' in outcome
        ? [{ call, repeat: call.repeat, answer: outcome.answer }]
        : [];
    }),
  );
  return { answer: items.map((item) => settled.get(item)!), writes: [keeping, ...writes] };
}

/** Those with a kept answer, and those whose key somebody holds at this moment. */
async function settledBefore<Item extends { call: Call }, T>(
  tx: EntityManager,
  items: readonly Item[],
): Promise<Map<Item, Settled<T>>> {
  const settled = new Map<Item, Settled<T>>();
  const keyed = items.flatMap((item) => (item.call.repeat ? [{ item, repeat: item.call.repeat }] : []));
  if (keyed.length === 0) return settled;
  const [locks, kept] = await lockAndFind(
    tx,
    keyed.map(({ repeat }) => repeat.hash),
  );
  const seen = new Set<string>();
  for (const [at, { item, repeat }] of keyed.entries()) {
    const hash = repeat.hash.toString('hex');
    const before = kept.find(({ keyHash }) => keyHash.equals(repeat.hash));
    if (!locks[at]!.free || seen.has(hash))
      settled.set(item, { error: new DomainError('request.still-running') });
    else if (before)
      settled.set(
        item,
        settle(() => keptAnswer<T>(repeat, before)),
      );
    seen.add(hash);
  }
  return settled;
}

type Kept = Pick<RequestRepeat, 'keyHash' | 'payloadHash' | 'sealedAnswer'>;

/** Two statements: the answers are looked for as they are once the keys are held. */
const lockAndFind = (tx: EntityManager, hashes: readonly Buffer[]): Promise<[{ free: boolean }[], Kept[]]> =>
  Promise.all([
    queryPrepared<{ free: boolean }>(
      tx,
      {
        name: 'lock-repeats',
        text: 'SELECT pg_try_advisory_xact_lock(key) AS free FROM unnest($1::bigint[]) AS key',
      },
      [hashes.map((hash) => hash.readBigInt64BE(0).toString())],
    ),
    queryPrepared<Kept>(
      tx,
      {
        name: 'kept-answers',
        text: `SELECT key_hash AS "keyHash", payload_hash AS "payloadHash", sealed_answer AS "sealedAnswer"
               FROM request_repeats WHERE key_hash = ANY($1)`,
      },
      [hashes],
    ),
  ]);

function settle<T>(work: () => T): Settled<T> {
  try {
    return { answer: work() };
  } catch (error) {
    return { error };
  }
}

interface Answered {
  call: Call;
  repeat: RepeatKey;
  answer: unknown;
}

const keepingWrite = insertInto<Answered>('request_repeats', {
  key_hash: ['bytea', ({ repeat }) => repeat.hash],
  payload_hash: ['bytea', ({ repeat }) => repeat.payloadHash],
  sealed_answer: ['bytea', ({ repeat, answer }) => seal(repeat.sealKey, JSON.stringify(answer ?? null))],
  created_at: ['timestamptz', ({ call }) => call.clock.now()],
});

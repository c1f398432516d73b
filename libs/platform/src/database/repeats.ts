import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error';
import type { Call, RepeatKey } from '#platform/call';
import { queryPrepared } from './prepared-query.js';
import { randomChunk } from './random-chunk.js';
import { RequestRepeat } from './repeats.entity.js';
import type { Settled } from './together.js';

/** AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text. */
export function seal(key: Buffer, text: string): Buffer {
  const nonce = randomChunk(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

export function unseal(key: Buffer, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
}

function keptAnswer<T>(repeat: RepeatKey, kept: Pick<RequestRepeat, 'payloadHash' | 'sealedAnswer'>): T {
  if (!kept.payloadHash.equals(repeat.payloadHash)) throw new DomainError('request.repeated-differently');
  return JSON.parse(unseal(repeat.sealKey, kept.sealedAnswer)) as T;
}

/** First time: does the work and keeps its answer in the same transaction. Again: gives the kept answer. */
export async function answerOnce<T>(
  tx: EntityManager,
  call: Call,
  repeat: RepeatKey,
  work: () => Promise<T>,
): Promise<T> {
  const [{ free }] = (await tx.query('SELECT pg_try_advisory_xact_lock($1) AS free', [
    repeat.hash.readBigInt64BE(0).toString(),
  ])) as [{ free: boolean }];
  if (!free) throw new DomainError('request.still-running');
  const kept = await tx.findOneBy(RequestRepeat, { keyHash: repeat.hash });
  if (kept) return keptAnswer<T>(repeat, kept);
  const answer = await work();
  await tx.insert(RequestRepeat, {
    keyHash: repeat.hash,
    payloadHash: repeat.payloadHash,
    sealedAnswer: seal(repeat.sealKey, JSON.stringify(answer ?? null)),
    createdAt: call.clock.now(),
  });
  return answer;
}

/**
 * As `answerOnce` for many calls that one transaction decides together: the work is given those without a kept answer,
 * and settles each of them. A key that another request holds, in this batch or elsewhere, is refused as running.
 */
export async function answerAllOnce<Item extends { call: Call }, T>(
  tx: EntityManager,
  items: readonly Item[],
  work: (fresh: readonly Item[]) => Promise<Settled<T>[]>,
): Promise<Settled<T>[]> {
  const settled = new Map<Item, Settled<T>>();
  const keyed = items.flatMap((item) => (item.call.repeat ? [{ item, repeat: item.call.repeat }] : []));
  if (keyed.length > 0) {
    const hashes = keyed.map(({ repeat }) => repeat.hash);
    const locks = await queryPrepared<{ free: boolean }>(
      tx,
      {
        name: 'lock-repeats',
        text: 'SELECT pg_try_advisory_xact_lock(key) AS free FROM unnest($1::bigint[]) AS key',
      },
      [hashes.map((hash) => hash.readBigInt64BE(0).toString())],
    );
    const kept = await queryPrepared<Pick<RequestRepeat, 'keyHash' | 'payloadHash' | 'sealedAnswer'>>(
      tx,
      {
        name: 'kept-answers',
        text: `SELECT key_hash AS "keyHash", payload_hash AS "payloadHash", sealed_answer AS "sealedAnswer"
               FROM request_repeats WHERE key_hash = ANY($1)`,
      },
      [hashes],
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
  }
  const fresh = items.filter((item) => !settled.has(item));
  const answers = fresh.length > 0 ? await work(fresh) : [];
  for (const [at, item] of fresh.entries()) settled.set(item, answers[at]!);
  await keepAnswers(
    tx,
    fresh.flatMap(({ call }, at) => {
      const outcome = answers[at]!;
      return call.repeat && 'answer' in outcome
        ? [{ call, repeat: call.repeat, answer: outcome.answer }]
        : [];
    }),
  );
  return items.map((item) => settled.get(item)!);
}

function settle<T>(work: () => T): Settled<T> {
  try {
    return { answer: work() };
  } catch (error) {
    return { error };
  }
}

async function keepAnswers(
  tx: EntityManager,
  answered: readonly { call: Call; repeat: RepeatKey; answer: unknown }[],
): Promise<void> {
  if (answered.length === 0) return;
  await queryPrepared(
    tx,
    {
      name: 'keep-answers',
      text: `INSERT INTO request_repeats (key_hash, payload_hash, sealed_answer, created_at)
             SELECT * FROM unnest($1::bytea[], $2::bytea[], $3::bytea[], $4::timestamptz[])`,
    },
    [
      answered.map(({ repeat }) => repeat.hash),
      answered.map(({ repeat }) => repeat.payloadHash),
      answered.map(({ repeat, answer }) => seal(repeat.sealKey, JSON.stringify(answer ?? null))),
      answered.map(({ call }) => call.clock.now()),
    ],
  );
}

import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error';
import type { Call, RepeatKey } from '#platform/call';
import { randomChunk } from './random-chunk.js';
import { RequestRepeat } from './repeats.entity.js';

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

/** @throws DomainError when the same key came with another payload */
export function keptAnswer<T>(
  repeat: RepeatKey,
  kept: Pick<RequestRepeat, 'payloadHash' | 'sealedAnswer'>,
): T {
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

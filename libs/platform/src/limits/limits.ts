import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions, newId } from '#platform/database';
import { LimitedAttempt } from './limited-attempt.entity.js';

/** At most `max` tries of `what` by `who` within `withinSeconds`. */
export interface Limit {
  what: string;
  who: string;
  max: number;
  withinSeconds: number;
}

const bucketOf = ({ what, who }: Limit): Buffer => createHash('sha256').update(`${what}\n${who}`).digest();

/** Counts tries over all processes. */
@Injectable()
export class Limits {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Counts one try against every limit, before the work it stands for: a hundred at once get no further than a
   * hundred in a row.
   * @returns what `forgive` takes
   * @throws DomainError access.too-many with the seconds to wait
   */
  async take(call: Call, limits: readonly Limit[]): Promise<string[]> {
    const now = call.clock.now().getTime();
    // one order for all, so that two requests never wait for each other
    const buckets = limits
      .map((limit) => ({ ...limit, bucket: bucketOf(limit) }))
      .sort((a, b) => a.bucket.compare(b.bucket));
    return this.transactions.reader.transaction(async (tx) => {
      for (const { bucket, max, withinSeconds } of buckets) {
        await tx.query('SELECT pg_advisory_xact_lock($1)', [bucket.readBigInt64BE(0).toString()]);
        const [{ tries, oldest }] = (await tx.query(
          `SELECT count(*)::int AS tries, min(at) AS oldest FROM
             (SELECT at FROM limited_attempts WHERE bucket = $1 AND at > $2 ORDER BY at DESC LIMIT $3) AS latest`,
          [bucket, new Date(now - withinSeconds * 1000), max],
        )) as [{ tries: number; oldest: Date }];
        if (tries >= max)
          throw new DomainError('access.too-many', {
            seconds: Math.max(1, Math.ceil((oldest.getTime() + withinSeconds * 1000 - now) / 1000)),
          });
      }
      const tries = buckets.map(({ bucket }) => ({ id: newId(), bucket, at: new Date(now) }));
      await tx.insert(LimitedAttempt, tries);
      return tries.map(({ id }) => id);
    });
  }

  /** The try turned out to be rightful and does not count. */
  async forgive(tries: readonly string[]): Promise<void> {
    await this.transactions.reader.query('DELETE FROM limited_attempts WHERE id = ANY($1)', [tries]);
  }
}

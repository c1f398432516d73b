import type { EntityManager } from 'typeorm';
import { queryPrepared, type PreparedQuery } from './prepared-query.js';

/** One INSERT or UPDATE with its values, not sent yet. */
export interface Write extends PreparedQuery {
  values: readonly unknown[];
}

/**
 * Sends writes that do not read each other's rows in one round trip: each becomes a part of one statement. They see
 * the database as it was before all of them; constraints are checked after all of them.
 */
export async function writeAll(tx: EntityManager, writes: readonly (Write | null)[]): Promise<void> {
  const parts = writes.filter((write): write is Write => write !== null);
  if (parts.length === 0) return;
  const values: unknown[] = [];
  const texts = parts.map(({ text, values: own }) => {
    const before = values.length;
    values.push(...own);
    return text.replace(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`);
  });
  const [last] = texts.splice(-1);
  const head = texts.map((text, at) => `part_${at} AS (${text})`).join(', ');
  await queryPrepared(
    tx,
    { name: parts.map(({ name }) => name).join('+'), text: head === '' ? last! : `WITH ${head} ${last!}` },
    values,
  );
}

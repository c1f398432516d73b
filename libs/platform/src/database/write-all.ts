import type { EntityManager } from 'typeorm';
import { queryPrepared, type PreparedQuery } from './prepared-query.js';

/** One INSERT or UPDATE with its values, not sent yet. */
export interface Write extends PreparedQuery {
  values: readonly unknown[];
}

/**
 * Writes that do not read each other's rows as one statement of one round trip: each becomes a part of it. They see the
 * database as it was before all of them; constraints are checked after all of them. A SELECT must be the last.
 */
export function joinWrites(writes: readonly (Write | null)[]): Write | null {
  const parts = writes.filter((write): write is Write => write !== null);
  if (parts.length === 0) return null;
  const key = parts.map(({ name }) => name).join();
  let joined = known.get(key);
  if (!joined) {
    joined = { name: `writes-${known.size + 1}`, text: joinedText(parts) };
    known.set(key, joined);
  }
  return { ...joined, values: parts.flatMap(({ values }) => values) };
}

/** Parts of the same names have the same texts; PostgreSQL cuts the names of statements at 63 letters. */
const known = new Map<string, PreparedQuery>();

function joinedText(parts: readonly Write[]): string {
  let before = 0;
  const numbered = parts.map(({ text, values }) => {
    const own = text.replace(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`);
    before += values.length;
    return own;
  });
  const last = numbered.pop()!;
  const head = numbered.map((text, at) => `part_${at} AS (${text})`).join(', ');
  return head === '' ? last : `WITH ${head} ${last}`;
}

export async function writeAll(tx: EntityManager, writes: readonly (Write | null)[]): Promise<void> {
  const all = joinWrites(writes);
  if (all) await queryPrepared(tx, all, all.values);
}

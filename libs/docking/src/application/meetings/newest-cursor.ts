import { isISO8601, isUUID } from 'class-validator';
import { DomainError } from '#contracts/domain-error';
import { decodeCursor, encodeCursor } from '#platform/cursor';
import type { NewestKey } from '../../persistence/meetings/request-list.js';

/** @throws DomainError input.unreadable for one that is not ours */
export function newestKey(cursor: string | undefined): NewestKey | null {
  const parts = decodeCursor(cursor);
  if (!parts) return null;
  const [at, id] = parts.map(String);
  if (!isISO8601(at) || !isUUID(id)) throw new DomainError('input.unreadable');
  return [at!, id!];
}

export const newestCursor = ({ createdAt, id }: { createdAt: Date; id: string }): string =>
  encodeCursor([createdAt.toISOString(), id]);

/** Rows by id in the order of the ids. */
export function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

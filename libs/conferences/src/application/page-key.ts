import { isUUID } from 'class-validator';
import { DomainError } from '#contracts/domain-error';
import { decodeCursor } from '#platform/cursor';

/** The key of the last row seen, checked: a forged cursor is refused instead of failing in the database. */
export function pageKey(
  cursor: string | undefined,
  kinds: readonly ('time' | 'text' | 'id')[],
): (string | number)[] | null {
  const key = decodeCursor(cursor);
  if (!key) return null;
  const isRight =
    key.length === kinds.length &&
    kinds.every((kind, index) => {
      const part = key[index];
      if (kind === 'time') return typeof part === 'number' && Math.abs(part) < 8e15;
      return kind === 'id' ? isUUID(part) : typeof part === 'string';
    });
  if (!isRight) throw new DomainError('input.unreadable');
  return key;
}

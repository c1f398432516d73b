import { DomainError } from '#contracts/domain-error';

/** The key of the last row, as the client hands it back. */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

export function decodeCursor(cursor: string | undefined): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number'))
      return key as (string | number)[];
  } catch {
    // falls through: not one of ours
  }
  throw new DomainError('input.unreadable');
}

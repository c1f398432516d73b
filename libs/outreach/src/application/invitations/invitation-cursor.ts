import { isISO8601, isUUID } from 'class-validator';
import { DomainError } from '#contracts/domain-error';
import { decodeCursor, encodeCursor } from '#platform/cursor';
import type { InvitationRow } from '../../persistence/invitations/invitation-list.js';

/** Goes on after this row of the list. */
export const cursorOf = ({ createdAt, id }: InvitationRow): string =>
  encodeCursor([createdAt.toISOString(), id]);

/** @throws DomainError input.unreadable when it is none of ours */
export function afterKey(cursor: string | undefined): [string, string] | null {
  const parts = decodeCursor(cursor);
  if (!parts) return null;
  const [at, id] = parts.map(String);
  if (!isISO8601(at) || !isUUID(id)) throw new DomainError('input.unreadable');
  return [at!, id!];
}

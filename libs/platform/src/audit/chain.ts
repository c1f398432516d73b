import { createHash } from 'node:crypto';
import type { AuditEntry } from './audit-entry.entity.js';

/** What stands before the first seal. */
export const NO_HASH = Buffer.alloc(32);

/** JSON with sorted keys, so that the same value always gives the same letters. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 over the previous seal's hash and the rows in their order. */
export function sealHash(previous: Buffer, entries: readonly AuditEntry[]): Buffer {
  const hash = createHash('sha256').update(previous);
  for (const { id, at, action, actor, subjectKind, subjectId, scopeId, details, reference } of entries)
    hash.update(
      `${canonicalJson([id, at.toISOString(), action, actor, subjectKind, subjectId, scopeId, details, reference])}\n`,
    );
  return hash.digest();
}

import { createHash } from 'node:crypto';
import { IsNull, MoreThan } from 'typeorm';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { randomChunk, type Transaction, type Write } from '#platform/database';
import { AccessToken } from './access-token.entity.js';

/** Everything a token can be for; one never opens another's door. */
export type TokenPurpose =
  | 'colleague-invitation'
  | 'password-reset'
  | 'first-administrator'
  | 'registration'
  | 'invitation'
  | 'survey'
  | 'unsubscribe';

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** 256 random bits, base64url. */
export const newToken = (): string => randomChunk(32).toString('base64url');

export async function issueToken(
  tx: Transaction,
  call: Call,
  purpose: TokenPurpose,
  subjectId: string,
  expiresAt: Date,
): Promise<string> {
  const token = newToken();
  await tx.insert(AccessToken, {
    tokenHash: hashToken(token),
    purpose,
    subjectId,
    createdAt: call.clock.now(),
    expiresAt,
  });
  return token;
}

export interface TokenWish {
  subjectId: string;
  expiresAt: Date;
}

/** As `issueToken` for many subjects; the tokens come in the order of the wishes. For `writeAll`. */
export function tokenWrite(
  purpose: TokenPurpose,
  now: Date,
  wishes: readonly TokenWish[],
): { tokens: string[]; write: Write | null } {
  const tokens = wishes.map(() => newToken());
  if (wishes.length === 0) return { tokens, write: null };
  const write: Write = {
    name: 'tokens',
    text: `INSERT INTO access_tokens (token_hash, purpose, subject_id, expires_at, created_at)
           SELECT hash, $1, subject, expires, $2
           FROM unnest($3::bytea[], $4::uuid[], $5::timestamptz[]) AS wish (hash, subject, expires)`,
    values: [
      purpose,
      now,
      tokens.map(hashToken),
      wishes.map(({ subjectId }) => subjectId),
      wishes.map(({ expiresAt }) => expiresAt),
    ],
  };
  return { tokens, write };
}

/**
 * The subject a token opens; looking uses nothing up.
 * @throws DomainError access.link-invalid when unknown, expired, used or of another purpose
 */
export async function openToken(
  tx: Transaction,
  call: Call,
  purpose: TokenPurpose,
  token: string,
): Promise<string> {
  const found = await tx.findOneBy(AccessToken, {
    tokenHash: hashToken(token),
    purpose,
    usedAt: IsNull(),
    expiresAt: MoreThan(call.clock.now()),
  });
  if (!found) throw new DomainError('access.link-invalid');
  return found.subjectId;
}

/** As `openToken`, and it opens no second time. */
export async function spendToken(
  tx: Transaction,
  call: Call,
  purpose: TokenPurpose,
  token: string,
): Promise<string> {
  const subjectId = await openToken(tx, call, purpose, token);
  const spent = await tx.update(
    AccessToken,
    { tokenHash: hashToken(token), usedAt: IsNull() },
    { usedAt: call.clock.now() },
  );
  if (spent.affected !== 1) throw new DomainError('access.link-invalid');
  return subjectId;
}

/** Ends every open token of a purpose for a subject. */
export async function revokeTokens(
  tx: Transaction,
  call: Call,
  purpose: TokenPurpose,
  subjectId: string,
): Promise<void> {
  await tx.update(AccessToken, { purpose, subjectId, usedAt: IsNull() }, { usedAt: call.clock.now() });
}

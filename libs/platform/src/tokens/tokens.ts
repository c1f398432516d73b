import { hash } from 'node:crypto';
import { IsNull, MoreThan } from 'typeorm';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { insertInto, randomChunk, type Transaction, type Write } from '#platform/database';
import { AccessToken } from './access-token.entity.js';

/** Everything a token can be for; one never opens another's door. */
export type TokenPurpose =
  | 'colleague-invitation'
  | 'password-reset'
  | 'first-administrator'
  | 'registration'
  | 'invitation'
  | 'survey'
  | 'note-taking'
  | 'agreement'
  | 'call-sheet'
  | 'signing-terminal'
  | 'milestones'
  | 'unsubscribe';

export const hashToken = (token: string): Buffer => hash('sha256', token, 'buffer');

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

interface IssuedToken extends TokenWish {
  token: string;
  purpose: TokenPurpose;
  now: Date;
}

const insertTokens = insertInto<IssuedToken>('access_tokens', {
  token_hash: ['bytea', ({ token }) => hashToken(token)],
  purpose: ['text', ({ purpose }) => purpose],
  subject_id: ['uuid', ({ subjectId }) => subjectId],
  expires_at: ['timestamptz', ({ expiresAt }) => expiresAt],
  created_at: ['timestamptz', ({ now }) => now],
});

/** As `issueToken` for many subjects; the tokens come in the order of the wishes. For `writeAll`. */
export function tokenWrite(
  purpose: TokenPurpose,
  now: Date,
  wishes: readonly TokenWish[],
): { tokens: string[]; write: Write | null } {
  const issued = wishes.map((wish): IssuedToken => ({ ...wish, token: newToken(), purpose, now }));
  return { tokens: issued.map(({ token }) => token), write: insertTokens(issued) };
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

import type { Grant } from '#contracts/actor';
import { newId, queryPrepared, type Transaction } from '#platform/database';
import { hashToken, newToken } from '#platform/tokens';
import { SignInSession } from './sign-in-session.entity.js';

/** A session ends this long after it was last used. */
export const IDLE_DAYS = 30;
const IDLE_MS = IDLE_DAYS * 24 * 3600 * 1000;
/** `lastSeenAt` is written no oftener than this: reading must not cost a write. */
const SEEN_EVERY_MS = 5 * 60 * 1000;

export interface SignedIn {
  sessionId: string;
  userId: string;
  name: string;
  isAdministrator: boolean;
  grants: Grant[];
}

export class SignInSessions {
  constructor(private readonly tx: Transaction) {}

  /** @returns the cookie's value, which is kept nowhere */
  async open(session: Omit<SignInSession, 'id' | 'tokenHash' | 'lastSeenAt'>): Promise<string> {
    const token = newToken();
    await this.tx.insert(SignInSession, {
      ...session,
      id: newId(),
      tokenHash: hashToken(token),
      lastSeenAt: session.createdAt,
    });
    return token;
  }

  /** Who holds this token now, with the rights of this moment; one statement, asked at every request. */
  async holder(token: string, now: Date): Promise<SignedIn | null> {
    const rows = await queryPrepared<SignedIn & { lastSeenAt: Date }>(
      this.tx,
      {
        name: 'session-holder',
        text: `SELECT s.id AS "sessionId", s.last_seen_at AS "lastSeenAt", u.id AS "userId", u.name,
              u.is_administrator AS "isAdministrator",
              coalesce((SELECT json_agg(json_build_object('role', g.role, 'conferenceId', g.conference_id,
                                                          'campaignId', g.campaign_id))
                        FROM role_grants g WHERE g.user_id = u.id), '[]') AS grants
       FROM sign_in_sessions s JOIN users u ON u.id = s.user_id
       WHERE s.token_hash = $1 AND s.last_seen_at > $2 AND u.state = 'active'`,
      },
      [hashToken(token), new Date(now.getTime() - IDLE_MS)],
    );
    const found = rows[0];
    if (!found) return null;
    const { lastSeenAt, ...holder } = found;
    if (now.getTime() - lastSeenAt.getTime() > SEEN_EVERY_MS)
      await this.tx.update(SignInSession, holder.sessionId, { lastSeenAt: now });
    return holder;
  }

  of(userId: string): Promise<SignInSession[]> {
    return this.tx.find(SignInSession, { where: { userId }, order: { lastSeenAt: 'DESC' } });
  }

  async end(id: string, userId: string): Promise<boolean> {
    return ((await this.tx.delete(SignInSession, { id, userId })).affected ?? 0) > 0;
  }

  async endAll(userId: string, butId: string | null = null): Promise<void> {
    await this.tx.query(
      'DELETE FROM sign_in_sessions WHERE user_id = $1 AND ($2::uuid IS NULL OR id <> $2::uuid)',
      [userId, butId],
    );
  }

  async sweep(now: Date): Promise<void> {
    await this.tx.query('DELETE FROM sign_in_sessions WHERE last_seen_at < $1', [
      new Date(now.getTime() - IDLE_MS),
    ]);
  }
}

import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { deviceName } from '../domain/device-name.js';
import { SignInSessions } from '../persistence/sign-in-sessions.js';
import { Users } from '../persistence/users.js';
import { describeMe, type Me } from './describe-me.js';

/** The browser that asks, as its request tells. */
export interface Browser {
  userAgent?: string;
  /** A session it already holds; it ends when a new one begins. */
  sessionId?: string;
}

export interface Begun {
  /** The cookie's value. */
  token: string;
  me: Me;
}

/** Signs somebody in with a token that never existed before. */
export async function beginSession(
  tx: Transaction,
  call: Call,
  userId: string,
  browser: Browser,
): Promise<Begun> {
  const now = call.clock.now();
  const sessions = new SignInSessions(tx);
  if (browser.sessionId) await sessions.end(browser.sessionId, userId);
  const token = await sessions.open({
    userId,
    device: deviceName(browser.userAgent),
    address: call.address ?? '',
    createdAt: now,
  });
  await new Users(tx).change(userId, { lastSignInAt: now });
  return { token, me: await describeMe(tx, userId) };
}

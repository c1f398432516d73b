import type { UserActor } from '#contracts/actor';

/** Finds the signed-in colleague behind a session cookie; accounts provides it. */
export abstract class Authenticator {
  abstract actorOf(sessionToken: string): Promise<(UserActor & { sessionId: string }) | null>;
}

export const SESSION_COOKIE = 'zijin_session';

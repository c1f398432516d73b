import { Injectable } from '@nestjs/common';
import type { UserActor } from '#contracts/actor';
import { Clock } from '#platform/clock';
import { Transactions } from '#platform/database';
import { Authenticator } from '#platform/http';
import { SignInSessions } from '../persistence/sign-in-sessions.js';

/** Asks the tables at every request: a right taken away, or a session ended, works at once. */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {
    super();
  }

  async actorOf(sessionToken: string): Promise<(UserActor & { sessionId: string }) | null> {
    const sessions = new SignInSessions(this.transactions.reader);
    const holder = await sessions.holder(sessionToken, this.clock.now());
    return holder && { kind: 'user', ...holder };
  }
}

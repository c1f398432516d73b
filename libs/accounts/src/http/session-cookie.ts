import { Injectable } from '@nestjs/common';
import { HttpSettings } from '#config';
import { SESSION_COOKIE, type ZijinReply, type ZijinRequest } from '#platform/http';
import type { Begun, Browser } from '../application/begin-session.js';
import type { Me } from '../application/describe-me.js';
import { IDLE_DAYS } from '../persistence/sign-in-sessions.js';

export const browserOf = (request: ZijinRequest): Browser => ({
  userAgent: request.headers['user-agent'],
  sessionId: request.sessionId,
});

/** The cookie that carries a session. Scripts cannot read it, other sites cannot send it along with a form. */
@Injectable()
export class SessionCookie {
  private readonly options: { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean };

  constructor(settings: HttpSettings) {
    const secure = settings.baseUrl.startsWith('https:');
    this.options = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  }

  set(reply: ZijinReply, { token, me }: Begun): Me {
    void reply.setCookie(SESSION_COOKIE, token, { ...this.options, maxAge: IDLE_DAYS * 24 * 3600 });
    return me;
  }

  clear(reply: ZijinReply): void {
    void reply.clearCookie(SESSION_COOKIE, this.options);
  }
}

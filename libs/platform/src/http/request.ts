import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#contracts/actor';
import type { Call, Language } from '#platform/call';

export interface ZijinRequest extends FastifyRequest {
  actor?: Actor;
  /** The sign-in session behind the cookie, so that one can be ended or spared. */
  sessionId?: string;
  call?: Call;
  /** Who asks by now, for an answer that goes on: null once the session has ended. */
  actorNow?: () => Promise<Actor | null>;
}
export type ZijinReply = FastifyReply;

/** `zh` unless the reader's first choice among the two is English. */
export function languageOf(header: string | undefined): Language {
  const first = (header ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((tag) => tag === 'zh' || tag === 'en');
  return first === 'en' ? 'en' : 'zh';
}

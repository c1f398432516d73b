import { classifyReply } from '../replies/classify-reply.js';
import { GIVE_UP_AFTER_MS, consequences, waitAfter, type Consequence } from '../replies/consequences.js';
import type { ReplyClass } from '../replies/reply-classes.js';
import { HandOverError } from '../smtp/hand-over.error.js';
import type { Mail } from '../mail.entity.js';

export interface Verdict {
  state: 'queued' | 'failed' | 'unknown';
  class: ReplyClass;
  words: string;
  waitMs: number;
  consequence: Consequence;
}

/** Our own server cannot be reached or does not let us in: no mail was judged, all of the sender's wait. */
const noWayOut: Consequence = { again: 'yes', isFree: true, slows: 'sender', pauseMs: 30_000 };
const broken: Consequence = { again: 'yes' };

/** Replies to whoever has not signed in (RFC 4954 §6). */
const NOT_SIGNED_IN = new Set([526, 530, 534, 535, 538]);

/** What becomes of a mail that was not taken. `mail.attempts` counts this try. */
export function judge(
  mail: Pick<Mail, 'attempts' | 'delivery' | 'createdAt'>,
  { stage, code, message: words }: HandOverError,
  now: Date,
): Verdict {
  if (stage === 'after-letters' && mail.delivery === 'at-most-once')
    return { state: 'unknown', class: 'temporary', words, waitMs: 0, consequence: broken };
  const isSignIn = stage === 'signing-in' || (stage === 'refused' && NOT_SIGNED_IN.has(code ?? 0));
  const name = isSignIn
    ? 'sender-refused'
    : stage === 'refused'
      ? classifyReply({ code, words })
      : 'temporary';
  const consequence =
    isSignIn || stage === 'connecting' ? noWayOut : stage === 'refused' ? consequences[name] : broken;
  const { again, isFree, waitMs: least = 0 } = consequence;
  const isFinal = again === 'no' || (again === 'unless-final' && (code ?? 0) >= 500);
  const isOld = now.getTime() - mail.createdAt.getTime() > GIVE_UP_AFTER_MS;
  const wait = isFree ? 0 : waitAfter(mail.attempts);
  const state = isFinal || wait === null || (isFree && isOld) ? 'failed' : 'queued';
  return { state, class: name, words, waitMs: Math.max(least, wait ?? 0), consequence };
}

import { createHmac, hash as digest } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call, RepeatKey } from '#platform/call';
import { SystemClock } from '#platform/clock';
import { languageOf, type ZijinRequest } from './request.js';

const clock = new SystemClock();

function repeatKeyOf(request: ZijinRequest): RepeatKey | undefined {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || typeof key !== 'string') return undefined;
  if (key.length < 8 || key.length > 200) throw new DomainError('input.unreadable');
  const who = request.actor?.kind === 'user' ? request.actor.userId : 'visitor';
  const hash = digest('sha256', `${who}\n${key}`, 'buffer');
  // keyed by what only the client holds: a payload may contain a password, which a bare hash would give away
  const mac = createHmac('sha512', key)
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest();
  // one half is stored; the other never is, and nobody can tell it from the first
  return { hash, payloadHash: mac.subarray(0, 32), sealKey: mac.subarray(32) };
}

/** The call behind a request, built once per request. */
export function callOf(request: ZijinRequest): Call {
  request.call ??= {
    actor: request.actor ?? { kind: 'visitor' },
    clock,
    language: languageOf(request.headers['accept-language']),
    reference: request.id,
    address: request.ip,
    repeat: repeatKeyOf(request),
  };
  return request.call;
}

/** Gives a controller method the call that its use case wants. */
export const TheCall = createParamDecorator((_: unknown, context: ExecutionContext): Call =>
  callOf(context.switchToHttp().getRequest<ZijinRequest>()),
);

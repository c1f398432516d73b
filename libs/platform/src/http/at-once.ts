import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sentence } from '#contracts/domain-error';
import { languageOf } from './request.js';

interface Door {
  atOnce?: number;
}

/**
 * At most so many requests of this route are in the house at once in one process. Whoever comes above that is told at
 * the door, before anything is read, to come back in a second: those inside are served as fast as if nobody else came,
 * instead of everybody waiting until all give up.
 */
export const AtOnce = (atOnce: number) => RouteConfig({ atOnce } satisfies Door);

/** Keeps the doors that `AtOnce` names. */
export function keepDoors(fastify: FastifyInstance): void {
  const inside = new Map<string, number>();
  fastify.addHook('onRequest', (request, reply, enter) => {
    const { atOnce } = request.routeOptions.config as Door;
    if (atOnce === undefined) return enter();
    const route = `${request.method} ${request.routeOptions.url}`;
    const now = inside.get(route) ?? 0;
    if (now >= atOnce) return turnAway(request, reply);
    inside.set(route, now + 1);
    // closes in every case: answered, or gone away meanwhile
    reply.raw.once('close', () => inside.set(route, inside.get(route)! - 1));
    // whoever has to be turned away in this turn of the event loop hears it before the work inside goes on
    setImmediate(enter);
  });
}

/** Past all that is done for a usual answer: turning away has to stay cheap while there are many to turn away. */
function turnAway(request: FastifyRequest, reply: FastifyReply): void {
  const code = 'service.busy';
  const body = JSON.stringify({
    type: `about:blank#${code}`,
    title: code,
    status: 503,
    code,
    kind: 'unavailable',
    detail: sentence(code, languageOf(request.headers['accept-language'])),
    params: {},
    reference: request.id,
    errors: [],
  });
  reply.hijack();
  reply.raw.writeHead(503, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'retry-after': '1',
  });
  reply.raw.write(body);
  // a connection closed while its request is still coming in is reset, and the answer lost on the way
  request.raw.once('end', () => reply.raw.end()).resume();
}

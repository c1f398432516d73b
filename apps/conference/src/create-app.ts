import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '#config';
import { ProblemFilter, createValidationPipe, keepDoors } from '#platform/http';
import { Metrics } from '#platform/metrics';
import { ConferenceModule } from './conference.module.js';
import { describeApi } from './describe-api.js';
import { endConnections } from './end-connections.js';
import { openQueueBoard } from './queue-board.js';
import { protectAnswers } from './security-headers.js';

/** Uploads are read whole only up to this size; the readers have limits of their own. */
const UPLOAD_BYTES = 20 * 1024 * 1024;
const WEB_ROOT = resolve(import.meta.dirname, '../../../web');

/** The HTTP process, ready to listen. */
export async function createApp(settings: Settings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: 1024 * 1024,
    trustProxy: 'loopback',
    genReqId: () => randomUUID().slice(0, 8),
    routerOptions: { maxParamLength: 300 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ConferenceModule.with(settings), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  keepDoors(app.getHttpAdapter().getInstance());
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: UPLOAD_BYTES, files: 1, fields: 10 } });
  protectAnswers(app.getHttpAdapter().getInstance(), settings.http.baseUrl);
  app.setGlobalPrefix('api/v1', {
    exclude: ['health/live', 'health/ready', 'metrics', 'embed/:slug', 'u/:token'],
  });
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
  describeApi(app);
  await openQueueBoard(app);
  measureRequests(app);
  await serveWeb(app);
  endConnections(app);
  app.enableShutdownHooks();
  return app;
}

function measureRequests(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'none';
      metrics.observeRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    });
}

/** The built web app: hashed files for a year, and index.html for every page address. */
async function serveWeb(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(resolve(WEB_ROOT, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: WEB_ROOT,
    wildcard: false,
    preCompressed: true,
    index: false,
    setHeaders: (reply, path) =>
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  const fastify = app.getHttpAdapter().getInstance();
  const page = (
    _request: unknown,
    reply: { header(k: string, v: string): typeof reply; sendFile(f: string): unknown },
  ) => reply.header('cache-control', 'no-cache').sendFile('index.html');
  for (const path of [
    '/',
    '/c/*',
    '/a/*',
    '/r/*',
    '/n/*',
    '/crew/*',
    '/t/*',
    '/verify',
    '/verify/*',
    '/m/*',
    '/u/*',
    '/i/*',
    '/s/*',
    '/console',
    '/console/*',
    '/stage/*',
    '/check-in',
    '/check-in/*',
    '/sign-in',
    '/setup',
    '/reset',
    '/reset/*',
    '/invitation/*',
    '/privacy',
    '/organisations/*',
  ])
    fastify.get(path, page as never); // the decorated reply type is not visible here
}

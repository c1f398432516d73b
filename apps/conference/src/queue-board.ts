import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { FastifyInstance } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HttpSettings } from '#config';
import { sentence } from '#contracts/domain-error';
import { jobContracts } from '#contracts/jobs/index';
import {
  Authenticator,
  SESSION_COOKIE,
  comesFromElsewhere,
  languageOf,
  type ZijinRequest,
} from '#platform/http';
import { Queues } from '#platform/queue';

const PATH = '/admin/queues';

/** BullMQ's board of the queues, for administrators. Connects to the queues when first opened. */
export async function openQueueBoard(app: NestFastifyApplication): Promise<void> {
  const queues = app.get(Queues);
  const authenticator = app.get(Authenticator, { strict: false });
  const { baseUrl } = app.get(HttpSettings);
  const board = new FastifyAdapter().setBasePath(PATH);
  const names = [...new Set(jobContracts.map(({ queue }) => queue))];
  const { setQueues } = createBullBoard({
    queues: [],
    serverAdapter: board as never, // the package brings its own copy of the same types
  });
  let isOpen = false;
  await app.register(async (fastify: FastifyInstance) => {
    fastify.addHook('onRequest', async (request, reply) => {
      const token = (request as ZijinRequest).cookies?.[SESSION_COOKIE];
      const user = token ? await authenticator.actorOf(token) : null;
      if (!user?.isAdministrator || comesFromElsewhere(request as ZijinRequest, baseUrl))
        return reply
          .status(403)
          .type('text/plain; charset=utf-8')
          .send(
            sentence(
              user ? 'access.forbidden' : 'access.sign-in',
              languageOf(request.headers['accept-language']),
            ),
          );
      if (!isOpen) setQueues(names.map((name) => new BullMQAdapter(queues.queue(name))));
      isOpen = true;
    });
    await fastify.register(board.registerPlugin(), { prefix: PATH });
  });
}

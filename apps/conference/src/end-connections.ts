import type { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What runs may go on for so long when the process is to end, which has 10 s in all (TRUST, shutdown). */
const GRACE_MS = 7000;

/**
 * When the process is to end: connections over which nobody has asked anything yet (browsers open such in advance, and
 * Node waits a minute for them) end at once, the others when they are answered, and all of them after the grace.
 */
export function endConnections(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const { server } = fastify;
  const unasked = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    unasked.add(socket);
    socket.once('close', () => unasked.delete(socket));
  });
  server.on('request', ({ socket }: { socket: Socket }) => unasked.delete(socket));
  fastify.addHook('preClose', (done) => {
    for (const socket of unasked) socket.destroy();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    done();
  });
}

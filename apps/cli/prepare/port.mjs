import { createServer } from 'node:net';

import { StartRefused } from './refusal.mjs';

const tryToListen = (port, host) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen({ port, host }, () => probe.close(() => resolve(undefined)));
  });

/** Asks before the long work, not after it. */
export async function ensurePortIsFree(port, host) {
  const problem = await tryToListen(port, host);
  if (problem === undefined) return;
  if (problem === 'EADDRINUSE') {
    let free = port + 1;
    while (free < 65535 && (await tryToListen(free, host)) !== undefined) free += 1;
    throw new StartRefused(
      `Port ${port} is taken by another program: end it, or start on another port with PORT=${free} npm start.`,
    );
  }
  if (problem === 'EACCES') {
    throw new StartRefused(
      `You may not listen on port ${port}: choose one above 1023, for example PORT=3000 npm start.`,
    );
  }
  if (problem === 'EADDRNOTAVAIL' || problem === 'ENOTFOUND' || problem === 'EAI_AGAIN') {
    throw new StartRefused(
      `HOST is "${host}", which is no address of this computer: leave it out, or set HOST=0.0.0.0.`,
    );
  }
  throw new StartRefused(`Port ${port} cannot be opened (${problem}): set PORT or HOST to another.`);
}

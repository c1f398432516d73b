import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';

const gathering = new WeakSet<Writable>();

/**
 * Holds what is sent to the server back until this breath is over, so that statements asked together leave in one
 * packet: each packet costs a system call here and wakes a process there.
 */
export function inOnePacket(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection; // pg does not type it
  if (gathering.has(stream)) return;
  gathering.add(stream);
  stream.cork();
  process.nextTick(() => {
    gathering.delete(stream);
    stream.uncork();
  });
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, startChild, type Child } from './children.js';
import { freePort } from './ports.js';

export interface RedisProcess {
  url: string;
  port: number;
  child: Child;
  stop(): Promise<void>;
}

/** A real redis-server on 127.0.0.1, without persistence. */
export async function startRedis(port?: number): Promise<RedisProcess> {
  const at = port ?? (await freePort());
  const dir = await mkdtemp(join(tmpdir(), 'zijin-redis-'));
  const child = startChild('redis-server', [
    '--port',
    String(at),
    '--bind',
    '127.0.0.1',
    '--dir',
    dir,
    '--save',
    '',
    '--appendonly',
    'no',
    '--daemonize',
    'no',
  ]);
  await eventually('redis ready', () => {
    if (child.process.exitCode !== null) throw new Error(`redis-server ended: ${child.output()}`);
    return child.output().includes('Ready to accept connections') ? true : undefined;
  });
  return {
    url: `redis://127.0.0.1:${at}`,
    port: at,
    child,
    async stop() {
      await child.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

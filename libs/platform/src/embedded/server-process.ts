import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

import type { Binaries } from './binaries.js';
import { commandOf } from './process-identity.js';
import { serverSettings } from './server-settings.js';
import type { ServiceUser } from './service-user.js';

export interface ServerProcess {
  binaries: Binaries;
  cluster: string;
  log: string;
  user: ServiceUser;
  settings: Record<string, string>;
}

const largestLog = 10 * 1024 * 1024;

/** Starts postgres apart from us: it outlives a killed parent unharmed, and Ctrl-C reaches only who should hear it. */
export function spawnServer({ binaries, cluster, log, user, settings }: ServerProcess, port: number): number {
  const output = openSync(log, 'a', 0o600);
  try {
    const child = spawn(binaries.postgres, ['-D', cluster, ...serverSettings(port, settings)], {
      ...user,
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      detached: true,
      stdio: ['ignore', output, output],
    });
    child.unref();
    child.on('error', () => undefined);
    return child.pid ?? 0;
  } finally {
    closeSync(output);
  }
}

export async function keepLogSmall(log: string): Promise<void> {
  const size = await stat(log)
    .then((file) => file.size)
    .catch(() => 0);
  if (size > largestLog) await rename(log, `${log}.1`);
}

export async function readFrom(log: string, offset: number): Promise<string> {
  return (await readFile(log).catch(() => Buffer.alloc(0))).subarray(offset).toString('utf8');
}

/** `preferred` when nobody listens there, else any free port. */
export async function freePort(preferred: number): Promise<number> {
  const probe = createServer();
  const listen = (port: number): Promise<number | undefined> =>
    new Promise((resolve) => {
      probe.once('error', () => resolve(undefined));
      probe.listen(port, '127.0.0.1', () => {
        const { port: bound } = probe.address() as { port: number };
        probe.close(() => resolve(bound));
      });
    });
  return (preferred > 0 ? await listen(preferred) : undefined) ?? (await listen(0)) ?? 0;
}

/** `refused`: the server answers, but is not the one we made: another password, or our database is gone. */
export type Answer = 'ready' | 'not-yet' | 'refused';

export async function askServer(url: string): Promise<Answer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    const { code = '' } = error as { code?: string };
    // Five characters are PostgreSQL's own code; 57P03 and 53300 (starting, stopping, full up) pass by themselves.
    return code.length !== 5 || code === '57P03' || code === '53300' ? 'not-yet' : 'refused';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Fast shutdown (SIGINT: sessions end, everything is written), after 30 s the hard way. */
export async function stopServer(pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 30],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ] as const) {
    if (commandOf(pid) === undefined) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < seconds * 1000; waited += 25) {
      if (commandOf(pid) === undefined) return;
      await sleep(25);
    }
  }
}

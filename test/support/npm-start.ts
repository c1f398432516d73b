import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { eventually, startChild, type Child } from './children.js';
import { freePort } from './ports.js';

const root = resolve(import.meta.dirname, '../..');

export interface RunningStart extends Child {
  port: number;
}

/** `npm start` without npm, on a data folder and a port of its own; nobody waits for it yet. */
export async function callStart(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<RunningStart> {
  const port = Number(env['PORT'] ?? (await freePort()));
  const child = startChild(process.execPath, [join(root, 'apps/cli/start.mjs')], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DEMO: '0',
      ...env,
      DATA_DIR: dataDir,
      PORT: `${port}`,
    },
  });
  return { ...child, port };
}

export async function startedWell(start: RunningStart): Promise<RunningStart> {
  await eventually(
    'npm start ready',
    () => {
      if (start.process.exitCode !== null) throw new Error(`npm start ended:\n${start.output()}`);
      return start.output().includes('Zijin is ready') ? true : undefined;
    },
    120_000,
  );
  return start;
}

/** Conference and worker, as `npm start` notes them for the case that it is killed. */
export async function childrenOf(dataDir: string): Promise<number[]> {
  const run = JSON.parse(await readFile(join(dataDir, 'run.json'), 'utf8')) as {
    children: { pid: number }[];
  };
  return run.children.map(({ pid }) => pid);
}

export async function postmasterOf(dataDir: string): Promise<number> {
  const record = JSON.parse(await readFile(join(dataDir, 'postgresql/cluster.json'), 'utf8')) as {
    cluster: string;
  };
  return Number((await readFile(join(record.cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** How far the first filling with the demo is, as `npm start` notes it on the database. */
export async function demoState(dataDir: string): Promise<string | undefined> {
  const file = await readFile(join(dataDir, 'postgresql/cluster.json'), 'utf8').catch(() => undefined);
  if (file === undefined) return undefined;
  const { port, passwords } = JSON.parse(file) as { port: number; passwords: { postgres: string } };
  const client = new pg.Client(`postgres://postgres:${passwords.postgres}@127.0.0.1:${port}/postgres`);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ state: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS state FROM pg_database WHERE datname = 'zijin'`,
    );
    return rows[0]?.state ?? undefined;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Ends the database server that a killed `npm start` has left behind, and waits for its end. */
export async function endPostmaster(pid: number): Promise<void> {
  if (isRunning(pid)) process.kill(pid, 'SIGINT');
  await eventually('PostgreSQL ended', () => (isRunning(pid) ? undefined : true));
}

/** A zombie has ended; only nobody has asked for its exit code yet. */
export function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^ZX]/.test(stdout.trim());
}

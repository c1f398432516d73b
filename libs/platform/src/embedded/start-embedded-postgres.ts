import { existsSync } from 'node:fs';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { binariesFor } from './binaries.js';
import { clusterRecord, saveRecord } from './cluster-record.js';
import { createCluster } from './create-cluster.js';
import { disownStalePostmaster, findPostmaster } from './postmaster-file.js';
import { prepareDatabase, recreateDatabase } from './prepare-database.js';
import { commandOf } from './process-identity.js';
import { readComplaint } from './server-complaint.js';
import { askServer, freePort, keepLogSmall, readFrom, spawnServer, stopServer } from './server-process.js';
import type { ServerProcess } from './server-process.js';
import { serviceUser } from './service-user.js';
import { StartRefused, explainFileError } from './start-refused.error.js';

export interface EmbeddedPostgresOptions {
  dataDir: string;
  /** Hears in plain words what takes its time. */
  onStep?: (text: string) => void;
  /** Server settings on top of ours; tests switch fsync off here. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  /** For the running application: rows only, it owns no table. */
  url: string;
  /** For migrations. */
  ownerUrl: string;
  /** The cluster's superuser on the database `postgres`. */
  adminUrl: string;
  port: number;
  pid: number;
  /** Where the files lie; outside DATA_DIR when only root may enter DATA_DIR. */
  cluster: string;
  /** A server of an earlier, killed run was still there and serves on. */
  takenOver: boolean;
  isRunning(): boolean;
  recreateDatabase(): Promise<void>;
  stop(): Promise<void>;
}

interface Running {
  pid: number;
  port: number;
  takenOver: boolean;
}

type UrlAt = (port: number) => string;

/** One PostgreSQL per DATA_DIR: makes it the first time, takes over one that still runs, starts it otherwise. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  try {
    return await start(dataDir, options);
  } catch (error) {
    throw explainFileError(error, dataDir);
  }
}

async function start(dataDir: string, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const onStep = options.onStep ?? ((): void => undefined);
  const user = serviceUser();
  const log = join(dataDir, 'logs', 'postgresql.log');
  if (!existsSync(dataDir)) {
    await mkdir(dataDir, { recursive: true });
    await chmod(dataDir, user.uid === undefined ? 0o700 : 0o711);
  }
  await mkdir(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  const binaries = await binariesFor(user, onStep);
  const record = await clusterRecord(dataDir, user, onStep);
  const { cluster, passwords } = record;
  if (!existsSync(cluster)) {
    onStep('making a new database');
    const sync = options.settings?.['fsync'] !== 'off';
    await createCluster({ cluster, dataDir, log, password: passwords.postgres, user, binaries, sync });
  }
  await refuseForeign(cluster, user.uid, dataDir);

  const urlFor = (role: keyof typeof passwords, port: number, database: string): string =>
    `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  const adminAt: UrlAt = (port) => urlFor('postgres', port, 'postgres');
  const server: ServerProcess = { binaries, cluster, log, user, settings: options.settings ?? {} };
  const running =
    (await takeOver(cluster, adminAt, onStep)) ??
    (await launch(server, record.port, adminAt, dataDir, onStep));
  const { pid, port, takenOver } = running;
  if (port !== record.port) await saveRecord(dataDir, { ...record, port });
  const admin = (database: string): string => urlFor('postgres', port, database);
  await prepareDatabase(admin, passwords);
  return {
    url: urlFor('zijin_app', port, 'zijin'),
    ownerUrl: urlFor('zijin_owner', port, 'zijin'),
    adminUrl: admin('postgres'),
    port,
    pid,
    cluster,
    takenOver,
    isRunning: () => commandOf(pid) !== undefined,
    recreateDatabase: () => recreateDatabase(admin, passwords),
    stop: () => stopServer(pid),
  };
}

/** initdb's user owns the files; PostgreSQL would say so in its own words, but not what to do. */
async function refuseForeign(cluster: string, uid: number | undefined, dataDir: string): Promise<void> {
  const { uid: owner, mode } = await stat(cluster);
  if (process.platform === 'win32') return;
  if (owner === (uid ?? process.getuid?.())) {
    // A copy or a backup may have opened the folder, and PostgreSQL insists that it is closed.
    if ((mode & 0o077) !== 0) await chmod(cluster, 0o700);
    return;
  }
  throw new StartRefused(
    `The database in ${cluster} belongs to another user (number ${owner}): start as the user who made it, or set DATA_DIR to another folder than ${dataDir}.`,
  );
}

async function takeOver(
  cluster: string,
  adminAt: UrlAt,
  onStep: (t: string) => void,
): Promise<Running | undefined> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const found = await findPostmaster(cluster);
    if (found === undefined) return undefined;
    const answer = found.port > 0 ? await askServer(adminAt(found.port)) : 'not-yet';
    if (answer === 'ready') return { ...found, takenOver: true };
    if (answer === 'refused') break;
    if (waited % 5000 === 0) onStep('waiting for the database of an earlier run');
    await sleep(100);
  }
  const pid = (await findPostmaster(cluster))?.pid;
  throw new StartRefused(
    `A PostgreSQL of an earlier run (process ${pid}) holds ${cluster} and does not answer: end it with "kill -INT ${pid}" and start again.`,
  );
}

async function launch(
  server: ServerProcess,
  lastPort: number,
  adminAt: UrlAt,
  dataDir: string,
  onStep: (text: string) => void,
): Promise<Running> {
  await keepLogSmall(server.log);
  await disownStalePostmaster(server.cluster);
  for (let attempt = 0, port = await freePort(lastPort); ; attempt += 1) {
    const offset = await stat(server.log)
      .then((file) => file.size)
      .catch(() => 0);
    const pid = spawnServer(server, port);
    if (await becomesReady(pid, server.cluster, adminAt(port), onStep))
      return { pid, port, takenOver: false };
    const output = await readFrom(server.log, offset);
    const complaint = readComplaint(output, { cluster: server.cluster, dataDir, log: server.log });
    if (complaint instanceof StartRefused) throw complaint;
    if (attempt === 40) throw new StartRefused(`PostgreSQL did not start: ${server.log} tells more.`);
    if (complaint === 'port-taken') port = await freePort(0);
    else await sleep(250);
  }
}

/** False when the server ended by itself. Repair after a crash may take minutes, so there is no early deadline. */
async function becomesReady(
  pid: number,
  cluster: string,
  url: string,
  onStep: (text: string) => void,
): Promise<boolean> {
  for (let waited = 0; commandOf(pid) !== undefined; waited += 40) {
    const answer = await askServer(url);
    if (answer === 'ready') return true;
    if (answer === 'refused') {
      await stopServer(pid);
      throw new StartRefused(
        `The database in ${cluster} does not fit DATA_DIR or is damaged: restore a backup, or move DATA_DIR away to start empty.`,
      );
    }
    if (waited > 0 && waited % 10_000 === 0) onStep('the database is repairing itself after a crash');
    await sleep(40);
  }
  return false;
}

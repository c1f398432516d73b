import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { systemFolder } from './binaries.js';
import { mayEnter } from './service-user.js';
import type { ServiceUser } from './service-user.js';
import { StartRefused } from './start-refused.error.js';

/** What must be known of a cluster before it exists; kept in DATA_DIR/postgresql/cluster.json, for its owner only. */
export interface ClusterRecord {
  cluster: string;
  /** The port of the last run; taken again when it is free. */
  port: number;
  passwords: { postgres: string; zijin_owner: string; zijin_app: string };
}

const fileOf = (dataDir: string): string => join(dataDir, 'postgresql', 'cluster.json');

const newPassword = (): string => randomBytes(24).toString('base64url');

export async function saveRecord(dataDir: string, record: ClusterRecord): Promise<void> {
  const half = `${fileOf(dataDir)}.${process.pid}`;
  await writeFile(half, JSON.stringify(record, null, 2), { mode: 0o600 });
  await rename(half, fileOf(dataDir));
}

/** The record of this DATA_DIR; a new one is on disk before anything is made with its passwords. */
export async function clusterRecord(
  dataDir: string,
  user: ServiceUser,
  onStep: (text: string) => void,
): Promise<ClusterRecord> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) return parse(text, dataDir);
  const home = join(dataDir, 'postgresql');
  await mkdir(home, { recursive: true });
  // The server's user has to pass through; what lies inside is closed by its own modes.
  await chmod(home, user.uid === undefined ? 0o700 : 0o711);
  const record: ClusterRecord = {
    cluster: (await openFor(user, dataDir, home))
      ? join(home, 'cluster')
      : await placeOutside(dataDir, onStep),
    port: 0,
    passwords: { postgres: newPassword(), zijin_owner: newPassword(), zijin_app: newPassword() },
  };
  await saveRecord(dataDir, record);
  return record;
}

/**
 * Whether the server's user gets to `home`. When DATA_DIR itself is what bars the way, it is opened for passing
 * through (not for looking around); the folders above it belong to somebody else and stay as they are.
 */
async function openFor(user: ServiceUser, dataDir: string, home: string): Promise<boolean> {
  if (mayEnter(user, home)) return true;
  const { mode } = await stat(dataDir);
  await chmod(dataDir, mode | 0o011);
  if (mayEnter(user, home)) return true;
  await chmod(dataDir, mode);
  return false;
}

function parse(text: string, dataDir: string): ClusterRecord {
  try {
    const record = JSON.parse(text) as ClusterRecord;
    if (record.cluster && record.passwords.postgres) return record;
  } catch {
    // said below
  }
  throw new StartRefused(
    `${fileOf(dataDir)} is damaged: restore it from a backup, or move ${dataDir} away to start empty.`,
  );
}

/** Named by chance, not by path: whoever deletes DATA_DIR and starts again gets an empty database. */
async function placeOutside(dataDir: string, onStep: (text: string) => void): Promise<string> {
  for (const name of await readdir(systemFolder).catch(() => [])) {
    const owner = await readFile(join(systemFolder, name, 'data-dir'), 'utf8').catch(() => '');
    if (owner === dataDir)
      onStep(`an older database of ${dataDir} is still kept in ${join(systemFolder, name)}`);
  }
  const home = join(systemFolder, `cluster-${randomBytes(6).toString('hex')}`);
  onStep(`only root may enter ${dataDir}, so the database goes to ${home}`);
  await mkdir(home, { recursive: true });
  await chmod(systemFolder, 0o755);
  await chmod(home, 0o711);
  await writeFile(join(home, 'data-dir'), dataDir, { mode: 0o600 });
  return join(home, 'cluster');
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Binaries } from './binaries.js';
import { readComplaint } from './server-complaint.js';
import type { ServiceUser } from './service-user.js';
import { StartRefused, explainFileError } from './start-refused.error.js';

interface NewCluster {
  cluster: string;
  dataDir: string;
  log: string;
  password: string;
  user: ServiceUser;
  binaries: Binaries;
  sync: boolean;
}

/** A new cluster is 40 MB, and its first minutes write several 16 MB pieces of log. */
const neededBytes = 200 * 1024 * 1024;

/** Runs initdb beside the goal and renames at the end: killed half-way, it leaves nothing that looks like a database. */
export async function createCluster(options: NewCluster): Promise<void> {
  const { cluster, user } = options;
  const parent = dirname(cluster);
  const prefix = `${basename(cluster)}.new-`;
  for (const name of await readdir(parent)) {
    if (name.startsWith(prefix)) await rm(join(parent, name), { recursive: true, force: true });
  }
  await refuseSmallDisk(parent, options.dataDir);
  const half = join(parent, `${prefix}${process.pid}`);
  await mkdir(half, { mode: 0o700 });
  const passwordFile = join(half, 'password');
  try {
    await writeFile(passwordFile, options.password, { mode: 0o600 });
    if (user.uid !== undefined && user.gid !== undefined) {
      await chown(half, user.uid, user.gid);
      await chown(passwordFile, user.uid, user.gid);
    }
    await initdb(options, join(half, 'cluster'), passwordFile);
    await rename(join(half, 'cluster'), cluster);
  } catch (error) {
    throw explainFileError(error, options.dataDir);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  if (!existsSync(cluster)) throw new StartRefused(`The database could not be made in ${cluster}.`);
}

async function refuseSmallDisk(folder: string, dataDir: string): Promise<void> {
  const disk = await statfs(folder);
  const free = disk.bavail * disk.bsize;
  if (free >= neededBytes) return;
  throw new StartRefused(
    `Only ${Math.floor(free / 1024 / 1024)} MB are free in ${folder} and a new database needs 200 MB: free some space, or set DATA_DIR to a folder on another disk than ${dataDir}.`,
  );
}

async function initdb(options: NewCluster, target: string, passwordFile: string): Promise<void> {
  const flags = [
    ['-D', target, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    // The same order of characters on every computer, whatever its system locales are.
    ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    options.sync ? [] : ['--no-sync'],
  ].flat();
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
  const child = spawn(options.binaries.initdb, flags, { ...options.user, cwd: '/', env });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code === 0) return;
  const complaint = readComplaint(output, options);
  throw complaint instanceof StartRefused
    ? complaint
    : new StartRefused(`PostgreSQL's initdb failed: ${output}`);
}

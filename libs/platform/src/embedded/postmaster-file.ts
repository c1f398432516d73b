import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { commandOf } from './process-identity.js';

/** `postmaster.pid` as PostgreSQL writes it: line 1 process id, line 4 port. */
export interface Postmaster {
  pid: number;
  port: number;
}

const fileOf = (cluster: string): string => join(cluster, 'postmaster.pid');

async function readLines(cluster: string): Promise<string[]> {
  return (await readFile(fileOf(cluster), 'utf8').catch(() => '')).split('\n');
}

export function servesCluster(pid: number, cluster: string): boolean {
  const command = commandOf(pid);
  return command !== undefined && command.includes('postgres') && command.includes(cluster);
}

/** The server that runs on this cluster now, if there is one. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = await readLines(cluster);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !servesCluster(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3]) };
}

/**
 * After a crash the file may name a process id that belongs to somebody else by now, and PostgreSQL would refuse.
 * Our own id stands there instead: PostgreSQL knows its parent cannot be its rival. The other lines stay, because
 * they let PostgreSQL notice that children of the dead server still hold its memory.
 */
export async function disownStalePostmaster(cluster: string): Promise<void> {
  const lines = await readLines(cluster);
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 1 && commandOf(pid) !== undefined) {
    await writeFile(fileOf(cluster), [String(process.pid), ...lines.slice(1)].join('\n'));
  }
}

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process was called with, or undefined when it is gone (a zombie counts as gone). */
export function commandOf(pid: number): string | undefined {
  if (process.platform !== 'linux') {
    const shown = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return shown.status === 0 ? shown.stdout.trim() : undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The state letter follows the name, which stands in brackets and may hold anything.
    if (/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))) return undefined;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return undefined;
  }
}

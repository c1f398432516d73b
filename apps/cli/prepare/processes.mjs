import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Tells a process from a later one that got the same number: start time, on Linux with the boot it belongs to.
 * Undefined when the process is gone (a zombie counts as gone).
 */
export function identityOf(pid) {
  if (process.platform !== 'linux') {
    const shown = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return shown.status === 0 ? shown.stdout.trim() : undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Fields after the name, which stands in brackets and may hold anything: state first, start time as the 20th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

export const processRecord = (pid) => ({ pid, identity: identityOf(pid) });

export const isAlive = (record) =>
  record?.identity !== undefined && identityOf(record.pid) === record.identity;

/**
 * The npm that runs us as a script, or undefined. Between us and npm stands a shell unless it made room for us; its
 * own parent is npm.
 */
export function launchingNpm(script) {
  if (process.env.npm_lifecycle_event !== script) return undefined;
  const asked = spawnSync('ps', ['-o', 'ppid=,command=', '-p', String(process.ppid)], { encoding: 'utf8' });
  const [, parent, command] = asked.stdout?.match(/(\d+)\s+(.*)/) ?? [];
  return processRecord(/sh -c /.test(command ?? '') ? Number(parent) : process.ppid);
}

function signalGroup(pid, signal) {
  for (const target of [-pid, pid]) {
    try {
      return process.kill(target, signal);
    } catch {
      // no group of its own, or gone
    }
  }
}

/** Ends a process with everything it started: politely first, after `patienceMs` by force. */
export async function endProcess(record, patienceMs) {
  for (const [signal, patience] of [
    ['SIGTERM', patienceMs],
    ['SIGKILL', 2000],
  ]) {
    if (!isAlive(record)) return;
    signalGroup(record.pid, signal);
    for (let waited = 0; waited < patience && isAlive(record); waited += 50) await sleep(50);
  }
}

/**
 * Runs a program in a process group of its own and gives what it wrote. `onSpawn` hears its record (and undefined at
 * the end), so that a run killed here can be ended by the next one. Aborting ends the whole group.
 */
export async function runProgram(
  file,
  args,
  { cwd, env = process.env, signal, onSpawn = () => {}, onOutput = () => {} },
) {
  signal?.throwIfAborted();
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk) => {
    output = (output + chunk).slice(-20_000);
    onOutput(String(chunk));
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const abort = () => child.pid && signalGroup(child.pid, 'SIGTERM');
  signal?.addEventListener('abort', abort, { once: true });
  if (child.pid) onSpawn(processRecord(child.pid));
  try {
    const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    signal?.throwIfAborted();
    return { code, output };
  } finally {
    signal?.removeEventListener('abort', abort);
    onSpawn(undefined);
  }
}

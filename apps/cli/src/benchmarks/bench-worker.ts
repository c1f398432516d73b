import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { workerFlags } from '../start/node-flags.js';

export interface BenchWorker {
  pid: number;
  /** Processor time so far; 0 where the system does not tell (only Linux does). */
  cpuMs(): Promise<number>;
  /** Most memory it held so far; 0 as above. */
  peakMiB(): Promise<number>;
  stop(): Promise<void>;
}

/** Clock ticks of /proc/PID/stat in a second; 100 on every Linux that Node runs on. */
const TICKS = 100;

/** The built worker, working. */
export async function startBenchWorker(env: NodeJS.ProcessEnv): Promise<BenchWorker> {
  const file = fileURLToPath(new URL('../../../worker/src/main.js', import.meta.url));
  const flags = process.env['BENCH_WORKER_FLAGS']?.split(' ') ?? workerFlags;
  const child = spawn(process.execPath, [...flags, file], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, BASE_URL: 'http://localhost', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('worker ready')) resolve();
    });
  });
  const proc = (name: string): Promise<string> =>
    readFile(`/proc/${child.pid}/${name}`, 'utf8').catch(() => '');
  return {
    pid: child.pid!,
    async cpuMs() {
      const fields = (await proc('stat')).split(') ')[1]?.split(' ') ?? [];
      return ((Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 1000) / TICKS;
    },
    async peakMiB() {
      return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(await proc('status'))?.[1] ?? 0) / 1024);
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '../start/node-flags.js';

export interface BenchProcess {
  url: string;
  /** Most memory it held so far; 0 where the system does not tell (only Linux does). */
  peakMiB(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a built script (relative to dist/) that prints the address it listens on. */
export async function startBenchProcess(script: string, env: NodeJS.ProcessEnv): Promise<BenchProcess> {
  const file = fileURLToPath(new URL(`../../../../${script}`, import.meta.url));
  const child = spawn(process.execPath, [...nodeFlags, file], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ...env,
      HOST: '127.0.0.1',
      PORT: '0',
      BASE_URL: 'http://localhost',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /listening on (http:\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
  });
  return {
    url,
    async peakMiB() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024);
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { LogFile } from './log-file.js';
import { warningIn } from './log-line.js';

const followParent = new URL('./follow-parent.js', import.meta.url).href;
const longestPauseMs = 30_000;
const settledAfterMs = 60_000;
const shownPerMinute = 20;

export interface ChildOptions {
  name: string;
  /** Relative to dist/. */
  script: string;
  /** Of Node.js. */
  flags: readonly string[];
  env(): NodeJS.ProcessEnv;
  log: string;
  say(text: string): void;
  /** Called whenever a process comes or goes. */
  onChange(): void;
}

/** One long-running process that is started again when it ends without being asked to. */
export class Child {
  /** The last warning it gave: the likely reason when it ends. */
  lastWarning = '';
  private process: ChildProcess | undefined;
  private stopping = false;
  private restarting = false;
  private crashes = 0;
  private timer: NodeJS.Timeout | undefined;
  private readonly file: LogFile;
  private shown = { minute: 0, lines: 0 };
  private onFirstExit: ((why: string) => void) | undefined;

  constructor(readonly options: ChildOptions) {
    this.file = new LogFile(options.log);
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** `onFirstExit` is for a first start: an end within it is told there and not mended here. */
  start(onFirstExit?: (why: string) => void): void {
    this.onFirstExit = onFirstExit;
    const script = fileURLToPath(new URL(`../../../../${this.options.script}`, import.meta.url));
    const startedMs = Date.now();
    // A process group of its own: Ctrl-C in the terminal reaches `npm start` alone, which stops all in order.
    const child = spawn(process.execPath, [...this.options.flags, '--import', followParent, script], {
      env: this.options.env(),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.process = child;
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => this.hear(line));
    }
    child.on('error', (error) => this.hear(`Error: ${error.message}`));
    child.once('close', (code, signal) => this.ended(signal ?? `exit code ${code}`, startedMs));
    this.options.onChange();
  }

  /** From now on an end is a crash, to be mended. */
  settled(): void {
    this.onFirstExit = undefined;
  }

  /** SIGTERM, and SIGKILL after `patienceMs`. */
  async stop(patienceMs: number): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    const child = this.process;
    if (child === undefined) return;
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    const kill = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    await closed;
    clearTimeout(kill);
  }

  /** Ends and starts it with what `env` gives now. */
  restart(): void {
    if (this.process === undefined) return;
    this.restarting = true;
    this.process.kill('SIGTERM');
  }

  kill(): void {
    this.stopping = true;
    this.process?.kill('SIGKILL');
  }

  private ended(why: string, startedMs: number): void {
    this.process = undefined;
    this.options.onChange();
    if (this.stopping) return;
    if (this.restarting) {
      this.restarting = false;
      return this.start();
    }
    if (this.onFirstExit) return this.onFirstExit(why);
    this.crashes = Date.now() - startedMs > settledAfterMs ? 1 : this.crashes + 1;
    const pauseMs = Math.min(1000 * 2 ** (this.crashes - 1), longestPauseMs);
    this.options.say(`ended by itself (${why}) and starts again in ${pauseMs / 1000} s`);
    this.timer = setTimeout(() => this.start(), pauseMs);
  }

  private hear(line: string): void {
    this.file.write(`${line}\n`);
    const warning = warningIn(line);
    if (warning === undefined || this.stopping) return;
    this.lastWarning = warning;
    const minute = Math.floor(Date.now() / 60_000);
    this.shown =
      this.shown.minute === minute ? { minute, lines: this.shown.lines + 1 } : { minute, lines: 1 };
    if (this.shown.lines <= shownPerMinute) this.options.say(warning);
    if (this.shown.lines === shownPerMinute + 1) this.options.say(`more of this kind in ${this.options.log}`);
  }
}

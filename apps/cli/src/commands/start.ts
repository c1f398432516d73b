import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { StartRefused, explainFileError } from '#platform/embedded';

import { addresses } from '../start/addresses.js';
import { Child } from '../start/child.js';
import { openDatabase } from '../start/database.js';
import type { Database } from '../start/database.js';
import { ensureDemo, sweepHalfFilled } from '../start/demo.js';
import { keepDatabase } from '../start/keep-database.js';
import { nodeFlags, workerFlags } from '../start/node-flags.js';
import type { StartSettings, StartTools } from '../start/start-settings.js';
import { ensureTables } from '../start/tables.js';
import { isReadyWithin, localAddress, needsAdministrator } from '../start/wait-until-ready.js';

const readyPatienceMs = 60_000;
const stopPatienceMs = 10_000;

/** `cli start` goes the way of `npm start`, which checks and takes the data folder first. */
export async function run(): Promise<void> {
  await import(new URL('../../../../../apps/cli/start.mjs', import.meta.url).href);
}

/** Runs the whole of Zijin on this computer until `stop`, and leaves nothing running. */
export async function start(settings: StartSettings, tools: StartTools): Promise<void> {
  const { step, stop, force } = tools;
  const children: Child[] = [];
  let database: Database | undefined;
  force.addEventListener('abort', () => children.forEach((child) => child.kill()));
  try {
    await mkdir(join(settings.dataDir, 'logs'), { recursive: true, mode: 0o700 });
    const opened = await step('Database', (voice) => openDatabase(settings, voice));
    database = opened;
    stop.throwIfAborted();
    await unless(
      stop,
      step('Tables', async ({ note, progress }) => {
        await sweepHalfFilled(opened, note);
        await ensureTables(opened, progress);
      }),
    );
    const demo = settings.demo ? ensureDemo(settings, opened, tools) : Promise.resolve(undefined);
    const password = await unless(stop, demo);
    children.push(...makeChildren(settings, opened, tools, password !== undefined, () => children));
    await step('Conference and worker', () => startChildren(settings, children, stop));
    const isEmpty = await needsAdministrator(localAddress(settings.host, settings.port));
    const seconds = ((Date.now() - tools.since) / 1000).toFixed(1);
    console.log(`\nZijin is ready after ${seconds} s.\n\n${addresses(settings, password, isEmpty)}\n`);
    await guard(settings, opened, children, stop);
  } catch (error) {
    if (!stop.aborted) throw explain(error, settings.dataDir);
  } finally {
    const embedded = database?.embedded;
    if (stop.aborted) console.log('\nStopping (Ctrl-C again stops at once) …');
    await Promise.all(children.map((child) => child.stop(stopPatienceMs)));
    await embedded?.stop();
    tools.recordChildren([]);
    if (stop.aborted) console.log('Everything is stopped.');
  }
}

/** PostgreSQL's code for a full disk means the same as Node's. */
function explain(error: unknown, dataDir: string): unknown {
  const isDiskFull = (error as { code?: string }).code === '53100';
  return explainFileError(isDiskFull ? { code: 'ENOSPC' } : error, dataDir);
}

/** The work's result, or an end at once when somebody wants to stop: what it did so far is redone next time. */
async function unless<T>(stop: AbortSignal, work: Promise<T>): Promise<T> {
  stop.throwIfAborted();
  const stopped = once(stop, 'abort').then(() => stop.throwIfAborted());
  return (await Promise.race([work, stopped])) as T;
}

function makeChildren(
  settings: StartSettings,
  database: Database,
  tools: StartTools,
  isDemo: boolean,
  siblings: () => Child[],
): Child[] {
  const own = {
    HOST: settings.host,
    PORT: String(settings.port),
    BASE_URL: settings.baseUrl,
    DATA_DIR: settings.dataDir,
    ZIJIN_DEMO: isDemo ? '1' : '',
  };
  return ['conference', 'worker'].map(
    (name) =>
      new Child({
        name,
        script: `apps/${name}/src/main.js`,
        flags: name === 'worker' ? workerFlags : nodeFlags,
        env: () => ({ NODE_ENV: 'production', ...process.env, ...own, DATABASE_URL: database.url }),
        log: join(settings.dataDir, 'logs', `${name}.log`),
        say: (text) => console.log(`  ${name}: ${text}`),
        onChange: () =>
          tools.recordChildren(siblings().flatMap(({ pid }) => (pid ? [tools.processRecord(pid)] : []))),
      }),
  );
}

async function startChildren(settings: StartSettings, children: Child[], stop: AbortSignal): Promise<void> {
  const ended = new Promise<never>((_resolve, reject) => {
    for (const child of children) {
      child.start((why) => {
        const reason = [why, child.lastWarning].filter(Boolean).join('; ');
        reject(
          new StartRefused(
            `The ${child.options.name} process did not start (${reason}): ${child.options.log} tells more.`,
          ),
        );
      });
    }
  });
  const ready = isReadyWithin(readyPatienceMs, localAddress(settings.host, settings.port), stop);
  if (!(await Promise.race([ended, ready]))) {
    throw new StartRefused(
      `The conference process did not get ready within ${readyPatienceMs / 1000} s: ${join(settings.dataDir, 'logs', 'conference.log')} tells more.`,
    );
  }
  for (const child of children) child.settled();
}

const sayOfDatabase = (text: string): void => console.log(`  database: ${text}`);

/** Lasts until `stop`. Mends the embedded database while the day runs; its new port, if any, reaches the children with their restart. */
async function guard(
  settings: StartSettings,
  database: Database,
  children: Child[],
  stop: AbortSignal,
): Promise<void> {
  if (database.embedded === undefined) {
    if (!stop.aborted) await once(stop, 'abort');
    return;
  }
  const restart = async (): Promise<Required<Database>['embedded']> => {
    const { embedded } = await openDatabase(settings, { note: sayOfDatabase, progress: () => undefined });
    if (embedded === undefined) throw new Error('the embedded database was asked for and another came');
    return embedded;
  };
  await keepDatabase(database.embedded, restart, sayOfDatabase, stop, (embedded) => {
    const moved = embedded.url !== database.url;
    Object.assign(database, { url: embedded.url, ownerUrl: embedded.ownerUrl, embedded });
    if (moved) for (const child of children) child.restart();
  });
}

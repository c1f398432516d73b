import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { takeDataFolder } from './data-folder.mjs';
import { ensurePortIsFree } from './port.mjs';
import { prepare } from './prepare.mjs';
import { isAlive, launchingNpm, processRecord } from './processes.mjs';
import { exitWith } from './refusal.mjs';
import { readSettings } from './settings.mjs';
import { step } from './steps.mjs';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** First Ctrl-C (or SIGTERM, or the end of npm) stops in order, the second at once. */
function listenForStop(npm) {
  const [stop, force] = [new AbortController(), new AbortController()];
  let lastMs = 0;
  const onSignal = () => {
    // npm hands on the Ctrl-C that the terminal has already given to everybody: the twin is no second wish.
    if (Date.now() - lastMs < 300) return;
    lastMs = Date.now();
    (stop.signal.aborted ? force : stop).abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, onSignal);
  if (npm) {
    const parent = process.ppid;
    setInterval(() => (process.ppid !== parent || !isAlive(npm)) && stop.abort(), 1000).unref();
  }
  force.signal.addEventListener('abort', () => setTimeout(() => process.exit(1), 1000));
  return { stop: stop.signal, force: force.signal };
}

export async function startZijin() {
  const since = Date.now();
  const npm = launchingNpm('start');
  const { stop, force } = listenForStop(npm);
  // Whoever reads along may go (a closed pipe); the work goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  let folder;
  try {
    const settings = readSettings(process.env, root);
    folder = await takeDataFolder(settings, npm);
    await ensurePortIsFree(settings.port, settings.host);
    await prepare(root, { signal: stop });
    process.setSourceMapsEnabled(true);
    const { start } = await import('../../../dist/apps/cli/src/commands/start.js');
    const { recordChildren } = folder;
    await start(settings, { step, stop, force, processRecord, recordChildren, since });
    folder.release();
    process.exit(0);
  } catch (error) {
    folder?.release();
    exitWith(error);
  }
}

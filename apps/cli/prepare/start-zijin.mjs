import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { takeDataFolder } from './data-folder.mjs';
import { ensurePortIsFree } from './port.mjs';
import { prepare } from './prepare.mjs';
import { launchingNpm, processRecord } from './processes.mjs';
import { exitWith } from './refusal.mjs';
import { readSettings } from './settings.mjs';
import { step } from './steps.mjs';
import { stopSignals } from './stop-signals.mjs';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

export async function startZijin() {
  const since = Date.now();
  const npm = launchingNpm('start');
  const { stop, force } = stopSignals(npm);
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

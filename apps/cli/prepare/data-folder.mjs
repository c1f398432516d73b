import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { takeLock } from './lock.mjs';
import { endProcess, isAlive } from './processes.mjs';
import { StartRefused, inFolder } from './refusal.mjs';

/** Step by step: Node's own recursive way never returns where the system answers ENOENT, as in /proc. */
function makeFolder(path) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/**
 * Makes DATA_DIR when it is missing, and takes it for this process: one `npm start` per data folder. Of a holder whose
 * npm was killed only a leftover is there, which is ended.
 */
export function takeDataFolder({ dataDir, baseUrl }, npm) {
  return inFolder(dataDir, async () => {
    if (!existsSync(dataDir)) {
      makeFolder(dataDir);
      // Started by root, PostgreSQL runs as another user, who has to pass through.
      chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    const trial = join(dataDir, `.trial-${process.pid}`);
    writeFileSync(trial, 'x'.repeat(4096));
    rmSync(trial);
    return takeLock(join(dataDir, 'run.json'), { npm, baseUrl }, async (holder) => {
      if (holder.npm && !isAlive(holder.npm)) return endProcess(holder, 15_000);
      throw new StartRefused(
        `Zijin already runs with this data folder (${dataDir}) at ${holder.baseUrl}, as process ${holder.pid}: use it, stop it with Ctrl-C in its window or "kill ${holder.pid}", or set another DATA_DIR and PORT.`,
      );
    });
  });
}

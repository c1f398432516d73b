import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { takeLock } from './lock.mjs';
import { endProcess, isAlive, processRecord } from './processes.mjs';
import { StartRefused, inFolder } from './refusal.mjs';

/** Makes DATA_DIR when it is missing, and takes it for this process: one `npm start` per data folder. */
export function takeDataFolder({ dataDir, baseUrl }) {
  return inFolder(dataDir, async () => {
    if (!existsSync(dataDir)) {
      mkdirSync(dataDir, { recursive: true });
      // Started by root, PostgreSQL runs as another user, who has to pass through.
      chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    const trial = join(dataDir, `.trial-${process.pid}`);
    writeFileSync(trial, 'x'.repeat(4096));
    rmSync(trial);
    // Under npm our parent is npm itself; when somebody kills npm alone we are a leftover that may be ended.
    const npm = process.env.npm_lifecycle_event === 'start' ? processRecord(process.ppid) : undefined;
    return takeLock(join(dataDir, 'run.json'), { npm, baseUrl }, async (holder) => {
      if (holder.npm && !isAlive(holder.npm)) return endProcess(holder, 15_000);
      throw new StartRefused(
        `Zijin already runs with this data folder (${dataDir}) at ${holder.baseUrl}, as process ${holder.pid}: use it, stop it with Ctrl-C in its window or "kill ${holder.pid}", or set another DATA_DIR and PORT.`,
      );
    });
  });
}

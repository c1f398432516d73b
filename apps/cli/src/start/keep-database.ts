import { setTimeout as sleep } from 'node:timers/promises';

import type { EmbeddedPostgres } from '#platform/embedded';

const longestPauseMs = 30_000;

/**
 * Starts the embedded PostgreSQL again whenever it ends by itself; gives up by throwing what keeps it from starting,
 * after a few tries. `current` follows the server that runs now.
 */
export async function keepDatabase(
  first: EmbeddedPostgres,
  restart: () => Promise<EmbeddedPostgres>,
  say: (text: string) => void,
  stop: AbortSignal,
  current: (database: EmbeddedPostgres) => void,
): Promise<void> {
  let database = first;
  for (let failures = 0; !stop.aborted;) {
    if (database.isRunning()) {
      await sleep(1000, undefined, { signal: stop }).catch(() => undefined);
      continue;
    }
    say('ended by itself and is started again');
    try {
      database = await restart();
      current(database);
      failures = 0;
      say('runs again');
    } catch (error) {
      failures += 1;
      if (failures === 5) throw error;
      say((error as Error).message);
      const pauseMs = Math.min(1000 * 2 ** failures, longestPauseMs);
      await sleep(pauseMs, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}

import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export default async function stopTestPostgres() {
  const running = globalThis.zijinTestPostgres;
  if (!running) return;
  await running.server.stop();
  await rm(running.dataDir, { recursive: true, force: true });
  // The cluster's own folder, which lies elsewhere when only root may enter the temporary one.
  await rm(dirname(running.server.cluster), { recursive: true, force: true });
}

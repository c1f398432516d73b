import { rm } from 'node:fs/promises';

export default async function stopTestPostgres() {
  const running = globalThis.zijinTestPostgres;
  if (!running) return;
  await running.server.stop();
  await rm(running.dataDir, { recursive: true, force: true });
  await rm(running.server.cluster, { recursive: true, force: true });
}

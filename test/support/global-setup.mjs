import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform/embedded';
import { migrate } from '../../dist/apps/schema.js';

/**
 * One real PostgreSQL for a jest run, its database migrated by the build and then only copied. Durability is switched
 * off: these databases live for seconds.
 */
export default async function startTestPostgres() {
  if (process.env.ZIJIN_TEST_POSTGRES) return;
  const dataDir = await mkdtemp(join(tmpdir(), 'zijin-test-'));
  const server = await startEmbeddedPostgres({
    dataDir,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  });
  await migrate(server.ownerUrl);
  globalThis.zijinTestPostgres = { server, dataDir };
  process.env.ZIJIN_TEST_POSTGRES = JSON.stringify({
    adminUrl: server.adminUrl,
    url: server.url,
    ownerUrl: server.ownerUrl,
  });
}

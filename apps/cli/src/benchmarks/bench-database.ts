import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { startEmbeddedPostgres } from '#platform/embedded';
import { migrate } from '../../../schema.js';

export interface BenchDatabase {
  /** As the application connects. */
  url: string;
  admin: Pool;
  log: string;
  stop(): Promise<void>;
}

/** A migrated PostgreSQL of its own with its usual, durable settings; gone afterwards. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zijin-bench-'));
  const server = await startEmbeddedPostgres({ dataDir });
  await migrate(server.ownerUrl);
  const address = new URL(server.adminUrl);
  address.pathname = new URL(server.url).pathname;
  const admin = new Pool({ connectionString: address.href, max: 4 });
  admin.on('error', () => undefined);
  return {
    url: server.url,
    admin,
    log: join(dataDir, 'logs', 'postgresql.log'),
    async stop() {
      await admin.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
      await rm(server.cluster, { recursive: true, force: true });
    },
  };
}

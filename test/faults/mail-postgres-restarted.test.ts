import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/embedded';
import { migrate } from '../../apps/schema.js';
import { backends, pause, startMailRun, type MailRun } from '../support/mail-run.js';
import type { TestDatabase } from '../support/postgres.js';

const MINUTES = 60_000;
let run: MailRun | undefined;
let server: EmbeddedPostgres | undefined;
let dataDir: string;

afterEach(async () => {
  await run?.stop();
  await server?.stop();
  if (server) await rm(server.cluster, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}, MINUTES);

/** A server of its own, which may be ended without harm to other tests. */
async function ownDatabase(): Promise<TestDatabase> {
  dataDir = await mkdtemp(join(tmpdir(), 'zijin-restart-'));
  server = await startEmbeddedPostgres({ dataDir });
  await migrate(server.ownerUrl);
  const address = new URL(server.adminUrl);
  address.pathname = new URL(server.url).pathname;
  const pool = new pg.Pool({ connectionString: address.href, max: 2 });
  pool.on('error', () => undefined);
  return {
    url: server.url,
    ownerUrl: server.ownerUrl,
    adminUrl: address.href,
    query: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await pool.query(sql, values)).rows as Row[],
    drop: () => pool.end(),
  };
}

describe.each(backends)('TRUST Queue: PostgreSQL restarted, queue on %s', (backend) => {
  it(
    'killed in full flow and started again: work resumes by itself within 60 s, no mail lost',
    async () => {
      const people = 1000;
      const database = await ownDatabase();
      run = await startMailRun({ people, backend, database });
      run.sink.temper(() => pause(100).then(() => undefined));
      await run.queue(people);
      const worker = await run.startWorker();
      await run.reach('sent', 20, MINUTES);
      const { port } = server!;
      // SIGQUIT: PostgreSQL's immediate shutdown, as after a power cut
      process.kill(server!.pid, 'SIGQUIT');
      await pause(4000);
      server = await startEmbeddedPostgres({ dataDir });
      expect(server.port).toBe(port);
      const back = Date.now();
      const before = run.sink.mails.length;
      while (run.sink.mails.length <= before + 50) {
        if (Date.now() - back > 60_000) throw new Error(`nothing sent within 60 s:\n${worker.output()}`);
        await pause(200);
      }
      run.sink.temper(undefined);
      await run.reach('sent', people, 2 * MINUTES);
      expect(run.received().size).toBe(people);
      for (const { copies, messageIds } of run.received().values()) {
        expect(messageIds.size).toBe(1);
        // one restart, at most one extra
        expect(copies).toBeLessThanOrEqual(2);
      }
      await database.drop();
    },
    5 * MINUTES,
  );
});

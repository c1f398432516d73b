import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { chown, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/embedded';
import { startChild } from '../support/children.js';

jest.setTimeout(120_000);

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  let server: EmbeddedPostgres | undefined;

  const start = async (): Promise<EmbeddedPostgres> => {
    server = await startEmbeddedPostgres({ dataDir });
    return server;
  };

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'zijin-embedded-'));
  });

  afterEach(async () => {
    await server?.stop();
    if (server) await rm(dirname(server.cluster), { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
    server = undefined;
  });

  it('lets the application work with rows, and only the owner make tables', async () => {
    const { url, ownerUrl } = await start();
    const [owner, application] = [ownerUrl, url].map(
      (connectionString) => new pg.Client({ connectionString }),
    );
    await owner!.connect();
    await application!.connect();
    try {
      await owner!.query('CREATE TABLE words (word text)');
      await application!.query(`INSERT INTO words VALUES ('𠮷')`);
      expect((await application!.query('SELECT word FROM words')).rows).toEqual([{ word: '𠮷' }]);
      await expect(application!.query('CREATE TABLE more (word text)')).rejects.toThrow('permission denied');
      await expect(application!.query('TRUNCATE words')).rejects.toThrow('permission denied');
    } finally {
      await owner!.end();
      await application!.end();
    }
  });

  it('takes over a server that still runs, never starts a second one', async () => {
    const first = await start();
    const again = await startEmbeddedPostgres({ dataDir });
    expect(again).toMatchObject({ takenOver: true, pid: first.pid, port: first.port });
  });

  it('starts although its stale process number belongs to another process of the same user', async () => {
    const { cluster, stop } = await start();
    await stop();
    const { uid, gid } = await stat(cluster);
    const stranger = startChild('sleep', ['300'], { uid, gid, cwd: '/' });
    const file = join(cluster, 'postmaster.pid');
    await writeFile(file, [stranger.pid, cluster, 1, 5999, '', '127.0.0.1', '  1 2', 'ready', ''].join('\n'));
    await chown(file, uid, gid);
    expect((await start()).takenOver).toBe(false);
    expect(stranger.process.exitCode).toBeNull();
    await stranger.kill9();
  });

  it('sweeps away what a killed first start left half-made', async () => {
    const { cluster, stop } = await start();
    await stop();
    const home = dirname(cluster);
    await rm(cluster, { recursive: true });
    await mkdir(join(home, 'cluster.new-1', 'cluster'), { recursive: true });
    await start();
    expect((await readdir(home)).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  it('keeps its passwords for its owner alone', async () => {
    await start();
    const file = join(dataDir, 'postgresql', 'cluster.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { passwords } = JSON.parse(await readFile(file, 'utf8')) as { passwords: Record<string, string> };
    expect(new Set(Object.values(passwords)).size).toBe(3);
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { eventually } from '../support/children.js';
import {
  callStart,
  childrenOf,
  demoState,
  endPostmaster,
  isRunning,
  postmasterOf,
  startedWell,
  type RunningStart,
} from '../support/npm-start.js';

jest.setTimeout(240_000);

describe('npm start', () => {
  let dataDir: string;
  const starts: RunningStart[] = [];
  const start = async (env?: NodeJS.ProcessEnv): Promise<RunningStart> => {
    const called = await callStart(dataDir, env);
    starts.push(called);
    return called;
  };

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'zijin-start-'));
  });

  afterEach(async () => {
    await Promise.all(starts.splice(0).map((one) => one.stop()));
    const { cluster } = JSON.parse(
      await readFile(join(dataDir, 'postgresql/cluster.json'), 'utf8').catch(
        () => '{"cluster":"/nowhere/cluster"}',
      ),
    ) as { cluster: string };
    const server = await postmasterOf(dataDir).catch(() => undefined);
    if (server !== undefined) await endPostmaster(server);
    await rm(dirname(cluster), { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  });

  it('answers when it says so, and SIGTERM leaves nothing running', async () => {
    const run = await startedWell(await start());
    expect((await fetch(`http://127.0.0.1:${run.port}/health/ready`)).status).toBe(200);
    expect(run.output()).toContain(`http://localhost:${run.port}/setup makes the first administrator`);
    const processes = [...(await childrenOf(dataDir)), await postmasterOf(dataDir)];
    expect(processes).toHaveLength(3);
    expect(processes.every(isRunning)).toBe(true);
    expect(await run.stop()).toBe(0);
    expect(processes.some(isRunning)).toBe(false);
  });

  it('works at once after kill -9, on the same database server', async () => {
    const first = await startedWell(await start());
    const [children, server] = [await childrenOf(dataDir), await postmasterOf(dataDir)];
    await first.kill9();
    const second = await startedWell(await start({ PORT: String(first.port) }));
    expect(second.output()).toContain('an earlier run left its database server behind');
    expect(await postmasterOf(dataDir)).toBe(server);
    expect(children.some(isRunning)).toBe(false);
  });

  it('does not leave conference and worker behind when it is killed', async () => {
    const run = await startedWell(await start());
    const children = await childrenOf(dataDir);
    await run.kill9();
    await eventually('children ended', () => (children.some(isRunning) ? undefined : true));
  });

  it('begins a demo again that was cut off by kill -9, and then has all of it', async () => {
    const env = { DEMO: '1', DEMO_PASSWORD: 'chosen-for-the-test' };
    const first = await start(env);
    await eventually('filling', async () => {
      if (first.process.exitCode !== null) throw new Error(first.output());
      return (await demoState(dataDir)) === 'filling' ? true : undefined;
    });
    await first.kill9();
    const second = await startedWell(await start(env));
    expect(second.output()).toContain('was cut off, so it begins again from an empty database');
    expect(second.output()).toContain('organiser@demo.example');
    const signIn = await fetch(`http://127.0.0.1:${second.port}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://localhost:${second.port}` },
      body: JSON.stringify({ email: 'organiser@demo.example', password: env.DEMO_PASSWORD }),
    });
    expect(signIn.status).toBe(201);
    expect(await demoState(dataDir)).toBe('filled');
  });

  it('starts a killed child and a killed database server again', async () => {
    const run = await startedWell(await start());
    const [server, [conference]] = [await postmasterOf(dataDir), await childrenOf(dataDir)];
    process.kill(server, 'SIGKILL');
    await eventually('database again', () =>
      run.output().includes('database: runs again') ? true : undefined,
    );
    process.kill(conference!, 'SIGKILL');
    await eventually('conference again', async () => {
      const [now] = await childrenOf(dataDir);
      const answer = await fetch(`http://127.0.0.1:${run.port}/health/ready`).catch(() => undefined);
      return now !== conference && answer?.ok ? true : undefined;
    });
  });

  it('refuses a second run of the same data folder and says where the first is', async () => {
    const first = await startedWell(await start());
    const second = await start();
    expect(await second.exited).toBe(1);
    expect(second.output().trim()).toBe(
      `Zijin already runs with this data folder (${dataDir}) at http://localhost:${first.port}, as process ${first.pid}: use it, stop it with Ctrl-C in its window or "kill ${first.pid}", or set another DATA_DIR and PORT.`,
    );
    expect((await fetch(`http://127.0.0.1:${first.port}/health/ready`)).status).toBe(200);
  });

  it('names a taken port and another one', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await eventually('port held', () => (holder.listening ? true : undefined));
    const { port } = holder.address() as { port: number };
    const run = await start({ PORT: String(port) });
    expect(await run.exited).toBe(1);
    expect(run.output().trim()).toMatch(
      new RegExp(`^Port ${port} is taken by another program: .* PORT=\\d+ npm start\\.$`),
    );
    holder.close();
  });

  it('says in one sentence that the database is damaged, without a stack trace', async () => {
    await (await startedWell(await start())).stop();
    const record = JSON.parse(await readFile(join(dataDir, 'postgresql/cluster.json'), 'utf8')) as {
      cluster: string;
    };
    await writeFile(join(record.cluster, 'global/pg_control'), 'no control file');
    const run = await start();
    expect(await run.exited).toBe(1);
    expect(run.output()).toContain(`The database in ${record.cluster} is damaged (`);
    expect(run.output()).not.toMatch(/^\s+at /m);
  });

  it('says in one sentence that the data folder cannot be one', async () => {
    await writeFile(join(dataDir, 'file'), '');
    const run = await callStart(join(dataDir, 'file'));
    expect(await run.exited).toBe(1);
    expect(run.output().trim()).toBe(
      `${join(dataDir, 'file')} cannot be a folder because a file stands in its way: set DATA_DIR to another.`,
    );
  });
});

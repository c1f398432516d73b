import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTable } from '#documents/tables';
import { openZip } from '../../../libs/documents/src/tables/zip-reader.js';
import { DEFAULT_LIMITS } from '../../../libs/documents/src/tables/table-limits.js';
import { eventually, type Child } from '../../support/children.js';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { pdfsig } from '../../support/pdfsig.js';
import { startWorker } from '../../support/processes.js';
import { confirmedAgreement, evidenceWorld, type EvidenceWorld } from './evidence-world.js';

const COUNT = 8;

let app: RunningApp;
let world: EvidenceWorld;
let base: string;
beforeAll(async () => {
  app = await startApp();
  world = await evidenceWorld(app);
  base = `/conferences/${world.conferenceId}/signing/evidence`;
  for (let each = 0; each < COUNT; each++) await confirmedAgreement(app, world, { isSigned: true });
  await confirmedAgreement(app, world);
}, 180_000);
afterAll(() => app.stop());

const register = async () => (await app.administrator.get(base)).body;

describe('all agreements of a conference', () => {
  it('are sealed in the background; a run whose worker is killed goes on', async () => {
    expect((await app.administrator.post(`${base}/sealed`)).body.code).toBe('evidence.nothing-sealed');
    const started = await app.administrator.post(`${base}/seal-runs`);
    expect(started.body).toMatchObject({ state: 'running', total: COUNT });
    expect((await app.administrator.post(`${base}/seal-runs`)).body.code).toBe('evidence.is-sealing');

    let worker: Child = await startWorker({ DATABASE_URL: app.database.url });
    await eventually('some are sealed', async () => ((await register()).run.sealed >= 2 ? true : undefined));
    worker.process.kill('SIGKILL');
    await worker.stop();
    const before = await register();
    expect(before.run.state).toBe('running');

    worker = await startWorker({ DATABASE_URL: app.database.url });
    try {
      await eventually(
        'all are sealed',
        async () => ((await register()).run.state === 'done' ? true : undefined),
        90_000,
      );
    } finally {
      await worker.stop();
    }
    const { rows, run, totals } = await register();
    expect(run).toMatchObject({ state: 'done', sealed: COUNT, failed: 0 });
    expect(rows.filter(({ seal }: { seal: object | null }) => seal)).toHaveLength(COUNT);
    expect(totals.reduce((sum: number, { signed }: { signed: number }) => sum + signed, 0)).toBe(COUNT);
    // none was sealed twice for being taken up again
    expect(
      new Set(rows.flatMap(({ seal }: { seal: { version: number } | null }) => seal?.version ?? [])),
    ).toEqual(new Set([1]));
    expect((await app.administrator.post(`${base}/seal-runs`)).body.code).toBe('evidence.nothing-to-seal');
  }, 150_000);

  it('come as one archive, each valid, and each checked without a database', async () => {
    const { body } = await app.administrator.post<Buffer>(`${base}/sealed`);
    const zip = openZip(body, DEFAULT_LIMITS);
    expect(zip.names).toHaveLength(COUNT);
    const chunks: Uint8Array[] = [];
    for await (const chunk of zip.chunks(zip.names[0]!)) chunks.push(chunk);
    const pdf = Buffer.concat(chunks);
    expect(await pdfsig(pdf)).toContain('Signature is Valid.');
    const folder = await mkdtemp(join(tmpdir(), 'zijin-verify-'));
    try {
      const verify = async (content: Buffer, ...args: string[]) => {
        await writeFile(join(folder, 'file.pdf'), content);
        const main = new URL('../../../dist/apps/cli/src/main.js', import.meta.url).pathname;
        const { status, stdout } = spawnSync('node', [main, 'verify', join(folder, 'file.pdf'), ...args], {
          env: { PATH: process.env['PATH'] },
          encoding: 'utf8',
        });
        return { status, stdout };
      };
      const whole = await verify(pdf, '--json');
      expect(whole.status).toBe(0);
      const said = JSON.parse(whole.stdout);
      expect(said).toMatchObject({ verdict: 'unchanged', isExpectedKey: null });
      expect((await verify(pdf, '--fingerprint', said.fingerprint)).status).toBe(0);
      expect((await verify(pdf, '--fingerprint', '00'.repeat(32))).status).toBe(3);
      const changed = Buffer.from(pdf);
      changed[Math.floor(pdf.length / 2)]! ^= 1;
      const found = await verify(changed);
      expect(found.status).toBe(2);
      expect(found.stdout).toContain('≠');
      expect((await verify(Buffer.from('nothing'))).status).toBe(3);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);

  it('stand in a register with totals by kind, and get their certificates', async () => {
    const xlsx = await app.administrator.post<Buffer>(`${base}/register/xlsx`, { language: 'en' });
    const { rows } = await readTable(Buffer.from(xlsx.body), { fileName: 'register.xlsx' });
    expect(rows).toHaveLength(COUNT + 1);
    const pdf = await app.administrator.post<Buffer>(`${base}/register/pdf`, { language: 'zh' });
    expect(Buffer.from(pdf.body).subarray(0, 5).toString()).toBe('%PDF-');
    const certificates = await app.administrator.post<Buffer>(`${base}/certificates`, {});
    expect(
      Buffer.from(certificates.body)
        .toString('latin1')
        .match(/\/Type \/Page\b/g),
    ).toHaveLength(COUNT);
  });
});

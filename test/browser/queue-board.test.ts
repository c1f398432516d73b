import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DatabaseSettings, QueueSettings } from '#config';
import { jobContracts } from '#contracts/jobs/index';
import { sendMail } from '#contracts/jobs/mail';
import { QueueBackend, Queues } from '#platform/queue';
import { eventually, type Child } from '../support/children.js';
import { launchChromium } from '../support/chromium.js';
import { startApp, type Client, type RunningApp } from '../support/conference-app.js';
import { backends } from '../support/mail-run.js';
import { startWorker } from '../support/processes.js';
import { startRedis, type RedisProcess } from '../support/redis.js';
import { look } from './browsing.js';

const MINUTE = 60_000;

/** Everything that is not on this computer would have to go through here. */
async function startWayOut(): Promise<{ url: string; asked: string[]; server: Server }> {
  const asked: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (chunk) => {
      asked.push(chunk.toString().split('\r\n')[0]!);
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, asked, server };
}

describe.each(backends)('the board of the queues on %s', (backend) => {
  let app: RunningApp;
  let redis: RedisProcess | undefined;
  let worker: Child;
  let queues: Queues;
  let browser: Browser;
  let wayOut: Awaited<ReturnType<typeof startWayOut>>;
  const poison = randomUUID();

  beforeAll(async () => {
    redis = backend === 'redis' ? await startRedis() : undefined;
    const onRedis: Record<string, string> = redis ? { REDIS_URL: redis.url } : {};
    app = await startApp(onRedis);
    worker = await startWorker({ DATABASE_URL: app.database.url, BASE_URL: app.conference.url, ...onRedis });
    queues = new Queues(
      new QueueBackend(
        Object.assign(new DatabaseSettings(), { databaseUrl: app.database.url, poolSize: 2 }),
        Object.assign(new QueueSettings(), { redisUrl: redis?.url }),
      ),
    );
    wayOut = await startWayOut();
    browser = await launchChromium([`--proxy-server=${wayOut.url}`, '--proxy-bypass-list=127.0.0.1']);
    // a job as people make it, and one that cannot be done
    await app.visitor.post('/password-resets', { email: 'nobody@city.example' });
    await queues.add(sendMail, [{ id: poison, payload: { mailIds: ['no id'] } }]);
    await eventually('both done with', async () => {
      const failed = await (await queues.queue(sendMail.queue).getJob(poison))?.getState();
      const done = await queues.queue('accounts').getCompletedCount();
      return failed === 'failed' && done === 1 ? true : undefined;
    });
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    wayOut?.server.close();
    await queues?.onApplicationShutdown();
    await worker?.stop();
    await app?.stop();
    await redis?.stop();
  }, MINUTE);

  /** What reached the way out of all that a page asked for; the browser itself asks there for updates and autofill. */
  function watch(page: Page): () => string[] {
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).hostname));
    return () => wayOut.asked.filter((line) => [...hosts].some((host) => line.includes(host)));
  }

  /** A browser in which this person is signed in. */
  async function openAs({ headers }: Client, more: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
      ...more,
    });
    const [name, value] = (headers['cookie'] ?? '').split('=');
    if (name && value) await context.addCookies([{ name, value, url: app.conference.url }]);
    return context.newPage();
  }

  it(
    'shows an administrator every queue and each job, and asks no other host for anything',
    async () => {
      const page = await openAs(app.administrator);
      const left = watch(page);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      const answer = await page.goto(`${app.conference.url}/admin/queues`);
      expect(answer!.status()).toBe(200);
      expect(answer!.headers()['content-security-policy']).toContain("default-src 'self'");
      for (const name of new Set(jobContracts.map(({ queue }) => queue)))
        await page.getByText(name, { exact: true }).first().waitFor();
      await look(page, `queues-${backend}`);

      await page.goto(`${app.conference.url}/admin/queues/queue/accounts?status=completed`);
      await page.getByText('account.start-password-reset').first().waitFor();
      await look(page, `queues-${backend}-done`);
      await page.goto(`${app.conference.url}/admin/queues/queue/mail?status=failed`);
      await page.getByText(poison).first().waitFor();
      await page
        .getByText(/bad payload/)
        .first()
        .waitFor();
      await look(page, `queues-${backend}-failed`);
      expect(await page.locator('body').innerText()).not.toContain('nobody@city.example');
      expect(faults).toEqual([]);
      expect(left()).toEqual([]);
      await page.context().close();

      // The same page without the policy would ask for its font there: the way out is watched.
      const unguarded = await openAs(app.administrator, { bypassCSP: true });
      const leftUnguarded = watch(unguarded);
      await unguarded.goto(`${app.conference.url}/admin/queues`);
      await eventually(
        'the font is asked for',
        () => (leftUnguarded().length > 0 ? true : undefined),
        30_000,
      );
      await unguarded.context().close();
    },
    MINUTE,
  );

  it(
    'takes a failed job away where an administrator asks for it',
    async () => {
      const page = await openAs(app.administrator);
      await page.goto(`${app.conference.url}/admin/queues/queue/mail?status=failed`);
      await page.getByText(poison).first().waitFor();
      const removed = await page.evaluate<number>(
        `fetch('/admin/queues/api/queues/mail/${poison}/clean', { method: 'PUT' }).then(({ status }) => status)`,
      );
      expect(removed).toBe(204);
      expect(await queues.queue(sendMail.queue).getJob(poison)).toBeUndefined();
      await page.context().close();
    },
    MINUTE,
  );

  it(
    'is closed to a manager and to a visitor, who are told so in their language',
    async () => {
      const manager = await app.colleague([
        { role: 'manager', campaignId: await campaign(), conferenceId: null },
      ]);
      for (const [client, words] of [
        [manager, '您没有'],
        [app.visitor, '请先登录。'],
      ] as const)
        for (const path of ['', '/', '/queue/mail', '/api/queues']) {
          const page = await openAs(client);
          const answer = await page.goto(`${app.conference.url}/admin/queues${path}`);
          expect([path, answer!.status()]).toEqual([path, 403]);
          expect(await page.locator('body').innerText()).toContain(words);
          await page.context().close();
        }
    },
    MINUTE,
  );

  it(
    'is led to from the menu of an administrator, and of nobody else',
    async () => {
      const page = await openAs(app.administrator);
      await page.goto(`${app.conference.url}/console`);
      await page.getByRole('button', { name: /用户菜单|测试同事/ }).click();
      await page.getByRole('menuitem', { name: '任务队列' }).click();
      await page.waitForURL(/\/admin\/queues/);
      await page.getByText('mailings', { exact: true }).first().waitFor();
      const other = await openAs(
        await app.colleague([{ role: 'manager', campaignId: await campaign(), conferenceId: null }]),
      );
      await other.goto(`${app.conference.url}/console`);
      await other.getByRole('button', { name: /用户菜单|测试同事/ }).click();
      await other.getByRole('menuitem').first().waitFor();
      expect(await other.getByText('任务队列').count()).toBe(0);
      await page.context().close();
      await other.context().close();
    },
    MINUTE,
  );

  const campaign = async (): Promise<string> =>
    (await app.administrator.post('/campaigns', { nameZh: `行动 ${randomUUID().slice(0, 8)}` })).body.id;
});

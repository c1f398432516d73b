import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import type { BenchmarkResult } from './benchmark.js';
import { makeBenchConference } from './bench-conference.js';
import { startBenchDatabase } from './bench-database.js';
import { startBenchProcess } from './bench-process.js';

export const name = 'pages';
export const summary =
  'first visit on slow 4G: compressed script, requests, first paint, beside a page without script';

/** Slow 4G as Chromium's tools define it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const KIB = 1024;

interface Visit {
  scriptKiB: number;
  requests: number;
  firstPaintMs: number;
  text: string;
}

/** Options: `--visits=3` to each page; the median counts. */
export async function run(options: Record<string, string>): Promise<BenchmarkResult> {
  const visits = Number(options['visits'] ?? 3);
  const db = await startBenchDatabase();
  const browser = await openBrowser();
  try {
    const conference = await makeBenchConference(db.admin, { registrations: 20, arrived: true });
    // Its registration is still open, with places left.
    await db.admin.query('UPDATE conferences SET registration_closes_at = ends_at');
    await db.admin.query('UPDATE place_pools SET capacity = capacity + 10');
    const link = randomBytes(32).toString('base64url');
    await db.admin.query(
      `INSERT INTO access_tokens (token_hash, purpose, subject_id, created_at, expires_at)
       VALUES ($1, 'registration', $2, now(), now() + interval '1 day')`,
      [createHash('sha256').update(link).digest(), conference.registrationIds[0]],
    );
    const server = await startBenchProcess('apps/conference/src/main.js', { DATABASE_URL: db.url });
    const cookie = { name: 'zijin_session', value: conference.session, url: server.url };
    const pages = {
      floor: { path: '/health/live', cookies: [], shows: 'live' },
      public: { path: '/c/bench', cookies: [], shows: '压测推进会' },
      register: { path: '/c/bench/register', cookies: [], shows: '压测推进会' },
      ticket: { path: `/r/${link}`, cookies: [], shows: '压测推进会' },
      console: { path: '/console', cookies: [cookie], shows: '压测' },
    };
    const figures: Record<string, number> = {};
    let ok = true;
    try {
      for (const [page, { path, cookies, shows }] of Object.entries(pages)) {
        const seen: Visit[] = [];
        for (let turn = 0; turn < visits; turn += 1)
          seen.push(await visit(browser, server.url + path, cookies, shows));
        seen.sort((a, b) => a.firstPaintMs - b.firstPaintMs);
        const median = seen[Math.floor(seen.length / 2)]!;
        ok &&= median.text.includes(shows);
        figures[`${page}ScriptKiB`] = Math.round(median.scriptKiB);
        figures[`${page}Requests`] = median.requests;
        figures[`${page}FirstPaintMs`] = Math.round(median.firstPaintMs);
        if (page !== 'floor')
          figures[`${page}OfFloor`] =
            Math.round((median.firstPaintMs / figures['floorFirstPaintMs']!) * 10) / 10;
      }
    } finally {
      await server.stop();
    }
    return { ok, figures };
  } finally {
    await browser.close();
    await db.stop();
  }
}

async function visit(
  browser: Browser,
  url: string,
  cookies: readonly { name: string; value: string; url: string }[],
  shows: string,
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });
  try {
    await context.addCookies([...cookies]);
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', SLOW_4G);
    let bytes = 0;
    let requests = 0;
    const scripts = new Set<string>();
    tools.on('Network.responseReceived', ({ requestId, type }) => {
      requests += 1;
      if (type === 'Script') scripts.add(requestId);
    });
    tools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.getByText(shows).first().waitFor({ state: 'attached', timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    const firstPaintMs = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    return { scriptKiB: bytes / KIB, requests, firstPaintMs, text: await page.content() };
  } finally {
    await context.close();
  }
}

function openBrowser(): Promise<Browser> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = ['chromium', 'chromium-browser', 'google-chrome']
    .flatMap((program) => folders.map((folder) => join(folder, program)))
    .find((path) => existsSync(path));
  if (!found) throw new Error('This benchmark needs Chromium: install Debian’s package chromium.');
  return chromium.launch({
    executablePath: found,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
}

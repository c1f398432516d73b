import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export type UiLanguage = 'zh-CN' | 'en';

export interface Visit {
  page: Page;
  /** Faults that the page threw or wrote to the console; a refused request is none. */
  faults: string[];
}

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

async function open(browser: Browser, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ timezoneId: 'Asia/Shanghai', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  return { page, faults };
}

/** 390 px, touched with a finger, in the language of its owner. */
export const openPhone = (browser: Browser, language: UiLanguage, more: BrowserContextOptions = {}) =>
  open(browser, { ...phone, locale: language, ...more });

export const openDesktop = (browser: Browser, language: UiLanguage, more: BrowserContextOptions = {}) =>
  open(browser, { ...desktop, locale: language, ...more });

let axeSource: Promise<string> | undefined;

/**
 * Until nothing moves or fades in any more: half-way, every colour is pale. What turns for ever (a spinner) is not waited
 * for, and nothing for longer than ten seconds: a motion that a page never ends must not end the test. As text: the page
 * has names that this side's types do not know.
 */
const STILL = `(async () => {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const frame = () => Promise.race([new Promise((resolve) => requestAnimationFrame(() => resolve())), pause(250)]);
  const until = performance.now() + 10000;
  for (let calm = 0; calm < 3 && performance.now() < until; ) {
    await frame();
    const moving = document.getAnimations().filter(
      (one) => one.playState === 'running' && Number.isFinite(one.effect.getComputedTiming().endTime));
    calm = moving.length === 0 ? calm + 1 : 0;
    await Promise.race([Promise.all(moving.map((one) => one.finished.catch(() => undefined))), pause(1000)]);
  }
})()`;

/** Until nothing on the page moves any more. */
export const isStill = (page: Page): Promise<void> => page.evaluate<void>(STILL);

/** What axe finds wrong with the page once it is still, in a line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await isStill(page);
  axeSource ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(await axeSource);
  // As text: the page has names that this side's types do not know.
  const { violations } = await page.evaluate<{ violations: Finding[] }>('axe.run()');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

interface Finding {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** Whether the page can be pushed sideways; on a phone it must not. */
export async function isTooWide(page: Page): Promise<boolean> {
  const overflows = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
  for (let tries = 0; tries < 20; tries++) {
    if (!(await page.evaluate<boolean>(overflows))) return false;
    await page.waitForTimeout(100); // what slides in or out counts once it has arrived
  }
  return true;
}

/** A picture for people, where `SCREENSHOTS` names a folder for them. */
export async function look(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), ...options });
}

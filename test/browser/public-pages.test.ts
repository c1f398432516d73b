import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    list: '校企推进会',
    title: '校企协同创新推进会暨新能源与智能网联汽车产业链专场对接活动',
    button: '我要报名',
    left: '还剩 50 个名额',
    join: '加入候补名单',
    notYet: /报名将于 .+ 开始/,
    cancelled: '本次推进会已取消',
    missing: '没有找到这场推进会',
  },
  en: {
    list: 'School-enterprise conferences',
    title: 'School-Enterprise Innovation Conference: New Energy and Connected Vehicles',
    button: 'Register',
    left: '50 places left',
    join: 'Join the waiting list',
    notYet: /Registration opens on .+/,
    cancelled: 'This conference has been cancelled',
    missing: 'There is no such conference',
  },
};

describe('public pages', () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  describe.each<{ language: UiLanguage; device: string; open: typeof openPhone }>([
    { language: 'zh-CN', device: 'a phone', open: openPhone },
    { language: 'en', device: 'a phone', open: openPhone },
    { language: 'zh-CN', device: 'a desktop', open: openDesktop },
    { language: 'en', device: 'a desktop', open: openDesktop },
  ])('on $device in $language', ({ language, device, open }) => {
    const t = words[language];
    const file = (name: string): string => `public-${name}-${language}-${device.replace(/^a /, '')}`;

    it(
      'lists the conferences and opens one, with its programme and its one button',
      async () => {
        const { page, faults } = await open(browser, language);
        await page.goto(site.url);
        await page.getByRole('heading', { name: t.list, level: 1 }).waitFor();
        const card = page.getByRole('link', { name: t.title });
        await card.waitFor();
        await look(page, file('list'), { fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);

        await card.click();
        await page.getByRole('heading', { name: t.title, level: 1 }).waitFor();
        const button = page.getByRole('link', { name: t.button, exact: true });
        const box = await button.boundingBox();
        const height = page.viewportSize()!.height;
        expect(box!.y + box!.height).toBeLessThanOrEqual(height);
        expect(box!.height).toBeGreaterThanOrEqual(48);
        expect(await page.getByText(t.left).count()).toBeGreaterThan(0);
        expect(await page.title()).toContain(t.title);
        expect(await page.locator('ol > li').count()).toBe(3);
        await look(page, file('conference'));
        await look(page, file('conference-whole'), { fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        expect(faults).toEqual([]);
        await page.context().close();
      },
      MINUTE,
    );

    it(
      'says what can be done: full, not yet open, cancelled, unknown',
      async () => {
        const { page } = await open(browser, language);
        await page.goto(`${site.url}/c/${site.full.slug}`);
        await page.getByRole('link', { name: t.join }).waitFor();
        await look(page, file('full'));
        expect(await axeFindings(page)).toEqual([]);
        await page.goto(`${site.url}/c/${site.notYet.slug}`);
        await page.getByText(t.notYet).waitFor();
        expect(await page.getByRole('link', { name: t.button, exact: true }).count()).toBe(0);
        await page.goto(`${site.url}/c/${site.cancelled.slug}`);
        await page.getByText(t.cancelled).waitFor();
        await page.getByText('场地临时检修').waitFor();
        await look(page, file('cancelled'));
        expect(await axeFindings(page)).toEqual([]);
        await page.goto(`${site.url}/c/no-such-conference`);
        await page.getByRole('heading', { name: t.missing }).waitFor();
        await look(page, file('missing'));
        expect(await axeFindings(page)).toEqual([]);
        await page.context().close();
      },
      MINUTE,
    );
  });

  it(
    'switches the language on the page and remembers it',
    async () => {
      const { page } = await openPhone(browser, 'zh-CN');
      await page.goto(site.url);
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: words.en.list }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: words.en.list }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.context().close();
    },
    MINUTE,
  );
});

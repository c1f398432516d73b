import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, Site } from './site.js';

const MINUTE = 60_000;

describe('the console', () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    await site.register(site.live.slug, { mobile: '13911112222', email: 'guest@demo.example' });
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  async function signIn(page: Page): Promise<void> {
    await page.goto(`${site.url}/sign-in`);
    await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console/);
  }

  describe.each<{ language: UiLanguage; device: string; open: typeof openPhone }>([
    { language: 'zh-CN', device: 'a phone', open: openPhone },
    { language: 'en', device: 'a phone', open: openPhone },
    { language: 'zh-CN', device: 'a desktop', open: openDesktop },
    { language: 'en', device: 'a desktop', open: openDesktop },
  ])('on $device in $language', ({ language, device, open }) => {
    it(
      'shows every screen without a fault, nothing for axe to find, and no page too wide for the screen',
      async () => {
        const { page, faults } = await open(browser, language);
        await signIn(page);
        const conference = `/console/conferences/${site.live.id}`;
        const screens = [
          '/console',
          '/console/conferences',
          '/console/conferences/new',
          '/console/templates',
          '/console/venues',
          conference,
          `${conference}/registrations`,
          `${conference}/forms`,
          `${conference}/attendance`,
          `${conference}/programme`,
          `${conference}/places`,
          `${conference}/team`,
          `${conference}/check-in-points`,
          '/console/organisations',
          '/console/organisations/import',
          '/console/mailbox',
          '/console/colleagues',
          '/console/account',
        ];
        const findings: Record<string, unknown> = {};
        for (const screen of screens) {
          await page.goto(site.url + screen);
          await page.getByRole('heading', { level: 1 }).first().waitFor();
          await page.waitForLoadState('networkidle');
          await look(page, `console${screen.replaceAll('/', '-')}-${language}-${device.slice(2)}`);
          const axe = await axeFindings(page);
          const isWide = await isTooWide(page);
          if (axe.length > 0 || isWide) findings[screen] = { axe, isWide };
        }
        expect(findings).toEqual({});
        expect(faults).toEqual([]);
        await page.context().close();
      },
      4 * MINUTE,
    );
  });

  it(
    'leads from the figures to the people behind them, and downloads the report',
    async () => {
      const { page } = await openDesktop(browser, 'en');
      await signIn(page);
      await page.goto(`${site.url}/console/conferences/${site.live.id}/attendance`);
      await page
        .getByRole('button', { name: /Download/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      const arriving = page.waitForEvent('download');
      await dialog
        .getByRole('button', { name: /XLSX|Excel|Download/i })
        .or(dialog.getByRole('link', { name: /XLSX|Excel|Download/i }))
        .first()
        .click();
      expect((await arriving).suggestedFilename()).toMatch(/\.(xlsx|csv)$/);
      await page.context().close();
    },
    2 * MINUTE,
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { eventually } from '../support/children.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, Site } from './site.js';

const MINUTE = 60_000;
const words = {
  'zh-CN': {
    unknown: '不知道这封信是否送到',
    again: '再发一次',
    ask: '再次发送给周文博？',
    cancel: '取消',
    done: '已重新排队',
  },
  en: {
    unknown: 'Nobody knows whether this mail arrived',
    again: 'Send it again',
    ask: 'Send it to 周文博 again?',
    cancel: 'Cancel',
    done: 'Queued again',
  },
};

describe('a mail whose fate is unknown, in the mailbox', () => {
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

  const copies = async (address: string): Promise<number> =>
    (await site.query('SELECT 1 FROM mails WHERE to_address = $1', [address])).length;

  it.each([
    { language: 'zh-CN', size: 'phone', open: openPhone },
    { language: 'en', size: 'phone', open: openPhone },
    { language: 'zh-CN', size: 'desktop', open: openDesktop },
    { language: 'en', size: 'desktop', open: openDesktop },
  ] as const satisfies { language: UiLanguage; size: string; open: typeof openPhone }[])(
    'says so, and is sent again only after the question ($language, $size)',
    async ({ language, size, open }) => {
      const t = words[language];
      const address = `${language}-${size}@doubt.example`.toLowerCase();
      const digits = `${language === 'en' ? 1 : 2}${size === 'phone' ? 1 : 2}`;
      await site.register(site.live.slug, { mobile: `138001400${digits}`, email: address });
      await site.linkOf(address);
      // what a crash in the moment of handing over leaves behind
      await site.query(
        `UPDATE mails SET state = 'unknown', sent_at = NULL, last_reply = 'connection closed' WHERE to_address = $1`,
        [address],
      );
      const { page, faults } = await open(browser, language);
      await page.request.post(`${site.url}/api/v1/sessions`, { data: ADMINISTRATOR });
      await page.goto(`${site.url}/console/mailbox?state=unknown&q=${address}`);
      await page.locator('tbody').getByRole('button').first().click();
      await page.getByText(t.unknown).waitFor();
      await look(page, `mail-unknown-${language}-${size}`);
      expect(await axeFindings(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);

      await page.getByRole('button', { name: t.again }).click();
      const ask = page.locator('.ant-modal-confirm');
      await ask.locator('.ant-modal-confirm-title', { hasText: t.ask }).waitFor();
      await look(page, `mail-unknown-ask-${language}-${size}`);
      expect(await axeFindings(page)).toEqual([]);
      await ask.getByRole('button', { name: t.cancel }).click();
      await ask.waitFor({ state: 'hidden' });
      expect(await copies(address)).toBe(1);

      await page.getByRole('button', { name: t.again }).click();
      await ask.getByRole('button', { name: t.again }).click();
      await page.getByText(t.done).waitFor();
      expect(await copies(address)).toBe(2);
      await eventually('the second one left', async () =>
        (await site.query(`SELECT 1 FROM mails WHERE to_address = $1 AND state = 'sent'`, [address]))
          .length === 1
          ? true
          : undefined,
      );
      expect(faults).toEqual([]);
      await page.context().close();
    },
    MINUTE,
  );
});

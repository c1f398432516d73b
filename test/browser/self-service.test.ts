import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { good, visit } from '../support/client.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { LONG_NAME, Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    open: '打开我的报名',
    change: '修改报名信息和环节',
    name: '姓名',
    jobTitle: '职务',
    mobile: '手机号码',
    save: '保存修改',
    saved: '修改已保存。',
    another: /这里只能更正姓名中的笔误/,
    add: '为同事报名',
    send: '提交 1 人的报名',
    twice: /已经报名/,
    colleagues: '我为同事办理的报名',
    consent: /请先确认个人信息的使用/,
    agree: '同意并打开我的报名',
    handOver: '转让给同事',
    give: '确认转让',
    done: /已转让给/,
    gone: '链接无效或已过期',
  },
  en: {
    open: 'Open my registration',
    change: 'Change my details and sessions',
    name: 'Name',
    jobTitle: 'Job title',
    mobile: 'Mobile number',
    save: 'Save changes',
    saved: 'Your changes are saved.',
    another: /Only a slip in your own name/,
    add: 'Register a colleague',
    send: 'Register',
    twice: /registered already/,
    colleagues: 'Colleagues I registered',
    consent: /please agree to the use of your data/,
    agree: 'Agree and open my registration',
    handOver: 'Hand over to a colleague',
    give: 'Hand over my place',
    done: /Handed over to/,
    gone: 'This link is not valid or has expired',
  },
};

describe('self-service by the personal link', () => {
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

  /** As it should be on every screen: nothing sticks out, axe finds nothing. */
  async function wellMade(page: Page, name: string): Promise<void> {
    await look(page, name, { fullPage: true });
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
  }

  it.each<{ language: UiLanguage; last: number; size: 'phone' | 'desktop' }>([
    { language: 'zh-CN', last: 1, size: 'phone' },
    { language: 'en', last: 2, size: 'phone' },
    { language: 'zh-CN', last: 3, size: 'desktop' },
    { language: 'en', last: 4, size: 'desktop' },
  ])(
    'button first, then change, register a colleague, hand over ($language, $size)',
    async ({ language, last, size }) => {
      const t = words[language];
      const file = (name: string): string => `self-service-${name}-${language}-${size}`;
      const { token } = await site.register(site.live.slug, {
        mobile: `1360000000${last}`,
        email: `self${last}@firm.example`,
        organisationName: LONG_NAME,
      });
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      const field = (label: string) => page.getByLabel(label, { exact: false }).first();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));

      await page.goto(`${site.url}/r/${token}`);
      await page.getByRole('button', { name: t.open }).waitFor();
      expect(asked).not.toContain('/api/v1/public/registrations/open');
      expect(await page.locator('body').innerText()).not.toContain('周文博');
      await wellMade(page, file('gate'));
      await page.getByRole('button', { name: t.open }).click();
      await page.getByRole('link', { name: t.change }).waitFor();
      await page.reload();
      await page.getByRole('link', { name: t.change }).waitFor();
      await wellMade(page, file('page'));

      await page.getByRole('link', { name: t.change }).click();
      await field(t.name).fill('王另外');
      await field(t.jobTitle).fill('总工程师');
      await page.getByRole('button', { name: t.save }).click();
      await page.getByText(t.another).waitFor();
      expect(await field(t.jobTitle).inputValue()).toBe('总工程师');
      await wellMade(page, file('edit'));
      await field(t.name).fill('周文搏');
      await page.getByRole('button', { name: t.save }).click();
      await page.getByText(t.saved).waitFor();
      await page.getByText('总工程师').waitFor();

      await page.getByRole('link', { name: t.add }).click();
      await field(t.name).fill('钱同事');
      await field(t.mobile).fill(`1360000000${last}`);
      await page.getByRole('button', { name: t.send, exact: true }).click();
      await page.getByText(t.twice).waitFor();
      await field(t.mobile).fill(`1360000010${last}`);
      await wellMade(page, file('colleague'));
      await page.getByRole('button', { name: t.send, exact: true }).click();
      await page.getByRole('region', { name: t.colleagues }).getByText('钱同事').waitFor();
      await wellMade(page, file('colleagues'));

      await page.getByRole('link', { name: t.handOver }).click();
      await field(t.name).fill('孙接替');
      await field(t.mobile).fill(`1360000020${last}`);
      await wellMade(page, file('hand-over'));
      await page.getByRole('button', { name: t.give }).click();
      await page.getByRole('heading', { name: t.done }).waitFor();
      await wellMade(page, file('handed-over'));
      await page.goto(`${site.url}/r/${token}`);
      await page.getByRole('heading', { name: t.gone }).waitFor();
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * MINUTE,
  );

  it.each<{ language: UiLanguage; last: number }>([
    { language: 'zh-CN', last: 1 },
    { language: 'en', last: 2 },
  ])(
    'asks a colleague who was registered by somebody for consent first ($language)',
    async ({ language, last }) => {
      const t = words[language];
      const registrar = await site.register(site.live.slug, {
        mobile: `1360000030${last}`,
        email: `registrar${last}@firm.example`,
      });
      const { api } = visit(site.url);
      await good(
        api.POST('/api/v1/public/registrations/colleagues', {
          body: {
            token: registrar.token,
            colleagues: [{ name: '吴同事', mobile: `1360000040${last}`, email: `along${last}@firm.example` }],
          },
        }),
      );
      const token = await site.linkOf(`along${last}@firm.example`);
      const { page } = await openPhone(browser, language);
      await page.goto(`${site.url}/r/${token}`);
      await page.getByRole('button', { name: t.open }).click();
      await page.getByRole('heading', { name: t.consent }).waitFor();
      expect(await page.getByRole('img').count()).toBe(0);
      await page.getByRole('button', { name: t.agree }).waitFor();
      await wellMade(page, `self-service-consent-${language}-phone`);
      await page.getByRole('button', { name: t.agree }).click();
      await page.getByRole('img').waitFor();
      expect((await site.ticket(token)).needsConsent).toBe(false);
      await page.context().close();
    },
    MINUTE,
  );
});

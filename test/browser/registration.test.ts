import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { readQr } from '../support/qr.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { LONG_NAME, Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    organisation: '单位',
    code: /统一社会信用代码/,
    name: '姓名',
    mobile: '手机号码',
    email: '电子邮箱',
    title: /职务/,
    consent: /我已阅读并同意/,
    read: '阅读说明全文',
    close: '关闭',
    submit: '提交报名',
    join: '加入候补名单',
    draft: /已恢复您上次填写的内容/,
    chosen: /已选择/,
    mobileFault: '请输入有效的手机号码。',
    consentFault: '请先阅读并同意个人信息处理说明。',
    codeFault: /校验/,
    registered: '报名成功',
    again: /您已经报名/,
    resend: '把链接发到我的邮箱',
    resent: /邮件会在几分钟内送达/,
    waiting: /候补第 \d+ 位/,
    unreachable: /无法连接服务器/,
  },
  en: {
    organisation: 'Organisation',
    code: /Unified social credit code/,
    name: 'Name',
    mobile: 'Mobile number',
    email: 'E-mail',
    title: /Job title/,
    consent: /I have read the privacy text/,
    read: 'Read the privacy text',
    close: 'Close',
    submit: 'Register',
    join: 'Join the waiting list',
    draft: /What you entered last time is here again/,
    chosen: /Chosen/,
    mobileFault: 'Please enter a valid mobile number.',
    consentFault: 'Please read the privacy text and agree to it.',
    codeFault: /check character of this credit code/,
    registered: 'You are registered',
    again: /You are registered already/,
    resend: 'Send the link to my e-mail address',
    resent: /a mail arrives at the registered address/,
    waiting: /Number \d+ on the waiting list/,
    unreachable: /The server cannot be reached/,
  },
};

describe('registration', () => {
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

  describe.each<{ language: UiLanguage; last: number; organisation: string }>([
    { language: 'zh-CN', last: 1, organisation: LONG_NAME },
    { language: 'en', last: 2, organisation: 'Gaojing Rail Equipment (demo)' },
  ])('on a phone in $language', ({ language, last, organisation }) => {
    const t = words[language];
    const file = (name: string): string => `register-${name}-${language}-phone`;
    const person = { name: '欧阳·买买提', mobile: `138 0000 000${last}`, email: `guest${last}@firm.example` };

    async function fill(page: Page): Promise<void> {
      await page.getByLabel(t.name, { exact: true }).fill(person.name);
      await page.getByLabel(t.mobile).fill(person.mobile);
      await page.getByLabel(t.email).fill(person.email);
      await page.getByLabel(t.title).fill('总工程师');
    }

    it(
      'names every wrong field in words, puts the focus on the first, and keeps what was typed',
      async () => {
        const { page } = await openPhone(browser, language);
        await page.goto(`${site.url}/c/${site.live.slug}/register`);
        await page.getByLabel(t.mobile).fill('12');
        await look(page, file('empty'));
        await page.getByRole('button', { name: t.submit }).click();
        await page.getByText(t.mobileFault).waitFor();
        await page.getByText(t.consentFault).waitFor();
        expect(await page.locator('[aria-invalid="true"]').count()).toBe(5);
        const focused = page.locator('*:focus');
        expect(await focused.getAttribute('role')).toBe('combobox');
        expect(await page.getByLabel(t.mobile).inputValue()).toBe('12');
        await look(page, file('faults'), { fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        await page.getByLabel(t.mobile).fill('13');
        expect(await page.getByText(t.mobileFault).count()).toBe(0);
        await page.context().close();
      },
      MINUTE,
    );

    it(
      'finds the organisation, keeps a draft through a reload but not the consent, and ends at the ticket',
      async () => {
        const { page, faults } = await openPhone(browser, language);
        await page.goto(`${site.url}/c/${site.live.slug}/register`);
        const field = page.getByRole('combobox', { name: t.organisation });
        await field.pressSequentially(organisation.slice(0, 4));
        const option = page.getByRole('option', { name: organisation, exact: false });
        await option.first().waitFor();
        const size = 'getComputedStyle(document.querySelector("input")).fontSize';
        expect(await page.evaluate<string>(size)).toBe('16px'); // less makes an iPhone zoom in
        await look(page, file('suggestions'));
        expect(await axeFindings(page)).toEqual([]);
        await option.filter({ hasText: organisation }).first().click();
        await page.getByText(t.chosen).waitFor();
        expect(await field.inputValue()).toBe(organisation);
        await fill(page);
        await page.getByLabel(t.consent).check();

        await page.reload();
        await page.getByText(t.draft).waitFor();
        expect(await page.getByLabel(t.email).inputValue()).toBe(person.email);
        expect(await page.getByLabel(t.consent).isChecked()).toBe(false);
        await page.getByText(t.chosen).waitFor();

        await page.getByRole('button', { name: t.read }).click();
        await page.getByRole('dialog').waitFor();
        await look(page, file('privacy'));
        expect(await axeFindings(page)).toEqual([]);
        await page.getByRole('dialog').getByRole('button', { name: t.close }).click();
        await page.getByLabel(t.consent).check();
        await look(page, file('filled'), { fullPage: true });

        const sent: string[] = [];
        page.on('request', (request) => {
          if (request.method() === 'POST' && request.url().endsWith('/registrations'))
            sent.push(request.url());
        });
        await page.getByRole('button', { name: t.submit }).dblclick();
        await page.waitForURL('**/r/*');
        await page.getByText(t.registered).waitFor();
        expect(sent).toHaveLength(1);
        const qr = page.getByRole('img');
        await qr.waitFor();
        expect(await readQr(await qr.screenshot())).toMatch(/^ZJ1\./);
        await look(page, `ticket-new-${language}-phone`, { fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        const draft = await page.evaluate<string[]>(
          'Object.keys(localStorage).filter((key) => key.includes("draft"))',
        );
        expect(draft).toEqual([]);
        expect(faults).toEqual([]);
        await page.context().close();
      },
      MINUTE,
    );

    it(
      'tells the second time from the first and mails the link again',
      async () => {
        const known = { mobile: `1380000009${last}`, email: `known${last}@firm.example` };
        await site.register(site.live.slug, known);
        const { page } = await openPhone(browser, language);
        await page.goto(`${site.url}/c/${site.live.slug}/register`);
        await page.getByRole('combobox', { name: t.organisation }).fill('示例精密机械有限公司');
        await fill(page);
        await page.getByLabel(t.mobile).fill(known.mobile);
        await page.getByLabel(t.consent).check();
        await page.getByRole('button', { name: t.submit }).click();
        await page.getByText(t.again).waitFor();
        const bar = await page.getByRole('button', { name: t.submit }).boundingBox();
        const offer = await page.getByRole('button', { name: t.resend }).boundingBox();
        expect(offer!.y + offer!.height).toBeLessThan(bar!.y);
        await look(page, file('again'));
        expect(await axeFindings(page)).toEqual([]);
        await page.getByRole('button', { name: t.resend }).click();
        await page.getByText(t.resent).waitFor();
        await page.context().close();
      },
      MINUTE,
    );

    it(
      'enters a new organisation with its credit code, loses nothing to a cut line, and waits where all is full',
      async () => {
        const { page } = await openPhone(browser, language);
        await page.goto(`${site.url}/c/${site.full.slug}/register`);
        await page.getByRole('combobox', { name: t.organisation }).fill('示例新能源装备有限公司');
        await page.getByRole('option').last().click();
        await page.getByLabel(t.code).fill('91320100MA1234567X');
        await fill(page);
        await page.getByLabel(t.consent).check();
        await page.getByRole('button', { name: t.join }).click();
        await page.getByText(t.codeFault).waitFor();
        expect(await page.locator('*:focus').inputValue()).toBe('91320100MA1234567X');
        await look(page, file('code'), { fullPage: true });
        await page.getByLabel(t.code).fill('');

        await page.context().setOffline(true);
        await page.getByRole('button', { name: t.join }).click();
        await page.getByText(t.unreachable).waitFor();
        expect(await page.getByLabel(t.email).inputValue()).toBe(person.email);
        await page.context().setOffline(false);
        await page.getByRole('button', { name: t.join }).click();
        await page.waitForURL('**/r/*');
        await page.getByText(t.waiting).first().waitFor();
        await look(page, `ticket-waiting-${language}-phone`, { fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        await page.context().close();
      },
      MINUTE,
    );
  });

  it(
    'can be done with the keyboard alone on a desktop',
    async () => {
      const { page } = await openDesktop(browser, 'zh-CN');
      const t = words['zh-CN'];
      await page.goto(`${site.url}/c/${site.live.slug}/register`);
      await page.getByRole('combobox', { name: t.organisation }).focus();
      await page.keyboard.type('南京高精');
      await page.getByRole('option', { name: '南京高精轨道交通设备有限公司（示例）' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText(t.chosen).waitFor();
      for (const text of ['王键盘', '13800000077', 'keys@firm.example', '经理']) {
        await page.keyboard.press('Tab');
        await page.keyboard.type(text);
      }
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await look(page, 'register-filled-zh-CN-desktop', { fullPage: true });
      await page.keyboard.press('Enter');
      await page.waitForURL('**/r/*');
      await page.getByText(t.registered).waitFor();
      await look(page, 'ticket-zh-CN-desktop', { fullPage: true });
      expect(await axeFindings(page)).toEqual([]);
      await page.context().close();
    },
    MINUTE,
  );
});

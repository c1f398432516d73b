import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { eventually } from '../support/children.js';
import { launchChromium } from '../support/chromium.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { filmPicture } from './fake-camera.js';
import { ADMINISTRATOR, LONG_NAME, Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    email: '邮箱',
    password: '密码',
    signIn: '登录',
    settings: '签到设置',
    done: '完成',
    camera: '打开摄像头',
    welcome: '请入场',
    already: '已签到过',
    refused: '不可入场',
    unknown: '无法识别的二维码',
    next: '请用姓名搜索',
    search: '搜索',
    numbers: '人数',
    searchField: /姓名、单位或手机后四位/,
    undo: /^撤销/,
    mistake: '误操作',
    undoNow: '撤销签到',
    undone: '已撤销',
    unsent: /1 条尚未发送/,
    gate: '2号门',
    desk: '登记',
    mobile: '手机号码',
    name: '姓名',
    organisation: '单位',
    register: '登记并签到',
    known: '认识此人，已填好。',
    isNew: '新的号码，请填写姓名和单位。',
    qr: (name: string) => `${name}的入场二维码`,
    again: '下一位',
    find: '在名单中找到此人',
    more: '更多（可不填）',
  },
  en: {
    email: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
    settings: 'Check-in settings',
    done: 'Done',
    camera: 'Open the camera',
    welcome: 'Welcome',
    already: 'Already checked in',
    refused: 'No entry',
    unknown: 'Unknown code',
    next: 'Search by name',
    search: 'Search',
    numbers: 'Numbers',
    searchField: /Name, organisation or last four digits/,
    undo: /^Undo/,
    mistake: 'By mistake',
    undoNow: 'Undo the check-in',
    undone: 'Undone',
    unsent: /1 not sent yet/,
    gate: 'Gate 2',
    desk: 'Desk',
    mobile: 'Mobile number',
    name: 'Name',
    organisation: 'Organisation',
    register: 'Register and check in',
    known: 'Known; filled in.',
    isNew: 'A new number; please enter name and organisation.',
    qr: (name: string) => `Entry code of ${name}`,
    again: 'Next person',
    find: 'Find this person in the list',
    more: 'More (optional)',
  },
};

/** Registers for another conference, so that the desk knows the number. */
const guestOf = (n: number) => ({
  name: `许认识${n}`,
  mobile: `1360000960${n}`,
  email: `known${n}@firm.example`,
});

/** Everything that a screen reader was told at once, from the page's first moment on. */
const rememberAnnouncements = `
  window.said = [];
  new MutationObserver(() => {
    const text = document.querySelector('[aria-live="assertive"]')?.textContent;
    if (text) window.said.push(text);
  }).observe(document, { subtree: true, childList: true, characterData: true });
`;

describe('check-in', () => {
  let site: Site;
  let browser: Browser;
  let folder: string;
  let film: string;
  let filmed: { token: string };

  beforeAll(async () => {
    site = await Site.open();
    await site.addPoint(site.live.id, words['zh-CN'].gate, words.en.gate);
    folder = await mkdtemp(join(tmpdir(), 'zijin-film-'));
    film = join(folder, 'ticket.y4m');
    filmed = await site.register(site.live.slug, {
      name: '周文博',
      mobile: '13600000001',
      email: 'filmed@firm.example',
      organisationName: LONG_NAME,
    });
    const picture = await fetch(`${site.url}/api/v1/public/registrations/${filmed.token}/ticket.png`);
    await filmPicture(Buffer.from(await picture.arrayBuffer()), film);
    browser = await launchChromium([
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ]);
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    if (folder) await rm(folder, { recursive: true });
  }, MINUTE);

  /** Signs in on the way and stands at gate 2. */
  async function standAtGate(page: Page, language: UiLanguage): Promise<void> {
    const t = words[language];
    await page.addInitScript(rememberAnnouncements);
    await page.goto(`${site.url}/check-in`);
    await page.getByLabel(t.email).fill(ADMINISTRATOR.email);
    await page.getByLabel(t.password, { exact: true }).fill(ADMINISTRATOR.password);
    await page.getByRole('button', { name: t.signIn }).click();
    await page.waitForURL('**/check-in');
    const first = page.getByRole('listitem').first().getByRole('link');
    await first.waitFor();
    await look(page, `check-in-choose-${language}`);
    expect(await axeFindings(page)).toEqual([]);
    await first.click();
    await page.getByRole('dialog', { name: t.settings }).waitFor();
    await page.getByRole('radio', { name: t.gate }).check();
    await look(page, `check-in-settings-${language}`);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: t.done }).click();
  }

  /** A USB scanner: a keyboard that types faster than people. */
  async function scanByUsb(page: Page, code: string): Promise<void> {
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
  }

  /** Waits until the full-screen answer has said this; it stands for 1.2 s only. */
  const said = (page: Page, words: string) =>
    eventually(`“${words}” said`, async () => {
      const all = await page.evaluate<string[]>('said');
      return all.some((text) => text.includes(words)) ? true : undefined;
    });
  const screenOver = (page: Page) =>
    page.locator('[aria-live="assertive"] > *').waitFor({ state: 'detached' });

  it(
    'reads the ticket from the camera, once, and lets the person in',
    async () => {
      const t = words['zh-CN'];
      const { page, faults } = await openPhone(browser, 'zh-CN', { permissions: ['camera'] });
      await standAtGate(page, 'zh-CN');
      const outside: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(site.url) && !request.url().startsWith('data:'))
          outside.push(request.url());
      });
      await look(page, 'check-in-scan-zh-CN');
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: t.camera }).click();
      await said(page, t.welcome);
      await look(page, 'check-in-green-zh-CN');
      await said(page, LONG_NAME);
      expect(await axeFindings(page)).toEqual([]);
      await screenOver(page);
      await look(page, 'check-in-camera-zh-CN');
      // The code stays before the camera: it must not be taken again.
      await page.waitForTimeout(2500);
      expect(await page.getByRole('listitem').count()).toBe(1);
      expect((await site.ticket(filmed.token)).arrivedAt).not.toBeNull();
      expect(await isTooWide(page)).toBe(false);
      expect(outside).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * MINUTE,
  );

  describe.each<{ language: UiLanguage; last: number }>([
    { language: 'zh-CN', last: 1 },
    { language: 'en', last: 2 },
  ])('in $language', ({ language, last }) => {
    const t = words[language];

    it(
      'takes codes from a USB scanner: green, amber with the first time, red with the next step; and undoes',
      async () => {
        const { token } = await site.register(site.live.slug, {
          name: '吴扫码',
          mobile: `1360000020${last}`,
          email: `usb${last}@firm.example`,
        });
        const { ticketCode } = await site.ticket(token);
        const { page } = await openDesktop(browser, language);
        await standAtGate(page, language);
        await scanByUsb(page, ticketCode!);
        await said(page, t.welcome);
        await said(page, '吴扫码');
        await look(page, `check-in-green-${language}-desktop`);
        await screenOver(page);
        await page.waitForTimeout(2500); // the same code rests two seconds
        await scanByUsb(page, ticketCode!);
        await said(page, t.already);
        await said(page, t.gate);
        await look(page, `check-in-amber-${language}-desktop`);
        expect(await axeFindings(page)).toEqual([]);
        await scanByUsb(page, 'https://elsewhere.example/ticket/42');
        await said(page, t.refused);
        await said(page, t.unknown);
        await said(page, t.next);
        await look(page, `check-in-red-${language}-desktop`);
        expect(await axeFindings(page)).toEqual([]);
        await screenOver(page);
        expect(await page.getByRole('listitem').count()).toBe(3);

        await page.getByRole('button', { name: t.undo }).first().click();
        await page.getByRole('button', { name: t.mistake }).click();
        await look(page, `check-in-undo-${language}-desktop`);
        expect(await axeFindings(page)).toEqual([]);
        await page.getByRole('button', { name: t.undoNow }).click();
        await page.getByText(t.undone, { exact: true }).waitFor();
        expect((await site.ticket(token)).arrivedAt).toBeNull();
        await look(page, `check-in-last-${language}-desktop`);
        await page.context().close();
      },
      2 * MINUTE,
    );

    it(
      'finds people by the last four digits and checks them in; the numbers follow',
      async () => {
        const { token } = await site.register(site.live.slug, {
          name: '郑搜索',
          mobile: `1360000730${last}`,
          email: `found${last}@firm.example`,
          organisationName: LONG_NAME,
        });
        const { page } = await openPhone(browser, language);
        await standAtGate(page, language);
        await page.getByRole('tab', { name: t.search }).click();
        await page.getByLabel(t.searchField).fill(`730${last}`);
        const row = page.getByRole('listitem').filter({ hasText: '郑搜索' });
        await row.waitFor();
        await look(page, `check-in-search-${language}`);
        expect(await axeFindings(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        await row.getByRole('button').click();
        await said(page, t.welcome);
        await look(page, `check-in-green-${language}-phone`);
        await screenOver(page);
        await row.getByText(t.gate).waitFor();
        expect((await site.ticket(token)).arrivedAt).not.toBeNull();

        await page.getByRole('tab', { name: t.numbers }).click();
        await page.getByRole('row', { name: new RegExp(t.gate) }).waitFor();
        await page.getByText('郑搜索').first().waitFor();
        await look(page, `check-in-numbers-${language}`, { fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        await page.context().close();
      },
      2 * MINUTE,
    );

    it.each(['phone', 'desktop'])(
      'registers walk-ins at the desk: the number finds the person, the ticket shows and lets in at once (%s)',
      async (size) => {
        const n = last * 2 + (size === 'phone' ? 0 : 1);
        const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
        await standAtGate(page, language);
        await page.getByRole('tab', { name: t.desk }).click();
        const mobile = page.getByLabel(t.mobile);
        await mobile.fill(`1360000950${n}`);
        await page.getByText(t.isNew).waitFor();
        await page.getByRole('button', { name: t.register }).click();
        await page.locator('[aria-invalid="true"]').first().waitFor();
        expect(await page.getByLabel(t.name, { exact: true }).evaluate((at) => at.matches(':focus'))).toBe(
          true,
        );
        await look(page, `check-in-desk-faults-${language}-${size}`, { fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        await page.getByLabel(t.name, { exact: true }).fill(`何现场${n}`);
        await page.getByRole('combobox', { name: t.organisation }).fill(LONG_NAME);
        await page.getByRole('combobox', { name: t.organisation }).press('Escape');
        await page.getByText(t.more).click();
        await look(page, `check-in-desk-${language}-${size}`, { fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        await page.getByRole('button', { name: t.register }).click();
        await said(page, t.welcome);
        await screenOver(page);
        await page.getByRole('img', { name: t.qr(`何现场${n}`) }).waitFor();
        await look(page, `check-in-desk-ticket-${language}-${size}`, { fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        expect(await site.scansOf(`何现场${n}`)).toBe(1);
        await page.getByRole('button', { name: t.again }).click();

        // known from another conference: the number alone does
        await site.register(site.full.slug, guestOf(n));
        await mobile.fill(guestOf(n).mobile);
        await page.getByText(t.known).waitFor();
        expect(await page.getByLabel(t.name, { exact: true }).inputValue()).toBe(guestOf(n).name);
        await page.getByRole('button', { name: t.register }).click();
        await page.getByRole('img', { name: t.qr(guestOf(n).name) }).waitFor();
        await screenOver(page);
        await page.getByRole('button', { name: t.again }).click();

        await mobile.fill(guestOf(n).mobile);
        await page.getByRole('button', { name: t.register }).click();
        await page.getByRole('button', { name: t.find }).click();
        await page
          .getByRole('listitem')
          .filter({ hasText: guestOf(n).name })
          .waitFor();
        expect(faults).toEqual([]);
        await page.context().close();
      },
      2 * MINUTE,
    );

    it(
      'keeps a scan that cannot be sent, says so, and sends it once when the network is back',
      async () => {
        const { token } = await site.register(site.live.slug, {
          name: '冯断网',
          mobile: `1360000840${last}`,
          email: `cut${last}@firm.example`,
        });
        const { ticketCode } = await site.ticket(token);
        const { page } = await openPhone(browser, language);
        await standAtGate(page, language);
        const keys: (string | undefined)[] = [];
        page.on('request', (request) => {
          if (request.url().endsWith('/scans')) keys.push(request.headers()['idempotency-key']);
        });
        await page.context().setOffline(true);
        await scanByUsb(page, ticketCode!);
        await page.getByText(t.unsent).waitFor();
        await look(page, `check-in-unsent-${language}`);
        expect(await axeFindings(page)).toEqual([]);
        await page.context().setOffline(false);
        await page.getByText(t.unsent).waitFor({ state: 'detached' });
        await page.getByRole('listitem').filter({ hasText: '冯断网' }).waitFor();
        expect(keys.length).toBeGreaterThan(1);
        expect(new Set(keys).size).toBe(1);
        expect(await site.scansOf('冯断网')).toBe(last);
        expect((await site.ticket(token)).arrivedAt).not.toBeNull();
        await page.context().close();
      },
      2 * MINUTE,
    );
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { eventually } from '../support/children.js';
import { readQr } from '../support/qr.js';
import { axeFindings, look, openPhone, type UiLanguage } from './browsing.js';
import { LONG_NAME, Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    open: '打开我的报名',
    saved: /这是保存在本机的副本/,
    cancel: '取消报名',
    confirm: '确认取消',
    keep: '保留报名',
    cancelled: '报名已取消',
    place: /您的名额会让给候补的下一位/,
    offered: '为您保留了一个名额',
    accept: '确认参会',
    gone: '链接无效或已过期',
    calendar: '加入日历',
  },
  en: {
    open: 'Open my registration',
    saved: /the copy saved on this device/,
    cancel: 'Cancel my registration',
    confirm: 'Cancel it',
    keep: 'Keep it',
    cancelled: 'Your registration is cancelled',
    place: /Your place goes to the next person waiting/,
    offered: 'A place is being kept for you',
    accept: 'Accept the place',
    gone: 'This link is not valid or has expired',
    calendar: 'Add to calendar',
  },
};

describe('the ticket page', () => {
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

  describe.each<{ language: UiLanguage; last: number }>([
    { language: 'zh-CN', last: 1 },
    { language: 'en', last: 2 },
  ])('in $language', ({ language, last }) => {
    const t = words[language];
    const file = (name: string): string => `ticket-${name}-${language}-phone`;

    it(
      'shows the copy kept on the phone where the server is out of reach, with its code',
      async () => {
        const { token } = await site.register(site.live.slug, {
          mobile: `1370000010${last}`,
          email: `saved${last}@firm.example`,
          organisationName: LONG_NAME,
        });
        const { ticketCode } = await site.ticket(token);
        const { page } = await openPhone(browser, language);
        await page.goto(`${site.url}/r/${token}`);
        await page.getByRole('button', { name: t.open }).click();
        await page.getByRole('img').waitFor();
        const calendarFile = await page.request.get(
          new URL((await page.getByRole('link', { name: t.calendar }).getAttribute('href'))!, site.url).href,
        );
        expect(await calendarFile.text()).toContain('BEGIN:VEVENT');

        await page.route('**/api/**', (route) => route.abort());
        await page.reload();
        await page.getByText(t.saved).waitFor();
        expect(await readQr(await page.getByRole('img').screenshot())).toBe(ticketCode);
        expect(await page.getByRole('button', { name: t.cancel }).count()).toBe(0);
        await look(page, file('saved'), { fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        await page.context().close();
      },
      MINUTE,
    );

    it(
      'asks before cancelling and says what happens to the place',
      async () => {
        const { token } = await site.register(site.live.slug, {
          mobile: `1370000020${last}`,
          email: `leaving${last}@firm.example`,
        });
        const { page } = await openPhone(browser, language);
        await page.goto(`${site.url}/r/${token}`);
        await page.getByRole('button', { name: t.open }).click();
        await page.getByRole('button', { name: t.cancel }).click();
        await page.getByText(t.place).waitFor();
        await look(page, file('cancelling'));
        expect(await axeFindings(page)).toEqual([]);
        await page.getByRole('button', { name: t.keep }).click();
        expect((await site.ticket(token)).state).toBe('confirmed');
        await page.getByRole('button', { name: t.cancel }).click();
        await page.getByRole('button', { name: t.confirm }).click();
        await page.getByText(t.cancelled).waitFor();
        expect(await page.getByRole('img').count()).toBe(0);
        expect((await site.ticket(token)).state).toBe('cancelled');
        await look(page, file('cancelled'), { fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        await page.context().close();
      },
      MINUTE,
    );

    it(
      'says plainly that a link is wrong, and what to do',
      async () => {
        const { page } = await openPhone(browser, language);
        await page.goto(`${site.url}/r/${'A'.repeat(43)}`);
        await page.getByRole('heading', { name: t.gone }).waitFor();
        await look(page, file('gone'));
        expect(await axeFindings(page)).toEqual([]);
        await page.goto(`${site.url}/r/cut`);
        await page.getByRole('heading', { name: t.gone }).waitFor();
        await page.context().close();
      },
      MINUTE,
    );
  });

  it(
    'offers a freed place to the one who waits, uses nothing up by being looked at, and takes the acceptance',
    async () => {
      const t = words['zh-CN'];
      const guest = { mobile: '13700000301', email: 'waiting@firm.example' };
      const waiting = await site.register(site.full.slug, guest);
      expect(waiting.state).toBe('waitlisted');
      const { page } = await openPhone(browser, 'zh-CN');
      const leaving = await openPhone(browser, 'zh-CN');
      await leaving.page.goto(`${site.url}/r/${site.holder.token}`);
      await leaving.page.getByRole('button', { name: t.open }).click();
      await leaving.page.getByRole('button', { name: t.cancel }).click();
      await leaving.page.getByRole('button', { name: t.confirm }).click();
      await leaving.page.getByText(t.cancelled).waitFor();
      await eventually('the place offered', async () =>
        (await site.ticket(waiting.token)).state === 'offered' ? true : undefined,
      );
      for (let times = 0; times < 3; times += 1) {
        await page.goto(`${site.url}/r/${waiting.token}`);
        if (times === 0) await page.getByRole('button', { name: t.open }).click();
        await page.getByText(t.offered).waitFor();
      }
      await look(page, 'ticket-offered-zh-CN-phone', { fullPage: true });
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: t.accept }).click();
      await page.getByRole('img').waitFor();
      expect((await site.ticket(waiting.token)).state).toBe('confirmed');
      await page.context().close();
      await leaving.page.context().close();
    },
    2 * MINUTE,
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { readCalendar } from '../support/calendar-reader.js';
import { launchChromium } from '../support/chromium.js';
import { good } from '../support/client.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, LONG_NAME, Site } from './site.js';

const MINUTE = 60_000;
const HOUR = 3_600_000;

const words = {
  'zh-CN': {
    open: '打开我的报名',
    link: /一对一洽谈/,
    title: '我的日程',
    now: '现在',
    free: '空闲',
    away: '不在：先行离场',
    others: '未排入日程',
    subscribe: '订阅到我的日历',
    file: '下载日历文件（.ics）',
    saved: /无法连接服务器，这是保存在本机的副本/,
    cancel: '取消洽谈',
    more: '联系方式与取消',
    add: '添加不在的时间',
    print: '打印',
    prints: [/^个人日程/, /^桌牌/, /^会场总表/],
    one: '打印 司马示例 的日程',
    figures: '对接成果',
    scheduled: /^2 已排期/,
    unscheduled: /^1 待排期/,
  },
  en: {
    open: 'Open my registration',
    link: /One-to-one meetings/,
    title: 'My timetable',
    now: 'Now',
    free: 'Free',
    away: 'Away: 先行离场',
    others: 'Not in the timetable',
    subscribe: 'Subscribe in my calendar',
    file: 'Download the calendar file (.ics)',
    saved: /The server cannot be reached\. This is the copy saved on this device/,
    cancel: 'Cancel meeting',
    more: 'Contact and cancelling',
    add: 'Add a time away',
    print: 'Print',
    prints: [/^Own timetables/, /^Table signs/, /^Rooms/],
    one: 'Print the timetable of 司马示例',
    figures: 'Docking in figures',
    scheduled: /^2 Scheduled/,
    unscheduled: /^1 To be scheduled/,
  },
};

describe('the timetable of meetings', () => {
  let site: Site;
  let browser: Browser;
  let startsAt: number;
  let token: string;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    const { id, slug } = site.full;
    await site.query(
      `INSERT INTO registration_rules (conference_id, participant_type, is_public, needs_approval, approval_after_edit,
         auto_approve_invited, auto_approve_qualifications, auto_approve_districts, auto_approve_domains, colleagues_limit)
       VALUES ($1, 'researcher', true, false, false, true, '{}', '{}', '{}', 5)`,
      [id],
    );
    const { api } = site.organiser;
    const params = { path: { conferenceId: id } };
    const conference = await good(api.GET('/api/v1/conferences/{id}', { params: { path: { id } } }));
    startsAt = Math.ceil(Date.parse(conference.startsAt) / HOUR) * HOUR + HOUR;
    await good(
      api.POST('/api/v1/conferences/{conferenceId}/meeting-blocks', {
        params,
        body: { startsAt: at(0), endsAt: at(100), slotMinutes: 15, pauseMinutes: 5 },
      }),
    );
    const { rooms } = await good(api.GET('/api/v1/conferences/{conferenceId}/meeting-tables', { params }));
    await good(
      api.PUT('/api/v1/conferences/{conferenceId}/meeting-tables/rooms/{roomId}', {
        params: { path: { conferenceId: id, roomId: rooms[1]!.id } },
        body: { count: 12 },
      }),
    );
    const tables = await good(api.GET('/api/v1/conferences/{conferenceId}/meeting-tables', { params }));
    const tableIds = tables.rooms.flatMap((room) => room.tables).map((table) => table.id);
    for (const [name, last, organisationName] of [
      ['欧阳示例', 1, LONG_NAME],
      ['司马示例', 2, '示例大学二'],
      ['上官示例', 3, '示例大学三'],
    ] as const)
      await site.register(slug, {
        name,
        mobile: `1380000001${last}`,
        email: `t${last}@house.example`,
        organisationName,
        participantType: 'researcher',
      });
    ({ token } = site.holder);
    const idOf = async (q: string): Promise<string> => {
      const { items } = await good(
        api.GET('/api/v1/conferences/{conferenceId}/meeting-people', {
          params: { ...params, query: { q } },
        }),
      );
      return items[0]!.registrationId;
    };
    const holder = (
      await site.query<{ id: string }>(`SELECT id FROM registrations WHERE email = $1`, [
        'holder@firm.example',
      ])
    )[0]!.id;
    for (const [name, minutes, table] of [
      ['欧阳示例', 0, 3],
      ['司马示例', 40, 11],
      ['上官示例', null, null],
    ] as const)
      await good(
        api.POST('/api/v1/conferences/{conferenceId}/meetings', {
          params,
          body: {
            oneId: holder,
            otherId: await idOf(name),
            ...(minutes === null ? {} : { startsAt: at(minutes), tableId: tableIds[table]! }),
          },
        }),
      );
    await good(
      api.POST('/api/v1/public/meetings/absences', {
        body: { token, absences: [{ startsAt: at(80), endsAt: at(100), words: '先行离场' }] },
      }),
    );
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  const at = (minutes: number): string => new Date(startsAt + minutes * MINUTE).toISOString();

  async function wellMade(page: Page, name: string, fullPage = true): Promise<void> {
    await look(page, name, { fullPage });
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
  }

  it.each<{ language: UiLanguage; size: 'phone' | 'desktop' }>([
    { language: 'zh-CN', size: 'phone' },
    { language: 'en', size: 'phone' },
    { language: 'zh-CN', size: 'desktop' },
    { language: 'en', size: 'desktop' },
  ])(
    'is on the phone first, marks now, gives a calendar, and stays when the network goes ($language, $size)',
    async ({ language, size }) => {
      const t = words[language];
      const file = (name: string): string => `timetable-${name}-${language}-${size}`;
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      await page.clock.setFixedTime(new Date(at(45)));
      await page.goto(`${site.url}/r/${token}`);
      await page.getByRole('button', { name: t.open }).click();
      await page.getByRole('link', { name: t.link }).first().click();
      const timetable = page.getByRole('region', { name: t.title });
      await timetable.waitFor();
      expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe(t.title);
      const lines = timetable.getByRole('listitem');
      const said = await lines.allTextContents();
      expect(said).toHaveLength(5);
      expect(said[0]).toContain(language === 'en' ? 'Joint Research Centre' : LONG_NAME);
      expect(said[1]).toContain(t.free);
      expect(said[2]).toContain('司马示例');
      expect(said[3]).toContain(t.free);
      expect(said[4]).toContain(t.away);
      const current = timetable.locator('[aria-current=time]');
      expect(await current.textContent()).toMatch(new RegExp(`${t.now}[^]*司马示例`));
      const others = page.getByRole('region', { name: t.others });
      expect(await others.textContent()).toContain('上官示例');
      await wellMade(page, file('own'));
      await current.getByText(t.more).click();
      await current.getByText(/t2@house\.example/).waitFor();
      await wellMade(page, file('more'));

      const address = await page.getByRole('link', { name: t.file }).getAttribute('href');
      const calendar = readCalendar(await (await page.request.get(new URL(address!, site.url).href)).text());
      expect(calendar.events.map((event) => event.startsAt)).toEqual([at(0), at(40)]);
      expect(await page.getByRole('link', { name: t.subscribe }).getAttribute('href')).toBe(
        `webcal://${new URL(site.url).host}${address}`,
      );

      await page.route('**/api/**', (route) => route.abort());
      await page.reload();
      await page.getByText(t.saved).waitFor();
      expect(await lines.allTextContents()).toHaveLength(5);
      expect(await page.getByRole('button', { name: t.cancel }).count()).toBe(0);
      expect(await page.getByRole('button', { name: t.add }).count()).toBe(0);
      expect(await page.getByText('t1@house.example').count()).toBe(0);
      await wellMade(page, file('saved'));
      expect(faults).toEqual([]);
      await page.context().close();
    },
    MINUTE,
  );

  it.each<{ language: UiLanguage; size: 'phone' | 'desktop' }>([
    { language: 'zh-CN', size: 'desktop' },
    { language: 'en', size: 'desktop' },
    { language: 'zh-CN', size: 'phone' },
  ])(
    'is counted on the conference’s page, whose figures lead to their rows, and printed ($language, $size)',
    async ({ language, size }) => {
      const t = words[language];
      const file = (name: string): string => `timetable-${name}-${language}-${size}`;
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      await page.goto(`${site.url}/sign-in`);
      await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
      await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/console/);
      const life = `${site.url}/console/conferences/${site.full.id}`;
      for (const [name, state, rows] of [
        [t.unscheduled, 'unscheduled', 1],
        [t.scheduled, 'scheduled', 2],
      ] as const) {
        await page.goto(life);
        const figure = page.getByRole('region', { name: t.figures }).getByRole('link', { name });
        await figure.waitFor();
        if (state === 'scheduled') await wellMade(page, file('figures'));
        await figure.click();
        await page.locator('[data-row-key]').first().waitFor();
        expect(new URL(page.url()).searchParams.get('state')).toBe(state);
        expect(await page.locator('[data-row-key]').count()).toBe(rows);
      }
      for (const name of t.prints) {
        await page.getByRole('button', { name: t.print, exact: true }).click();
        const item = page.getByRole('menuitem', { name });
        await item.waitFor();
        if (name === t.prints[0]) await wellMade(page, file('menu'), false);
        expect(await printed(page, () => item.click())).toMatch(/^%PDF-/);
        await item.waitFor({ state: 'hidden' });
      }
      await page.locator('[data-row-key]', { hasText: '司马示例' }).getByRole('button').first().click();
      const one = page.getByRole('button', { name: t.one });
      await one.waitFor();
      await wellMade(page, file('drawer'), false);
      expect(await printed(page, () => one.click())).toMatch(/^%PDF-/);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    MINUTE,
  );
});

/** What a click downloads. */
async function printed(page: Page, click: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  return readFile(await file.path(), 'latin1');
}

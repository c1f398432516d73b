import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { planCeremony } from '../integration/signing/stage-world.js';
import { launchChromium } from '../support/chromium.js';
import { good } from '../support/client.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, LONG_NAME, Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    rehearse: '开始彩排',
    live: '正式开始',
    mode: /彩排 · 第 \d 次/,
    lost: /网络中断/,
    connected: '已连接',
    waiting: '1 项待发送',
    watchers: /1 个导播台 · 1 块大屏/,
    next: '下一步',
    hold: '暂停',
    undo: '撤销：签约',
    sign: /^签约：/,
    withdraw: /^撤回: /,
    reason: '原因',
    withdrawIt: '撤回协议',
    needed: '请填写原因。',
    withdrawn: '已撤回：合作方负责人临时未能到场',
    substitute: /^代签: /,
    other: '其他人',
    name: '姓名',
    set: '确定',
    down: '下移：第2轮签约',
    moved: '第2轮签约 已移到第 3 位',
    endRehearsal: '结束彩排',
    end: '结束仪式',
    endAsk: /已签约 3 项协议/,
    start: '开始签约仪式',
    over: /仪式已结束/,
    allSigned: '签约成功',
    sum: '累计签约 1 项',
    sumEnd: '本次仪式共签约 3 项',
    round: '第1轮签约',
    title: '校企合作签约仪式',
    help: '键盘操作',
    close: '关闭',
  },
  en: {
    rehearse: 'Rehearse',
    live: 'Go live',
    mode: /Rehearsal \d/,
    lost: /No network/,
    connected: 'Connected',
    waiting: '1 to be sent',
    watchers: /Consoles: 1 · Screens: 1/,
    next: 'Next',
    hold: 'Hold',
    undo: 'Undo: signed',
    sign: /^Signed: /,
    withdraw: /^Withdraw: /,
    reason: 'Reason',
    withdrawIt: 'Withdraw it',
    needed: 'Give a reason.',
    withdrawn: 'Withdrawn: 合作方负责人临时未能到场',
    substitute: /^Substitute: /,
    other: 'Somebody else',
    name: 'Name',
    set: 'Set',
    down: 'Move down: Round 2',
    moved: 'Round 2 is now number 3',
    endRehearsal: 'End the rehearsal',
    end: 'End the ceremony',
    endAsk: /Signed agreements: 3/,
    start: 'Begin the signing ceremony',
    over: /Over/,
    allSigned: 'Signed with success',
    sum: '1 signed in all',
    sumEnd: '3 signed at this ceremony',
    round: 'Round 1',
    title: 'School-enterprise signing ceremony',
    help: 'Keyboard',
    close: 'Close',
  },
};

describe('the stage', () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    const { api } = site.organiser;
    const idOf = async (q: string): Promise<string> =>
      (await good(api.GET('/api/v1/organisations', { params: { query: { q } } }))).items[0]!.id;
    const university = await good(
      api.POST('/api/v1/organisations', {
        body: { nameZh: '紫金工程学院', nameEn: 'Zijin Institute', kind: 'university' } as never, // the rest may be left out
      }),
    );
    const database = { query: (sql: string, values: unknown[]) => site.query(sql, values) };
    await planCeremony(database as never, site.live.id, [2, 1, 1], [await idOf(LONG_NAME), university.id]);
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  async function signedIn(page: Page, path: string): Promise<void> {
    await page.goto(`${site.url}/sign-in`);
    await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console/);
    await page.goto(site.url + path);
  }

  const path = (): string => `/console/conferences/${site.live.id}/signing/ceremony/stage`;

  async function openBoth(open: typeof openPhone, language: UiLanguage) {
    const desk = await open(browser, language);
    const hall = await openDesktop(browser, language, { viewport: { width: 1280, height: 720 } });
    await Promise.all([signedIn(desk.page, path()), signedIn(hall.page, `/stage/${site.live.id}/ceremony`)]);
    return { desk, hall };
  }

  async function wellMade(page: Page, name: string): Promise<void> {
    await look(page, `ceremony-stage-${name}`, { fullPage: true });
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
  }

  it.each([
    { language: 'zh-CN' as const, device: 'desktop', open: openDesktop },
    { language: 'en' as const, device: 'phone', open: openPhone },
  ])(
    'is rehearsed in $language on a $device, with a screen that loses the network',
    async ({ language, device, open }) => {
      const t = words[language];
      const { desk, hall } = await openBoth(open, language);
      const { page } = desk;
      const screen = hall.page;
      await screen.getByRole('heading', { name: t.title }).waitFor();
      await wellMade(page, `${device}-start`);
      await page.getByRole('button', { name: t.rehearse }).click();
      await page.getByText(t.mode).waitFor();
      await page.getByText(t.watchers).waitFor();
      const next = page.getByRole('button', { name: t.next, exact: true });
      await next.click();
      await screen.getByRole('heading', { name: t.round }).waitFor();
      await page.keyboard.press('Space');
      await page.getByRole('checkbox', { name: t.sign }).first().check();
      await screen.getByRole('img').first().waitFor();
      await wellMade(page, `${device}-pairs`);
      await wellMade(screen, `screen-${language}-one-signed`);
      await page.getByRole('button', { name: t.undo }).click();
      await screen.getByRole('img').first().waitFor({ state: 'detached' });

      // somebody else signs, one agreement is withdrawn, and the order changes
      await page.getByRole('button', { name: t.substitute }).first().click();
      await page.getByRole('radio', { name: t.other }).check();
      await page.getByLabel(t.name, { exact: true }).fill('吴敏');
      await wellMade(page, `${device}-substitute`);
      await page.getByRole('button', { name: t.set, exact: true }).click();
      await screen.getByText('吴').first().waitFor();
      await page.getByRole('button', { name: t.withdraw }).last().click();
      await page.getByRole('button', { name: t.withdrawIt, exact: true }).click();
      await page.getByText(t.needed).waitFor();
      await page.getByLabel(t.reason).fill('合作方负责人临时未能到场');
      await page.getByRole('button', { name: t.withdrawIt, exact: true }).click();
      await page.getByText(t.withdrawn).waitFor();
      await page.getByRole('button', { name: t.down }).click();
      await page.getByText(t.moved).waitFor();
      await page.locator('body').press('s');
      await screen.getByText(t.allSigned).waitFor();

      // the screen is cut off: it goes on by its own remote and catches up afterwards
      await hall.page.context().setOffline(true);
      await screen.keyboard.press('ArrowRight');
      await screen.getByText(t.sum).waitFor();
      await page.locator('body').press('b');
      await hall.page.context().setOffline(false);
      await screen.locator('main[class*=black]').waitFor();
      await page.locator('body').press('b');
      await screen.getByText(t.allSigned).waitFor();

      // the console is cut off: what is pressed waits, and is sent once
      await page.context().setOffline(true);
      await page.getByText(t.lost).waitFor();
      await next.click();
      await page.getByText(t.waiting).waitFor();
      await wellMade(page, `${device}-lost`);
      await page.context().setOffline(false);
      await page.getByText(t.connected).waitFor();
      await screen.getByText(t.sum).waitFor();
      await page.getByText(t.waiting).waitFor({ state: 'detached' });
      await wellMade(screen, `screen-${language}-totals`);
      await page.locator('body').press('?');
      await page.getByRole('dialog', { name: t.help }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: t.endRehearsal }).click();
      await page.getByRole('heading', { name: t.start }).waitFor();
      await screen.getByRole('heading', { name: t.title }).waitFor();
      expect([...desk.faults, ...hall.faults]).toEqual([]);
      await Promise.all([page.context().close(), screen.context().close()]);
    },
    2 * MINUTE,
  );

  it(
    'goes live with two consoles in step, and brings in force what was signed',
    async () => {
      const t = words['zh-CN'];
      const { desk, hall } = await openBoth(openDesktop, 'zh-CN');
      const other = await openPhone(browser, 'zh-CN');
      await signedIn(other.page, path());
      await desk.page.getByRole('button', { name: t.live }).click();
      const next = (page: Page) => page.getByRole('button', { name: t.next, exact: true });
      await next(other.page).waitFor();
      const opening = desk.page.getByRole('heading', { name: t.round, level: 2 });
      // both press at once: one step
      await Promise.all([next(desk.page).click(), next(other.page).click()]);
      await opening.waitFor();
      await next(other.page).click();
      await desk.page.locator('body').press('s');
      await hall.page.getByText(t.allSigned).waitFor();
      for (let step = 0; step < 3; step++) await next(other.page).click();
      await other.page.locator('body').press('s');
      await hall.page.getByText(t.allSigned).waitFor();
      await desk.page.getByText('3 / 3').waitFor({ state: 'detached' });
      for (let step = 0; step < 5; step++) await next(desk.page).click();
      await hall.page.getByText(t.sumEnd).waitFor();
      await wellMade(hall.page, 'screen-end');
      await desk.page.getByRole('button', { name: t.end }).click();
      await desk.page.getByText(t.endAsk).waitFor();
      await wellMade(desk.page, 'end');
      await desk.page.getByRole('dialog').getByRole('button', { name: t.end }).click();
      await other.page.getByText(t.over).first().waitFor();
      const states = await site.query<{ state: string; count: number }>(
        `SELECT state, count(*)::int AS count FROM agreements WHERE conference_id = $1 GROUP BY state ORDER BY state`,
        [site.live.id],
      );
      expect(states).toEqual([
        { state: 'in-force', count: 3 },
        { state: 'staged', count: 1 },
      ]);
      expect([...desk.faults, ...other.faults, ...hall.faults]).toEqual([]);
    },
    2 * MINUTE,
  );
});

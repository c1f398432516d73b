import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
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
    find: '寻找洽谈对象',
    search: '姓名、单位、拼音',
    ask: (name: string) => `申请洽谈：${name}`,
    about: '想谈什么',
    missing: '请写明想谈什么。',
    expires: /申请有效期至 \d{4}\/\d\d\/\d\d/,
    send: '发送申请',
    sent: (name: string) => `申请已发送给 ${name}。`,
    accept: '接受',
    accepted: '已接受，洽谈时间排定后通知您。',
    away: '添加不在的时间',
    arrive: '到达时间',
    save: '保存',
    saved: '已保存。',
    unscheduled: '待排期',
    filter: /已接受/,
    quick: '快速安排',
    one: '第一位',
    other: '第二位',
    proposal: /建议：/,
    arrange: '按此安排',
    arranged: '已安排，已通知双方。',
    cancel: '取消洽谈',
    reason: '原因',
    yes: '确认取消',
    cancelled: '已取消，已通知双方。',
    close: /^停用 \d+ 号桌/,
    again: /^启用 \d+ 号桌/,
    updated: '桌位已更新。',
    without: '尚无洽谈',
    suggestions: '可以见谁',
    bring: /^安排洽谈：/,
    nudge: '发送提醒',
    nudged: /已提醒 1 位/,
    pick: (name: string) => `选择“${name}”`,
  },
  en: {
    open: 'Open my registration',
    link: /One-to-one meetings/,
    find: 'Find people to meet',
    search: 'Name, organisation',
    ask: (name: string) => `Ask for a meeting: ${name}`,
    about: 'What would you like to talk about?',
    missing: 'Please say what you would like to talk about.',
    expires: /The request expires on \d\d \w{3} \d{4}/,
    send: 'Send request',
    sent: (name: string) => `Request sent to ${name}.`,
    accept: 'Accept',
    accepted: 'Accepted. You will be told when the time is set.',
    away: 'Add a time away',
    arrive: 'I arrive at',
    save: 'Save',
    saved: 'Saved.',
    unscheduled: 'To be scheduled',
    filter: /Accepted/,
    quick: 'Quick meeting',
    one: 'First person',
    other: 'Second person',
    proposal: /Proposed:/,
    arrange: 'Arrange it so',
    arranged: 'Arranged; both were told.',
    cancel: 'Cancel meeting',
    reason: 'Reason',
    yes: 'Cancel it',
    cancelled: 'Cancelled; both were told.',
    close: /^Close table \d+/,
    again: /^Open table \d+/,
    updated: 'Tables updated.',
    without: 'Without a meeting',
    suggestions: 'Whom they could meet',
    bring: /^Bring together: /,
    nudge: 'Send nudge',
    nudged: /1 nudged/,
    pick: (name: string) => `Select ${name}`,
  },
};

describe('meetings', () => {
  let site: Site;
  let browser: Browser;
  let base: string;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    const { id } = site.full;
    base = `${site.url}/console/conferences/${id}/meetings`;
    await site.query(
      `INSERT INTO registration_rules (conference_id, participant_type, is_public, needs_approval, approval_after_edit,
         auto_approve_invited, auto_approve_qualifications, auto_approve_districts, auto_approve_domains, colleagues_limit)
       VALUES ($1, 'researcher', true, false, false, true, '{}', '{}', '{}', 5)`,
      [id],
    );
    const { api } = site.organiser;
    const params = { path: { conferenceId: id } };
    const path = { params: { path: { id } } };
    const conference = await good(api.GET('/api/v1/conferences/{id}', path));
    const at = (hours: number): string =>
      new Date(Date.parse(conference.startsAt) + hours * HOUR).toISOString();
    await good(
      api.POST('/api/v1/conferences/{conferenceId}/meeting-blocks', {
        params,
        body: { startsAt: at(2), endsAt: at(5), slotMinutes: 15, pauseMinutes: 5 },
      }),
    );
    const { rooms } = await good(api.GET('/api/v1/conferences/{conferenceId}/meeting-tables', { params }));
    await good(
      api.PUT('/api/v1/conferences/{conferenceId}/meeting-tables/rooms/{roomId}', {
        params: { path: { conferenceId: id, roomId: rooms[1]!.id } },
        body: { count: 12 },
      }),
    );
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  async function wellMade(page: Page, name: string, fullPage = true): Promise<void> {
    await look(page, name, { fullPage });
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
  }

  const researcher = (name: string, last: number, organisationName = LONG_NAME) =>
    site.register(site.full.slug, {
      name,
      mobile: `1380000${String(last).padStart(4, '0')}`,
      email: `r${last}@house.example`,
      organisationName,
      participantType: 'researcher',
    });

  it.each<{ language: UiLanguage; last: number; size: 'phone' | 'desktop' }>([
    { language: 'zh-CN', last: 10, size: 'phone' },
    { language: 'en', last: 20, size: 'phone' },
    { language: 'zh-CN', last: 30, size: 'desktop' },
    { language: 'en', last: 40, size: 'desktop' },
  ])(
    'are asked for, accepted, arranged and cancelled ($language, $size)',
    async ({ language, last, size }) => {
      const t = words[language];
      const file = (name: string): string => `meetings-${name}-${language}-${size}`;
      const [name, spare, alone] = ['欧阳', '司马', '上官'].map(
        (each) => `${each}示例${'甲乙丙丁'[last / 10 - 1]}`,
      ) as [string, string, string];
      const asked = await researcher(name, last);
      await researcher(spare, last + 1, `示例大学${last}`);
      await researcher(alone, last + 2, `示例学院${last}`);
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);

      await page.goto(`${site.url}/r/${site.holder.token}`);
      const gate = page.getByRole('button', { name: t.open });
      await gate.click();
      await page.getByRole('link', { name: t.link }).first().click();
      await page.getByRole('link', { name: t.find }).click();
      await page.getByRole('searchbox', { name: t.search }).fill(name);
      await page.getByRole('button', { name: t.ask(name) }).waitFor();
      await wellMade(page, file('find'));
      await page.getByRole('button', { name: t.ask(name) }).click();
      await page.getByText(t.expires).waitFor();
      await page.getByRole('button', { name: t.send }).click();
      await page.getByText(t.missing).waitFor();
      await wellMade(page, file('ask'), false);
      await page.getByRole('textbox', { name: t.about }).fill('<b>高速轴承</b>的寿命试验');
      await page.getByRole('button', { name: t.send }).click();
      await page.getByText(t.sent(name)).waitFor();
      await page.goto(`${site.url}/r/${site.holder.token}/meetings`);
      await page.getByText('<b>高速轴承</b>的寿命试验').first().waitFor();
      await wellMade(page, file('sent'));

      await page.goto(`${site.url}/r/${asked.token}`);
      await gate.click();
      await page.getByRole('link', { name: t.link }).first().click();
      await page.getByRole('button', { name: t.accept, exact: true }).waitFor();
      expect(await page.getByText('holder@firm.example').count()).toBe(0);
      await wellMade(page, file('received'));
      await page.getByRole('button', { name: t.accept, exact: true }).click();
      await page.getByText(t.accepted).waitFor();
      await page
        .getByText(/holder@firm\.example/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: t.away }).click();
      await page.getByLabel(t.arrive).fill('23:59');
      await look(page, file('away'));
      await page.keyboard.press('Escape');
      await wellMade(page, file('accepted'));

      await page.goto(`${site.url}/sign-in`);
      await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
      await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/console/);
      await page.goto(`${base}?q=${encodeURIComponent(name)}`);
      await page.getByRole('button', { name: t.filter }).click();
      expect(new URL(page.url()).searchParams.get('state')).toBe('accepted');
      await page.reload(); // the filters are in the address, and no button has the focus
      await page.locator('[data-row-key]').first().waitFor();
      await wellMade(page, file('requests'), false);
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await wellMade(page, file('request'), false);
      await page.keyboard.press('Escape');

      await page.goto(`${base}/list`);
      await page.getByText(t.unscheduled).first().waitFor();
      await page.getByRole('button', { name: t.quick }).click();
      const dialog = page.getByRole('dialog');
      for (const [label, who] of [
        [t.one, name],
        [t.other, spare],
      ] as const) {
        const box = dialog.getByRole('combobox', { name: label });
        // the other field's list may still be closing
        const own = dialog.locator('label').filter({ has: page.getByRole('combobox', { name: label }) });
        await box.fill(who);
        await own.locator('.ant-select-item-option', { hasText: who }).click();
      }
      await dialog.getByText(t.proposal).waitFor();
      await wellMade(page, file('quick'), false);
      await dialog.getByRole('button', { name: t.arrange }).click();
      await page.getByText(t.arranged).waitFor();
      await wellMade(page, file('list'), false);
      await page.locator('[data-row-key]', { hasText: spare }).getByRole('button').click();
      await page.getByRole('button', { name: t.cancel }).click();
      await page.getByRole('textbox', { name: t.reason }).fill('行程有变');
      await page.getByRole('button', { name: t.yes }).click();
      await page.getByText(t.cancelled).waitFor();

      await page.goto(`${base}/without`);
      await page.getByRole('checkbox', { name: t.pick(alone) }).check();
      await wellMade(page, file('without'), false);
      await page.getByRole('button', { name: t.nudge }).click();
      await page.getByRole('dialog').getByRole('button', { name: t.nudge }).click();
      await page.getByText(t.nudged).waitFor();
      await page.locator('[data-row-key]', { hasText: alone }).click();
      await page.getByRole('heading', { name: t.suggestions }).waitFor();
      await page.getByRole('button', { name: t.bring }).first().waitFor();
      await wellMade(page, file('suggestions'), false);
      await page.getByRole('button', { name: t.bring }).first().click();
      await page.getByText(t.proposal).waitFor();
      await page.keyboard.press('Escape');

      await page.goto(`${base}/setup`);
      await page.getByRole('button', { name: t.close }).last().click();
      await page.getByText(t.updated).first().waitFor();
      await wellMade(page, file('setup'));
      await page.getByRole('button', { name: t.again }).first().click();
      await page.getByRole('button', { name: t.again }).waitFor({ state: 'detached' });
      expect(faults).toEqual([]);
      await page.context().close();
    },
    3 * MINUTE,
  );
});

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
    gate: '打开我的报名',
    link: '专场对接',
    signUp: (title: string) => `报名: ${title}`,
    signedUp: '已报名',
    clash: /时间重叠/,
    meetingThen: '此时您有一对一洽谈',
    allTheSame: '仍要报名',
    sit: (topic: string) => `入座: ${topic}`,
    seated: /已入座 1 号桌/,
    wish: (topic: string) => `登记意向: ${topic}`,
    wished: /1 号桌已满/,
    add: '添加圆桌',
    topic: '主题（中文）',
    save: '保存',
    saved: '已保存。',
    spread: '一键安排座位',
    spreadDone: /已安排 1 人/,
    makeLink: (number: number) => `${number} 号桌记录员链接`,
    make: '记录员链接',
    address: '链接',
    present: '到场',
    possible: '有望合作',
    noteOn: /^记录：/,
    kept: /已保存在本机/,
    savedAt: /已保存 \d\d:\d\d/,
    gone: '链接无效或已过期',
  },
  en: {
    gate: 'Open my registration',
    link: 'Docking sessions',
    signUp: (title: string) => `Sign up: ${title}`,
    signedUp: 'Signed up',
    clash: /one-to-one meeting with/,
    meetingThen: 'You have a one-to-one meeting then',
    allTheSame: 'Sign up all the same',
    sit: (topic: string) => `Sit here: ${topic}`,
    seated: /You sit at table 1/,
    wish: (topic: string) => `Leave a wish: ${topic}`,
    wished: /Table 1 is full/,
    add: 'Add a roundtable',
    topic: 'Topic (Chinese)',
    save: 'Save',
    saved: 'Saved.',
    spread: 'Seat everybody',
    spreadDone: /1 person was seated/,
    makeLink: (number: number) => `Link for the note-taker of table ${number}`,
    make: 'Link for the note-taker',
    address: 'Link',
    present: 'Present',
    possible: 'Cooperation possible',
    noteOn: /^Note on /,
    kept: /kept on this device/,
    savedAt: /Saved at \d\d:\d\d/,
    gone: 'This link is not valid any more',
  },
};

describe('docking sessions', () => {
  let site: Site;
  let browser: Browser;
  let base: string;
  let startsAt: string;
  const at = (hours: number): string => new Date(Date.parse(startsAt) + hours * HOUR).toISOString();

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    base = `${site.url}/console/conferences/${site.live.id}/docking-sessions`;
    const path = { params: { path: { id: site.live.id } } };
    ({ startsAt } = await good(site.organiser.api.GET('/api/v1/conferences/{id}', path)));
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  async function wellMade(page: Page, name: string, fullPage = true): Promise<void> {
    await look(page, `docking-sessions-${name}`, { fullPage });
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
  }

  /** A session of its own with one table of one seat, two who may sign up, and a meeting of the first of them. */
  async function arrange(
    key: string,
  ): Promise<{ title: string; topic: string; tokens: string[]; id: string }> {
    const { api } = site.organiser;
    const path = { path: { id: site.live.id } };
    const title = `先进装备与智能检测专场${key}`;
    const topic = `焊接机器人与柔性装配线的换线时间${key}`;
    const { version, sessions } = await good(api.GET('/api/v1/conferences/{id}/programme', { params: path }));
    const edited = await good(
      api.PUT('/api/v1/conferences/{id}/programme', {
        params: path,
        body: {
          version,
          sessions: [
            ...sessions.map(({ taken: _, ...session }) => session),
            {
              kind: 'docking',
              titleZh: title,
              themeZh: '智能制造',
              startsAt: at(4),
              endsAt: at(5),
              signUp: { places: 20, participantTypes: [] },
            },
          ],
        },
      }),
    );
    await good(
      api.POST('/api/v1/conferences/{id}/programme/releases', {
        params: path,
        body: { version: edited.version, notify: false, confirm: true },
      }),
    );
    const conferenceId = site.live.id;
    const listed = await good(
      api.GET('/api/v1/conferences/{conferenceId}/docking-sessions', { params: { path: { conferenceId } } }),
    );
    const { id } = listed.sessions.find(({ titleZh }) => titleZh === title)!;
    const organisations = await good(
      api.GET('/api/v1/organisations', { params: { query: { q: LONG_NAME } } }),
    );
    const item = await good(
      api.POST('/api/v1/conferences/{conferenceId}/docking/items', {
        params: { path: { conferenceId } },
        body: {
          kind: 'demand',
          titleZh: `精密轴承滚道表面微缺陷在线检测${key}`,
          textZh: '检测',
          cooperation: [],
          organisationId: organisations.items[0]!.id,
        },
      }),
    );
    await good(
      api.POST('/api/v1/conferences/{conferenceId}/docking-sessions/{sessionId}/roundtables', {
        params: { path: { conferenceId, sessionId: id } },
        body: { topicZh: topic, topicEn: topic, seats: 1, itemIds: [item.id] },
      }),
    );
    const tokens: string[] = [];
    for (const [index, name] of ['欧阳示例', '司马示例'].entries())
      tokens.push(
        (
          await site.register(site.live.slug, {
            name,
            mobile: `1370000${key}0${index}`,
            email: `s${key}${index}@firm.example`,
            organisationName: index === 0 ? LONG_NAME : '示例精密机械有限公司',
          })
        ).token,
      );
    return { title, topic, tokens, id };
  }

  it.each<{ language: UiLanguage; key: string; size: 'phone' | 'desktop' }>([
    { language: 'zh-CN', key: '10', size: 'phone' },
    { language: 'en', key: '20', size: 'desktop' },
    { language: 'en', key: '30', size: 'phone' },
    { language: 'zh-CN', key: '40', size: 'desktop' },
  ])(
    'are signed up for, seated and noted ($language, $size)',
    async ({ language, key, size }) => {
      const t = words[language];
      const file = (name: string): string => `${name}-${language}-${size}`;
      const { title, topic, tokens, id } = await arrange(key);
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);

      for (const [index, token] of tokens.entries()) {
        await page.goto(`${site.url}/r/${token}`);
        await page.getByRole('button', { name: t.gate }).click();
        await page.getByRole('link', { name: t.link, exact: true }).click();
        const session = page.getByRole('listitem').filter({ hasText: title }).first();
        await session.getByRole('button', { name: t.signUp(title) }).waitFor();
        if (index === 0) await wellMade(page, file('open'));
        await session.getByRole('button', { name: t.signUp(title) }).click();
        await session.getByText(t.signedUp, { exact: true }).waitFor();
        await session.getByRole('button', { name: index === 0 ? t.sit(topic) : t.wish(topic) }).click();
        await page.getByText(index === 0 ? t.seated : t.wished).waitFor();
        await wellMade(page, file(index === 0 ? 'seated' : 'wished'));
      }

      await page.goto(`${site.url}/sign-in`);
      await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
      await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/console/);
      await page.goto(base);
      await page.getByRole('link', { name: title }).waitFor();
      await wellMade(page, file('list'));
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('button', { name: t.add }).click();
      await page.getByLabel(t.topic).fill('机器视觉检测');
      await wellMade(page, file('form'), false);
      await page.getByRole('dialog').getByRole('button', { name: t.save }).click();
      await page.getByText(t.saved).waitFor();
      await page.getByRole('button', { name: t.spread }).click();
      await page.getByText(t.spreadDone).waitFor();
      await wellMade(page, file('session'));
      await page.getByRole('button', { name: t.makeLink(1) }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: t.make }).click();
      const field = dialog.getByRole('textbox', { name: t.address });
      await field.waitFor({ timeout: MINUTE });
      const address = await field.inputValue();
      await wellMade(page, file('link'), false);

      const taking = await openPhone(browser, language);
      await taking.page.goto(address);
      await taking.page.getByRole('group', { name: '欧阳示例' }).getByText(t.present).click();
      await taking.page.getByRole('button', { name: t.possible }).click();
      await taking.page.getByText(t.savedAt).waitFor();
      await taking.page.context().setOffline(true);
      await taking.page.getByLabel(t.noteOn).first().fill('<b>下周</b>到厂看样件');
      await taking.page.getByText(t.kept).waitFor();
      await wellMade(taking.page, file('kept'));
      await taking.page.context().setOffline(false);
      await taking.page.getByText(t.savedAt).waitFor();
      await taking.page.reload();
      await taking.page.getByText('<b>下周</b>到厂看样件').waitFor();
      await wellMade(taking.page, file('notes'));
      await taking.page.goto(`${site.url}/n/${'x'.repeat(43)}`);
      await taking.page.getByText(t.gone).waitFor();
      expect(taking.faults).toEqual([]);
      await taking.page.context().close();

      await page.goto(`${base}/${id}`);
      await page.getByText('<b>下周</b>到厂看样件').waitFor();
      await page.getByText(t.possible).first().waitFor();
      expect(faults).toEqual([]);
      await page.context().close();
    },
    3 * MINUTE,
  );

  it(
    'a one-to-one meeting at that time is named before signing up',
    async () => {
      const t = words.en;
      const { title, tokens } = await arrange('50');
      const rows = await site.query<{ id: string }>(
        `SELECT id FROM registrations WHERE email IN ('s500@firm.example', 's501@firm.example') ORDER BY email`,
        [],
      );
      await site.query(
        `WITH room AS (SELECT r.id FROM rooms r JOIN conferences c ON c.venue_id = r.venue_id WHERE c.id = $1 LIMIT 1),
       place AS (INSERT INTO meeting_tables (id, conference_id, room_id, number)
         SELECT gen_random_uuid(), $1, id, 1 FROM room RETURNING id),
       meeting AS (INSERT INTO meetings (id, conference_id, source, state, starts_at, ends_at, table_id, created_at)
         SELECT gen_random_uuid(), $1, 'organiser', 'scheduled', $2, $3, id, now() FROM place RETURNING id)
       INSERT INTO meeting_people (meeting_id, registration_id, side, starts_at)
       SELECT meeting.id, person.id, person.side, $2::timestamptz FROM meeting,
         (VALUES ($4::uuid, 'asking'), ($5::uuid, 'asked')) AS person (id, side)`,
        [site.live.id, at(4), at(4.3), rows[0]!.id, rows[1]!.id],
      );
      const { page, faults } = await openPhone(browser, 'en');
      await page.goto(`${site.url}/r/${tokens[0]!}`);
      await page.getByRole('button', { name: t.gate }).click();
      await page.getByRole('link', { name: t.link, exact: true }).click();
      const session = page.getByRole('listitem').filter({ hasText: title }).first();
      await session.getByText(t.clash).waitFor();
      await session.getByRole('button', { name: t.signUp(title) }).click();
      await page.getByText(t.meetingThen).waitFor();
      await wellMade(page, 'meeting-then', false);
      await page.getByRole('button', { name: t.allTheSame }).click();
      await session.getByText(t.signedUp, { exact: true }).waitFor();
      expect(faults).toEqual([]);
      await page.context().close();
    },
    MINUTE,
  );
});

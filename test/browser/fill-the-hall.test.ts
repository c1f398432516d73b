import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import type { Browser, Page } from 'playwright-core';
import { fillDemo } from '../../apps/cli/src/demo/fill-demo.js';
import { eventually, type Child } from '../support/children.js';
import { launchChromium } from '../support/chromium.js';
import { good, visit } from '../support/client.js';
import { enterprisesXlsx, inventEnterprises } from '../support/enterprises.js';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';
import { startConference, startWorker, type ConferenceProcess } from '../support/processes.js';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';

const MINUTE = 60_000;
const ORGANISER = { email: 'organiser@demo.example', password: 'lantern-violet-1912' };
const SEATS = 200;
/** More than find a seat. */
const LISTED = 205;
const TYPE = 'enterprise-representative';

const words = {
  'zh-CN': {
    import: '导入',
    haveFile: '我已有文件',
    tags: '给文件中的所有单位加标签（可选）',
    confirm: /^确认导入 \d+ 个单位$/,
    invite: '邀请这份名单',
    people: /人会收到/,
    makeUp: '构成',
    keepAndWrite: '保存并写信',
    next: '下一步',
    holdsUntil: '为每位受邀人保留名额至',
    further: '更多设置',
    quiet: '免打扰时段',
    withoutPlace: /没有保留名额/,
    send: /^发送给 \d+ 人$/,
  },
  en: {
    import: 'Import',
    haveFile: 'I have a file',
    tags: 'Tags for every organisation of the file (optional)',
    confirm: /^Import \d+ organisations?$/,
    invite: 'Invite this list',
    people: /(person gets|people get) it/,
    makeUp: 'Who they are',
    keepAndWrite: 'Keep and write',
    next: 'Next',
    holdsUntil: 'A place is held for each until',
    further: 'More settings',
    quiet: 'Quiet hours',
    withoutPlace: /without one/,
    send: /^Send to \d+ (person|people)$/,
  },
};

/** «An organiser fills the 200-seat demo conference from an imported list without leaving the console.» */
describe('filling the hall of the demo from an imported list', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let conference: ConferenceProcess;
  let browser: Browser;
  let hall: string;
  /** Places of enterprise representatives that nobody has. */
  let free: number;
  const children: Child[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    expect(await fillDemo(database.url, ORGANISER.password, () => undefined)).toBe('filled');
    sink = await startSmtpSink();
    const env = { DATABASE_URL: database.url, SMTP_URL: sink.url };
    conference = await startConference(env);
    children.push(conference, await startWorker({ ...env, BASE_URL: conference.url }));
    browser = await launchChromium();
    const { api } = visit(conference.url);
    await good(api.POST('/api/v1/sessions', { body: ORGANISER }));
    const { items } = await good(api.GET('/api/v1/conferences'));
    hall = items.find(({ state }) => state === 'published')!.id;
    const path = { params: { path: { id: hall } } };
    const { places } = await good(api.GET('/api/v1/conferences/{id}', path));
    const seats = places.find(({ participantType }) => participantType === TYPE)!;
    expect(seats.capacity).toBe(SEATS);
    free = SEATS - seats.taken;
  }, 3 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await Promise.all(children.map((child) => child.stop()));
    await sink?.stop();
    await database?.drop();
  }, MINUTE);

  /** Nothing sticks out and axe finds nothing, on the desk as on the phone. */
  async function wellMade(page: Page, name: string): Promise<void> {
    const wide = page.viewportSize()!;
    for (const viewport of wide.width > 390 ? [{ width: 390, height: 844 }, wide] : [wide]) {
      await page.setViewportSize(viewport);
      await look(page, `hall-${name}-${viewport.width}`, { fullPage: true });
      expect([name, viewport.width, await axeFindings(page)]).toEqual([name, viewport.width, []]);
      expect([name, viewport.width, await isTooWide(page)]).toEqual([name, viewport.width, false]);
    }
  }

  async function signIn(page: Page): Promise<void> {
    await page.goto(`${conference.url}/sign-in`);
    await page.locator('input[type=email], input[name=email]').first().fill(ORGANISER.email);
    await page.locator('input[type=password]').first().fill(ORGANISER.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console/);
  }

  /** The demo's conference once more, the day after: its form, rules, programme and all 200 seats, and nobody in them. */
  async function repeatConference(page: Page): Promise<string> {
    await page.goto(`${conference.url}/console/conferences/${hall}`);
    await page.getByRole('main').getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '复制' }).click();
    const dialog = page.getByRole('dialog', { name: '复制推进会' });
    const starts = dialog.getByLabel('开始', { exact: false });
    const before = await starts.inputValue();
    const next = new Date(Date.parse(`${before}:00Z`) + 86_400_000).toISOString().slice(0, 16);
    await starts.fill(next);
    await dialog.getByRole('button', { name: '创建副本' }).click();
    await page.waitForURL(
      (url) => /conferences\/[0-9a-f-]{36}$/.test(url.pathname) && !url.pathname.includes(hall),
    );
    const id = /[0-9a-f-]{36}$/.exec(new URL(page.url()).pathname)![0];
    await page.getByRole('main').getByRole('button', { name: '发布', exact: true }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText(`0 / ${SEATS}`).waitFor();
    await page.getByRole('main').getByRole('button', { name: '开始', exact: true }).waitFor();
    await look(page, 'hall-0-repeated-zh-CN', { fullPage: true });
    return id;
  }

  /** From the list on the organiser's computer to the last step before sending, by clicks alone. */
  async function prepareWave(
    page: Page,
    language: UiLanguage,
    list: { tag: string; from: number; count: number },
  ) {
    const t = words[language];
    const name = (step: string): string => `${step}-${language}`;
    await page.goto(`${conference.url}/console/organisations`);
    await page.getByRole('main').getByRole('button', { name: t.import }).click();
    await page.getByRole('button', { name: t.haveFile }).click();
    const enterprises = inventEnterprises(list.from + list.count).slice(list.from);
    await page.locator('input[type=file]').setInputFiles({
      name: `${list.tag}.xlsx`,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await enterprisesXlsx(enterprises),
    });
    await page.getByLabel(t.tags).fill(list.tag);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const confirm = page.getByRole('button', { name: t.confirm });
    await confirm.waitFor();
    expect(await confirm.innerText()).toContain(String(list.count));
    await wellMade(page, name('1-mapping'));
    await confirm.click();
    const invite = page.getByRole('button', { name: t.invite });
    await invite.waitFor();
    await wellMade(page, name('2-imported'));

    await invite.click();
    const people = page.getByRole('status').filter({ hasText: t.people });
    await people.filter({ hasText: String(list.count) }).waitFor();
    await page.getByText(enterprises[0]!.name).waitFor();
    await wellMade(page, name('3-audience'));
    await page.getByText(t.makeUp).click();
    await page.getByRole('table').first().waitFor();
    await look(page, `hall-${name('4-make-up')}`, { fullPage: true });
    await page.getByRole('button', { name: t.keepAndWrite }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('#mailing-name').waitFor();
    expect(await dialog.locator('#mailing-name').inputValue()).toContain(list.tag);
    await wellMade(page, name('5-new'));
    await dialog.getByRole('button', { name: t.next }).click();

    await page.waitForURL(/\/edit/);
    await people.filter({ hasText: String(list.count) }).waitFor();
    await page.getByLabel(t.holdsUntil).fill(wallClockIn(5));
    await look(page, `hall-${name('6-whom')}`, { fullPage: true });
    const next = page.getByRole('button', { name: t.next, exact: true }).last();
    await next.click();
    await page.locator('iframe').first().waitFor();
    await look(page, `hall-${name('7-what')}`, { fullPage: true });
    await next.click();
    await page.getByRole('button', { name: t.further }).click();
    await page.getByRole('checkbox', { name: t.quiet }).uncheck(); // the test may run at night
    await look(page, `hall-${name('8-when')}`, { fullPage: true });
    await next.click();
    await page.getByRole('button', { name: t.send }).waitFor();
    await wellMade(page, name('9-check'));
  }

  /** `days` from now on the clocks of the conference. */
  const wallClockIn = (days: number): string =>
    new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16);

  /** The personal link in the mail as it came. */
  const linkTo = async (address: string): Promise<string> => {
    const link = /https?:\/\/\S+\/i\/[\w-]{43}\S*/;
    const { parsed } = await sink.mailTo(address, ({ parsed: { text } }) => link.test(text ?? ''));
    return link.exec(parsed.text!)![0];
  };
  const tokenOf = (link: string): string => /\/i\/([\w-]{43})/.exec(link)![1]!;

  /** The same requests as the page behind the link. */
  async function acceptByRequests(link: string, mobile: string): Promise<string> {
    const token = tokenOf(link);
    const { api } = visit(conference.url);
    const invitation = await good(api.POST('/api/v1/public/invitations/open', { body: { token } }));
    await good(api.POST('/api/v1/public/invitations/accept', { body: { token } }));
    const form = await good(api.POST('/api/v1/public/invitations/form', { body: { token } }));
    const privacy = await good(api.GET('/api/v1/public/privacy-text'));
    const { state } = await good(
      api.POST('/api/v1/public/invitations/register', {
        body: {
          token,
          organisationId: invitation.organisationId,
          name: invitation.name,
          email: invitation.email,
          mobile,
          participantType: TYPE,
          formVersion: form.version,
          answers: { wishes: ['transfer'] },
          consent: true,
          consentVersion: privacy.version,
        },
      }),
    );
    return state;
  }

  it(
    'reads as well in English, up to the button',
    async () => {
      const { page, faults } = await openDesktop(browser, 'en');
      await signIn(page);
      await prepareWave(page, 'en', { tag: 'Bureau’s list', from: 300, count: LISTED });
      expect(await page.getByText(words.en.withoutPlace).innerText()).toContain(
        `Only ${free} places are left to be held; ${LISTED - free} people are invited without one.`,
      );
      expect(faults).toEqual([]);
      await page.context().close();
    },
    4 * MINUTE,
  );

  it(
    'by clicks alone: list, audience, wave with held places, sent, accepted, 200 of 200, and the next one waits',
    async () => {
      const { page, faults } = await openDesktop(browser, 'zh-CN');
      await signIn(page);
      hall = await repeatConference(page);
      free = SEATS;
      const missed = LISTED - free;
      await prepareWave(page, 'zh-CN', { tag: '工信局秋季名单', from: 0, count: LISTED });
      expect(await page.getByText(words['zh-CN'].withoutPlace).innerText()).toContain(
        `只剩 ${free} 个名额可保留，另外 ${missed} 人`,
      );

      await page.getByRole('button', { name: words['zh-CN'].send }).click();
      const ask = page.locator('.ant-modal-confirm');
      await ask.locator('.ant-modal-confirm-title', { hasText: `现在发送给 ${LISTED} 人？` }).waitFor();
      await ask.locator('.ant-btn-primary').click();
      await page.waitForURL(/mailings\/[0-9a-f-]{36}$/);
      await page.getByText(`${LISTED} / ${LISTED}`).waitFor({ timeout: 2 * MINUTE });
      const invited = inventEnterprises(LISTED).map(({ contact }) => contact);
      expect(
        new Set(sink.mails.map(({ to }) => to).filter((to) => invited.some(({ email }) => email === to)))
          .size,
      ).toBe(LISTED);
      await page
        .getByRole('button', { name: invited.at(-1)!.name })
        .first()
        .waitFor(); // the list says it as well
      await wellMade(page, '10-sent-zh-CN');

      await page.getByRole('button', { name: '邀请名单' }).click();
      await page.waitForURL(/invitations\?mailingId=/);
      await page.getByText(`有 ${missed} 位受邀人因名额不足未能保留名额`, { exact: false }).waitFor();
      await wellMade(page, '11-invitations-zh-CN');

      const holders = await database.query<{ email: string; hasPlace: boolean }>(
        `SELECT email, hold_missed_at IS NULL AS "hasPlace" FROM invitations
         WHERE conference_id = $1 AND email = ANY($2)`,
        [hall, invited.map(({ email }) => email)],
      );
      const withPlace = invited.filter(({ email }) =>
        holders.some((one) => one.email === email && one.hasPlace),
      );
      const without = invited.filter((one) => !withPlace.includes(one));
      expect([withPlace.length, without.length]).toEqual([free, missed]);

      for (const [index, language] of (['zh-CN', 'en', 'zh-CN'] as const).entries()) {
        const guest = withPlace[index]!;
        await acceptOnPage(await linkTo(guest.email), language, guest.mobile, `12-guest-${index}`);
      }
      const rest = withPlace.slice(3);
      for (let at = 0; at < rest.length; at += 10)
        await Promise.all(
          rest.slice(at, at + 10).map(async ({ email, mobile }) => {
            expect(await acceptByRequests(await linkTo(email), mobile)).toBe('confirmed');
          }),
        );

      // the hall is full: who had no place held, and who comes by the public page, waits and is told so
      expect(await acceptByRequests(await linkTo(without[0]!.email), without[0]!.mobile)).toBe('waitlisted');
      await waitOnPage(await linkTo(without[1]!.email), without[1]!.mobile);

      await page.goBack();
      await page.locator('section[aria-labelledby=funnel]').getByText('表', { exact: true }).click();
      const funnel = page.locator('section[aria-labelledby=funnel] tbody');
      const row = (step: string) => funnel.locator('tr', { hasText: step }).locator('td').first().innerText();
      await eventually('the funnel', async () =>
        (await row('报名')) === String(free + 2) ? true : undefined,
      );
      expect(await Promise.all(['已发', '送达', '点击', '报名', '到场'].map(row))).toEqual([
        String(LISTED),
        String(LISTED),
        '4',
        String(free + 2),
        '0',
      ]);
      await look(page, `hall-13-funnel-zh-CN`, { fullPage: true });

      await page.goto(`${conference.url}/console/conferences/${hall}`);
      await page.getByText(`${SEATS} / ${SEATS}`).waitFor();
      await wellMade(page, '14-full-zh-CN');
      await page.goto(`${conference.url}/console/conferences/${hall}/places`);
      const seats = page.getByRole('main').getByRole('row', { name: /企业代表/ });
      expect(await seats.innerText()).toMatch(/200\s+0/);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    10 * MINUTE,
  );

  async function fillIn(page: Page, language: UiLanguage, mobile: string): Promise<void> {
    const isChinese = language === 'zh-CN';
    await page.getByLabel(isChinese ? '手机号码' : 'Mobile number').fill(mobile);
    await page.getByRole('checkbox', { name: isChinese ? '成果转化' : 'Technology transfer' }).check();
    await page.getByRole('checkbox', { name: isChinese ? /我已阅读并同意/ : /I have read/ }).check();
  }

  async function acceptOnPage(
    link: string,
    language: UiLanguage,
    mobile: string,
    name: string,
  ): Promise<void> {
    const isChinese = language === 'zh-CN';
    const { page, faults } = await openPhone(browser, language);
    await page.goto(link);
    await page.getByRole('button', { name: isChinese ? '打开邀请' : 'Open the invitation' }).click();
    await page.getByText(isChinese ? '已为您保留一个名额' : 'A place is held for you').waitFor();
    await look(page, `hall-${name}-letter-${language}`, { fullPage: true });
    await page.getByRole('button', { name: isChinese ? '接受邀请，去报名' : /^Accept/ }).click();
    await fillIn(page, language, mobile);
    await look(page, `hall-${name}-form-${language}`, { fullPage: true });
    await page.getByRole('button', { name: isChinese ? '提交报名' : 'Register', exact: true }).click();
    await page.waitForURL(/\/r\//);
    await page
      .getByText(isChinese ? '报名成功' : 'You are registered')
      .first()
      .waitFor();
    await look(page, `hall-${name}-ticket-${language}`, { fullPage: true });
    expect(faults).toEqual([]);
    await page.context().close();
  }

  /** The 201st: invited without a held place, after the last one went. */
  async function waitOnPage(link: string, mobile: string): Promise<void> {
    const { page, faults } = await openPhone(browser, 'zh-CN');
    await page.goto(link);
    await page.getByRole('button', { name: '打开邀请' }).click();
    await page.getByRole('button', { name: '接受邀请，去报名' }).waitFor();
    await look(page, `hall-12-late-letter-zh-CN`, { fullPage: true });
    await page.getByRole('button', { name: '接受邀请，去报名' }).click();
    await fillIn(page, 'zh-CN', mobile);
    await wellMade(page, '12-late-form-zh-CN');
    await page.getByRole('button', { name: '加入候补名单' }).click();
    await page.waitForURL(/\/r\//);
    await page.getByText('候补第 2 位').first().waitFor();
    await wellMade(page, '12-late-waits-zh-CN');
    expect(faults).toEqual([]);
    await page.context().close();
  }
});

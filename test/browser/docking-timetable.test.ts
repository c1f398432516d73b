import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import type { Browser, Page } from 'playwright-core';
import { fillDemo } from '../../apps/cli/src/demo/fill-demo.js';
import type { Child } from '../support/children.js';
import { launchChromium } from '../support/chromium.js';
import { good, visit, type Visitor } from '../support/client.js';
import { freshDatabase, type TestDatabase } from '../support/postgres.js';
import { startConference, startWorker, type ConferenceProcess } from '../support/processes.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';

const MINUTE = 60_000;
const ORGANISER = { email: 'organiser@demo.example', password: 'lantern-violet-1912' };

const words = {
  'zh-CN': {
    again: '重新编排',
    more: '更多',
    disturbed: '现场调整',
    absent: '不来的人',
    room: /整个房间/,
    start: '开始编排',
    provisional: '草拟',
    published: '已发布',
    publish: '发布',
    done: '已发布，已通知有变动的人。',
    compare: '比较',
    differ: /与第 1 版不同的 \d+ 场/,
    byHand: '手动修改',
    takeOut: '取下',
    undo: '撤销',
    lock: '锁定在这里',
    unlock: '取消锁定',
    here: /^移到这里/,
    moved: '已移动。',
  },
  en: {
    again: 'Make again',
    more: 'More',
    disturbed: 'Changes on the day',
    absent: 'People who do not come',
    room: /^All of /,
    start: 'Start',
    provisional: 'Provisional',
    published: 'Published',
    publish: 'Publish',
    done: 'Published; everybody concerned is told.',
    compare: 'Compare',
    differ: /\d+ meetings differ from version/,
    byHand: 'Change by hand',
    takeOut: 'Take out',
    undo: 'Undo',
    lock: 'Lock here',
    unlock: 'Unlock',
    here: /^Move here/,
    moved: 'Moved.',
  },
};

/** «The timetable is made, published, disturbed (10 absent, a room lost) and repaired in the browser.» */
describe('the timetable of the demo', () => {
  let database: TestDatabase;
  let conference: ConferenceProcess;
  let browser: Browser;
  let organiser: Visitor;
  let id: string;
  const children: Child[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    expect(await fillDemo(database.url, ORGANISER.password, () => undefined)).toBe('filled');
    const env = { DATABASE_URL: database.url };
    conference = await startConference(env);
    children.push(conference, await startWorker({ ...env, BASE_URL: conference.url }));
    browser = await launchChromium();
    organiser = visit(conference.url);
    await good(organiser.api.POST('/api/v1/sessions', { body: ORGANISER }));
    const { items } = await good(organiser.api.GET('/api/v1/conferences'));
    id = items.find(({ state }) => state === 'published')!.id;
  }, 3 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await Promise.all(children.map((child) => child.stop()));
    await database?.drop();
  }, MINUTE);

  async function signIn(page: Page): Promise<void> {
    await page.goto(`${conference.url}/sign-in`);
    await page.locator('input[type=email], input[name=email]').first().fill(ORGANISER.email);
    await page.locator('input[type=password]').first().fill(ORGANISER.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console/);
    await page.goto(`${conference.url}/console/conferences/${id}/meetings/timetable`);
  }

  async function wellMade(page: Page, name: string): Promise<void> {
    await look(page, `timetable-${name}-${page.viewportSize()!.width}`, { fullPage: true });
    expect([name, await axeFindings(page)]).toEqual([name, []]);
    expect([name, await isTooWide(page)]).toEqual([name, false]);
  }

  const versions = async () =>
    (
      await good(
        organiser.api.GET('/api/v1/conferences/{conferenceId}/timetables', {
          params: { path: { conferenceId: id } },
        }),
      )
    ).items;
  const version = async (timetableId: string) =>
    good(organiser.api.GET('/api/v1/timetables/{id}', { params: { path: { id: timetableId } } }));

  it(
    'ten people do not come and a room is lost: repaired in the browser, looked at, published',
    async () => {
      const language: UiLanguage = 'zh-CN';
      const w = words[language];
      const { page, faults } = await openDesktop(browser, language);
      await signIn(page);
      await page.locator('td button[aria-pressed]').first().waitFor();
      await wellMade(page, 'published');
      const [first] = await versions();
      const before = await version(first!.id);

      await page.getByRole('button', { name: w.more, exact: true }).click();
      await page.getByRole('menuitem', { name: w.disturbed }).click();
      const dialog = page.getByRole('dialog');
      const absent = before.meetings
        .flatMap(({ people }) => people)
        .filter(
          ({ registrationId }, at, all) =>
            all.findIndex((other) => other.registrationId === registrationId) === at,
        )
        .slice(0, 10);
      const field = dialog.getByLabel(w.absent);
      for (const { name, organisationZh } of absent) {
        await field.fill(name);
        await page.locator('.ant-select-item-option').filter({ hasText: organisationZh }).first().click();
      }
      await page.keyboard.press('Escape');
      await dialog.getByLabel(w.room).last().check();
      await look(page, 'timetable-disturbed');
      await dialog.getByRole('button', { name: w.start }).click();
      await page.getByText(w.provisional, { exact: true }).first().waitFor({ timeout: 90_000 });
      await page.getByRole('button', { name: w.compare }).click();
      await page.getByText(w.differ).waitFor();
      await wellMade(page, 'repaired');

      const [repaired] = await versions();
      const now = await version(repaired!.id);
      const gone = new Set(absent.map(({ registrationId }) => registrationId));
      const lost = new Set(now.lostTableIds);
      expect([gone.size, lost.size]).toEqual([10, 16]);
      expect(now.pieces.filter(({ tableId }) => lost.has(tableId))).toEqual([]);
      const meets = new Map(now.meetings.map((meeting) => [meeting.id, meeting]));
      const isOff = (meetingId: string) =>
        meets.get(meetingId)!.people.some(({ registrationId }) => gone.has(registrationId));
      expect(now.pieces.filter(({ meetingId }) => isOff(meetingId))).toEqual([]);
      // whoever was neither absent nor in the lost room keeps the place
      const kept = before.pieces.filter(({ meetingId, tableId }) => !isOff(meetingId) && !lost.has(tableId));
      const places = new Map(now.pieces.map((piece) => [piece.meetingId, piece]));
      expect(kept.map(({ meetingId }) => places.get(meetingId))).toEqual(kept);

      await page.getByRole('button', { name: w.publish, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: w.publish, exact: true }).click();
      await page.getByText(w.done).waitFor();
      await page.getByText(w.published, { exact: true }).first().waitFor();
      const doubled = await database.query(
        `SELECT subject_id FROM mails WHERE template = 'docking.timetable-published' AND scope_id = $1
         GROUP BY subject_id, date_trunc('minute', created_at) HAVING count(*) > 1`,
        [id],
      );
      expect(doubled).toEqual([]);
      expect(faults).toEqual([]);
    },
    4 * MINUTE,
  );

  it(
    'changed by hand, by keys and presses: taken out, brought back, locked',
    async () => {
      const w = words.en;
      const { page, faults } = await openDesktop(browser, 'en');
      await signIn(page);
      await page.getByRole('button', { name: w.more, exact: true }).click();
      await page.getByRole('menuitem', { name: w.byHand }).click();
      await page.getByRole('button', { name: w.publish, exact: true }).waitFor();
      const [made] = await versions();
      const before = await version(made!.id);
      const pieces = page.locator('td button[aria-pressed]');

      await pieces.first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: w.takeOut }).click();
      await page.getByText(w.moved).waitFor();
      expect((await version(made!.id)).pieces).toHaveLength(before.pieces.length - 1);
      await page.getByRole('button', { name: w.undo }).click();
      await page.getByRole('button', { name: w.undo }).waitFor({ state: 'detached' });
      expect((await version(made!.id)).pieces).toHaveLength(before.pieces.length);

      // a free place in the slot it is in costs nothing but the table
      await page.getByRole('button', { name: w.here }).first().waitFor();
      await page.getByRole('button', { name: w.lock }).click();
      await page.getByRole('button', { name: w.unlock }).waitFor();
      const locked = (await version(made!.id)).pieces.filter(({ isLocked }) => isLocked);
      expect(locked).toHaveLength(1);
      expect(before.pieces).toContainEqual({ ...locked[0]!, isLocked: false });
      await wellMade(page, 'by-hand');
      expect(faults).toEqual([]);
    },
    2 * MINUTE,
  );

  it(
    'a phone shows it, scrolls within it, and nothing sticks out',
    async () => {
      for (const language of ['zh-CN', 'en'] as const) {
        const { page, faults } = await openPhone(browser, language);
        await signIn(page);
        await page.locator('td button').first().waitFor();
        await wellMade(page, language);
        expect(faults).toEqual([]);
      }
    },
    2 * MINUTE,
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { good, visit } from '../support/client.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, Site, type Place } from './site.js';

const MINUTE = 60_000;
/** Pixels of a minute on the timetable. */
const SCALE = 1.7;

const words = {
  'zh-CN': {
    signing: '战略合作协议与博士工作站签约',
    docking: '一对一洽谈',
    clash: '同时使用',
    noClash: '没有冲突，可以发布',
    shelf: '未排定',
    list: '列表',
    grid: '时间表',
    release: '发布…',
    releaseNow: '发 布',
    removed: '已移出议程',
    undone: '已撤销',
    stale: '其他同事刚刚修改了这份草稿',
    mine: '用我的版本覆盖',
  },
  en: {
    signing: 'Signing of strategic cooperation agreements',
    docking: 'One-to-one meetings',
    clash: 'at the same time',
    noClash: 'No clashes: ready to be released',
    shelf: 'Unscheduled',
    list: 'List',
    grid: 'Timetable',
    release: 'Release…',
    releaseNow: 'Release',
    removed: 'is unscheduled',
    undone: 'Undone',
    stale: 'A colleague has just changed this draft',
    mine: 'Overwrite with mine',
  },
} as const;

describe('the programme editor', () => {
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

  async function openProgramme(page: Page, place: Place): Promise<void> {
    await page.goto(`${site.url}/sign-in`);
    await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console/);
    await page.goto(`${site.url}/console/conferences/${place.id}/programme`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }

  const draftOf = ({ id }: Place) =>
    good(site.organiser.api.GET('/api/v1/conferences/{id}/programme', { params: { path: { id } } }));
  const publicOf = ({ slug }: Place) =>
    good(visit(site.url).api.GET('/api/v1/public/conferences/{slug}', { params: { path: { slug } } }));
  const block = (page: Page, title: string) =>
    page.locator('button[data-session]').filter({ has: page.getByText(title, { exact: true }) });
  const saved = (page: Page) => page.locator('[data-save=saved]').waitFor();
  const said = (page: Page) => page.locator('[aria-live=polite][role=status]');

  /** Minutes after the start of the session with this Chinese title, and the number of its room. */
  async function slotOf(place: Place, titleZh: string) {
    const programme = await draftOf(place);
    const opening = programme.sessions.find(({ kind }) => kind === 'opening')!;
    const session = programme.sessions.find((each) => each.titleZh === titleZh)!;
    return {
      from:
        session.startsAt &&
        Math.round((Date.parse(session.startsAt) - Date.parse(opening.startsAt!)) / MINUTE),
      minutes: session.minutes,
      isInHall: session.roomId === opening.roomId,
    };
  }

  async function drag(page: Page, block: Locator, to: { column: number; minute: number }): Promise<void> {
    const from = (await block.boundingBox())!;
    const area = (await page
      .getByRole('group')
      .filter({ has: page.locator('[data-session]') })
      .boundingBox())!;
    await page.mouse.move(from.x + 40, from.y + 6);
    await page.mouse.down();
    const x = area.x + (area.width * (to.column + 0.5)) / 2;
    await page.mouse.move(x, area.y + to.minute * SCALE + 3, { steps: 8 });
    await page.mouse.move(x, area.y + to.minute * SCALE + 6, { steps: 2 });
    await page.mouse.up();
  }

  describe.each<{ language: UiLanguage; place: 'notYet' | 'full' }>([
    { language: 'zh-CN', place: 'notYet' },
    { language: 'en', place: 'full' },
  ])('in $language', ({ language, place: which }) => {
    const say = words[language];

    it(
      'is arranged by mouse and by keys, shows clashes as they arise, and shows the public nothing before release',
      async () => {
        const place = site[which];
        const { page, faults } = await openDesktop(browser, language);
        await openProgramme(page, place);
        const signing = block(page, say.signing);
        const clashes = page.getByRole('region').filter({ hasText: say.noClash });
        await clashes.waitFor();

        await signing.focus();
        await page.keyboard.press('ArrowUp');
        await page.getByRole('button', { name: say.clash }).first().waitFor();
        expect(await said(page).textContent()).toContain('1');
        expect(await page.evaluate('document.activeElement.dataset.session')).toBe(
          await signing.getAttribute('data-session'),
        );
        await look(page, `programme-clash-${language}`);
        expect(await axeFindings(page)).toEqual([]);
        await page.keyboard.press('Control+z');
        await clashes.waitFor();
        expect(await said(page).textContent()).toContain(say.undone);

        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Shift+ArrowDown');
        await saved(page);
        expect(await slotOf(place, words['zh-CN'].signing)).toEqual({
          from: 60,
          minutes: 65,
          isInHall: false,
        });
        await drag(page, signing, { column: 0, minute: 90 });
        const edge = (await signing.boundingBox())!;
        await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height - 3);
        await page.mouse.down();
        await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height - 3 - 20 * SCALE, { steps: 6 });
        await page.mouse.up();
        await saved(page);
        expect(await slotOf(place, words['zh-CN'].signing)).toEqual({
          from: 90,
          minutes: 45,
          isInHall: true,
        });

        await block(page, say.docking).focus();
        await page.keyboard.press('u');
        expect(await said(page).textContent()).toContain(say.removed);
        const shelf = page.getByRole('region', { name: say.shelf });
        const waiting = shelf.locator('button[data-session]');
        await waiting.waitFor();
        await saved(page);
        expect((await slotOf(place, '一对一洽谈')).from).toBeNull();
        await drag(page, waiting, { column: 1, minute: 150 });
        await saved(page);
        expect(await slotOf(place, '一对一洽谈')).toEqual({ from: 150, minutes: 180, isInHall: false });

        expect((await publicOf(place)).programmeNumber).toBe(1);
        await page.getByRole('button', { name: say.release }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText(say.signing).waitFor();
        expect(await axeFindings(page)).toEqual([]);
        await look(page, `programme-release-${language}`);
        await dialog.locator('.ant-modal-footer button.ant-btn-primary').click();
        await dialog.waitFor({ state: 'hidden' });
        expect((await publicOf(place)).programmeNumber).toBe(2);

        await page.getByText(say.list, { exact: true }).click();
        await page.getByRole('table').waitFor();
        expect(await axeFindings(page)).toEqual([]);
        expect(faults).toEqual([]);
        await page.context().close();
      },
      2 * MINUTE,
    );

    it(
      'keeps what was changed when a colleague was faster, and lets one choose',
      async () => {
        const place = site[which];
        const { page } = await openDesktop(browser, language);
        await openProgramme(page, place);
        const signing = block(page, say.signing);
        await signing.waitFor();
        const theirs = await draftOf(place);
        await good(
          site.organiser.api.PUT('/api/v1/conferences/{id}/programme', {
            params: { path: { id: place.id } },
            body: {
              version: theirs.version,
              sessions: theirs.sessions.slice(0, 2).map(({ taken: _, ...session }) => session),
            },
          }),
        );
        await signing.focus();
        await page.keyboard.press('ArrowDown');
        await page.getByText(say.stale).waitFor();
        expect((await draftOf(place)).sessions).toHaveLength(2);
        await page.getByRole('button', { name: say.mine }).click();
        await saved(page);
        const kept = await draftOf(place);
        expect(kept.sessions).toHaveLength(3);
        expect((await slotOf(place, words['zh-CN'].signing)).from).toBe(95);
        await page.context().close();
      },
      MINUTE,
    );

    it(
      'is a list on a phone, with the same details',
      async () => {
        const { page, faults } = await openPhone(browser, language);
        await openProgramme(page, site[which]);
        await page.getByRole('table').waitFor();
        expect(await isTooWide(page)).toBe(false);
        expect(await axeFindings(page)).toEqual([]);
        await page.locator('button[data-row]').first().tap();
        await page.getByRole('dialog').waitFor();
        await look(page, `programme-phone-${language}`);
        expect(await axeFindings(page)).toEqual([]);
        expect(faults).toEqual([]);
        await page.context().close();
      },
      MINUTE,
    );
  });
});

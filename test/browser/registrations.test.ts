import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { good, visit } from '../support/client.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, Site } from './site.js';

const MINUTE = 60_000;
const PEOPLE = 6;

const words = {
  'zh-CN': {
    ready: '我已有文件',
    cancelAll: '取消报名',
    done: '完成 1 人。',
    close: '关闭',
    import: /确认导入/,
    columns: '显示的列',
    question: '用餐要求',
    halal: '清真',
    further: '更多筛选',
    answer: '问题的回答',
    choice: '用餐要求：清真',
    changed: /职务、问题“用餐要求”/,
  },
  en: {
    ready: 'I have a file',
    cancelAll: 'Cancel registrations',
    done: 'Done for 1 person.',
    close: 'Close',
    import: /^Import \d/,
    columns: 'Columns',
    question: 'Meal',
    halal: 'Halal',
    further: 'More filters',
    answer: 'Answer to a question',
    choice: 'Meal: Halal',
    changed: /Title, answer to “Meal”/,
  },
};

describe('the list of registrations', () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    for (let n = 0; n < PEOPLE; n++)
      await site.register(site.live.slug, {
        mobile: `1391111000${n}`,
        email: `guest${n}@demo.example`,
      });
    await askMeals();
  }, 3 * MINUTE);

  /** A question put to everybody, answered by one person in an edit of their own. */
  async function askMeals(): Promise<void> {
    const type = 'enterprise-representative' as const;
    const option = (key: string, labelZh: string, labelEn: string) => ({ key, labelZh, labelEn });
    await good(
      site.organiser.api.PUT('/api/v1/conferences/{conferenceId}/forms/{participantType}', {
        params: { path: { conferenceId: site.live.id, participantType: type } },
        body: {
          version: 0,
          definition: {
            fields: [
              {
                key: 'meal',
                kind: 'choice',
                labelZh: words['zh-CN'].question,
                labelEn: words.en.question,
                helpZh: '',
                helpEn: '',
                isRequired: false,
                isInternal: false,
                options: [
                  option('halal', words['zh-CN'].halal, words.en.halal),
                  option('any', '不限', 'Any'),
                ],
              },
            ],
          },
        },
      }),
    );
    const { token } = await site.register(site.live.slug, {
      name: '马用餐',
      mobile: '13911120001',
      email: 'meal@demo.example',
    });
    await good(
      visit(site.url).api.POST('/api/v1/public/registrations/edit', {
        body: { token, version: 1, title: '厂长', formVersion: 1, answers: { meal: 'halal' } },
      }),
    );
  }

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  async function signIn(page: Page): Promise<void> {
    await page.goto(`${site.url}/sign-in`);
    await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console/);
  }

  /** What is wrong with the page as it stands. */
  async function inspected(page: Page, name: string): Promise<Record<string, unknown>> {
    await look(page, name);
    const axe = await axeFindings(page);
    const isWide = await isTooWide(page);
    return axe.length > 0 || isWide ? { [name]: { axe, isWide } } : {};
  }

  describe.each<{ language: UiLanguage; device: string; open: typeof openPhone }>([
    { language: 'zh-CN', device: 'phone', open: openPhone },
    { language: 'en', device: 'desktop', open: openDesktop },
    { language: 'en', device: 'phone', open: openPhone },
    { language: 'zh-CN', device: 'desktop', open: openDesktop },
  ])('on a $device in $language', ({ language, device, open }) => {
    it(
      'chooses rows, acts on them and says what became of them',
      async () => {
        const { page, faults } = await open(browser, language);
        await signIn(page);
        const list = `${site.url}/console/conferences/${site.live.id}/registrations?state=confirmed`;
        await page.goto(list);
        const ticks = page.locator('tbody input[type=checkbox]');
        await ticks.first().waitFor();
        const before = await ticks.count();
        await ticks.first().check();
        const bar = page.getByRole('toolbar');
        const name = `registrations-${language}-${device}`;
        const findings = await inspected(page, `${name}-chosen`);
        await bar.getByRole('button', { name: words[language].cancelAll }).click();
        const dialog = page.getByRole('dialog');
        await dialog.locator('textarea').fill('重复报名');
        Object.assign(findings, await inspected(page, `${name}-dialog`));
        await dialog.locator('.ant-btn-dangerous').click();
        await dialog.getByText(words[language].done).waitFor();
        await dialog.getByRole('button', { name: words[language].close, exact: true }).last().click();
        await ticks.nth(before - 1).waitFor({ state: 'detached' });
        expect(findings).toEqual({});
        expect(faults).toEqual([]);
        await page.context().close();
      },
      3 * MINUTE,
    );

    it(
      'shows an answer as a column, filters by it, and says in the timeline what was changed',
      async () => {
        const t = words[language];
        const { page, faults } = await open(browser, language);
        await signIn(page);
        await page.goto(`${site.url}/console/conferences/${site.live.id}/registrations`);
        await page.getByRole('button', { name: t.columns }).click();
        await page.getByRole('checkbox', { name: t.question }).check();
        await page.keyboard.press('Escape');
        const findings = await inspected(page, `registrations-columns-${language}-${device}`);
        await page.getByRole('button', { name: t.further }).click();
        await page.getByRole('combobox', { name: t.answer }).click();
        await page.getByTitle(t.choice).click();
        await page.waitForURL(/answer=meal%3Ahalal/);
        await page.mouse.click(5, 5);
        await page.locator('tbody tr').filter({ hasText: t.halal }).waitFor();
        await page.getByRole('button', { name: '马用餐' }).waitFor();
        await page.locator('tbody input[type=checkbox]').nth(1).waitFor({ state: 'detached' });
        Object.assign(findings, await inspected(page, `registrations-answers-${language}-${device}`));
        await page.getByRole('button', { name: '马用餐' }).click();
        await page.getByText(t.changed).scrollIntoViewIfNeeded();
        Object.assign(findings, await inspected(page, `registrations-timeline-${language}-${device}`));
        expect(findings).toEqual({});
        expect(faults).toEqual([]);
        await page.context().close();
      },
      3 * MINUTE,
    );

    it(
      'imports a list after showing what it would do',
      async () => {
        const { page, faults } = await open(browser, language);
        await signIn(page);
        const conference = `${site.url}/console/conferences/${site.live.id}`;
        await page.goto(`${conference}/registrations/import`);
        await page.getByRole('button', { name: words[language].ready }).click();
        const guest = `${language}${device}`.replace(/\W/g, '');
        const mobile = `1371111${String(['phone', 'desktop'].indexOf(device)).padStart(2, '0')}${language === 'en' ? '01' : '02'}`;
        const csv = `姓名,单位,手机\n来宾${guest},南京示例导入有限公司,${mobile}\n`;
        await page
          .locator('input[type=file]')
          .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
        const confirm = page.getByRole('button', { name: words[language].import });
        await confirm.waitFor();
        const findings = await inspected(page, `list-import-${language}-${device}`);
        await confirm.click();
        await page.locator('.ant-result-success').waitFor();
        await page.goto(`${conference}/registrations?q=${encodeURIComponent(guest.toLowerCase())}`);
        await page.getByRole('button', { name: `来宾${guest}` }).waitFor();
        expect(findings).toEqual({});
        expect(faults).toEqual([]);
        await page.context().close();
      },
      3 * MINUTE,
    );
  });
});

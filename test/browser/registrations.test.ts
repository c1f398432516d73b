import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
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
  },
  en: {
    ready: 'I have a file',
    cancelAll: 'Cancel registrations',
    done: 'Done for 1 person.',
    close: 'Close',
    import: /^Import \d/,
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
  }, 3 * MINUTE);

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

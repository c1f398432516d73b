import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    suggest: '常用规则',
    add: /添加 \d+ 条草稿/,
    newOne: '新建邮件',
    next: '下一步',
    send: /^发送给 \d+ 人$/,
    stop: '停止发送',
    done: /已完成|发完/,
    further: '更多设置',
    quiet: '免打扰时段',
    information: /^通知/,
  },
  en: {
    suggest: 'Usual rules',
    add: /Add \d+ drafts?/,
    newOne: 'New mailing',
    next: 'Next',
    send: /^Send to \d+ (person|people)$/,
    stop: 'Stop sending',
    done: /Done|Finished/,
    further: 'More settings',
    quiet: 'Quiet hours',
    information: /^Information/,
  },
};

describe('mailings in the console', () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    for (let n = 0; n < 3; n++)
      await site.register(site.live.slug, { mobile: `1381111000${n}`, email: `reader${n}@demo.example` });
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

  describe.each<{ language: UiLanguage; device: string; open: typeof openPhone }>([
    { language: 'zh-CN', device: 'phone', open: openPhone },
    { language: 'en', device: 'desktop', open: openDesktop },
    { language: 'en', device: 'phone', open: openPhone },
    { language: 'zh-CN', device: 'desktop', open: openDesktop },
  ])('on a $device in $language', ({ language, device, open }) => {
    it(
      'are suggested, written in four steps, sent, and followed to each person',
      async () => {
        const { page, faults } = await open(browser, language);
        const say = words[language];
        const findings: Record<string, unknown> = {};
        const inspect = async (name: string): Promise<void> => {
          await look(page, `mailings-${language}-${device}-${name}`, { fullPage: true });
          const axe = await axeFindings(page);
          const isWide = await isTooWide(page);
          if (axe.length > 0 || isWide) findings[name] = { axe, isWide };
        };
        await signIn(page);
        const base = `${site.url}/console/conferences/${site.live.id}/mailings`;
        await page.goto(base);
        await page.getByRole('button', { name: say.suggest }).first().click();
        const dialog = page.getByRole('dialog');
        await dialog.locator('input[type=checkbox]').first().waitFor();
        await inspect('suggestions');
        const add = dialog.getByRole('button', { name: say.add });
        if (await add.isEnabled()) await add.click();
        else await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        await page.locator('tbody tr').nth(1).waitFor();
        await inspect('list');

        await page.getByRole('button', { name: say.newOne }).click();
        await dialog.getByRole('radio', { name: say.information }).check();
        const name = `${language} ${device}`;
        await dialog.locator('#mailing-name').fill(name);
        await inspect('new');
        await dialog.getByRole('button', { name: say.next }).click();
        await page.waitForURL(/\/edit/);
        for (const step of ['whom', 'what', 'when']) {
          const next = page.getByRole('button', { name: say.next, exact: true }).last();
          await next.waitFor();
          await inspect(step);
          if (step === 'when') {
            // at night «at once» would wait for the morning
            await page.getByRole('button', { name: say.further }).click();
            await page.getByRole('checkbox', { name: say.quiet }).uncheck();
          }
          await next.click();
        }
        const send = page.getByRole('button', { name: say.send });
        await send.waitFor();
        await inspect('check');
        await send.click();
        await page.locator('.ant-modal-confirm').waitFor();
        await inspect('confirm');
        await page.locator('.ant-modal-confirm .ant-btn-primary').click();
        await page.waitForURL(/mailings\/[0-9a-f-]{36}$/);
        await page.getByText(say.done).first().waitFor({ timeout: MINUTE });
        await page.locator('tbody tr').nth(2).waitFor();
        await page.locator('section[aria-labelledby=funnel] [role=img] svg').waitFor();
        await inspect('detail');

        for (const shown of ['month', 'agenda']) {
          await page.goto(`${base}/calendar?look=${shown}`);
          await page.getByText(name).first().waitFor();
          await inspect(shown);
        }
        expect(findings).toEqual({});
        expect(faults).toEqual([]);
        await page.context().close();
      },
      4 * MINUTE,
    );
  });
});

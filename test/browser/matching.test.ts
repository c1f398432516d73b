import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { good } from '../support/client.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, LONG_NAME, Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    accept: '采纳',
    accepted: '已采纳',
    reject: '否决',
    takeBack: '撤销',
    terms: '术语表',
    matching: '供需匹配',
  },
  en: {
    accept: 'Take it',
    accepted: 'Taken',
    reject: 'Turn down',
    takeBack: 'Take back',
    terms: 'Terms',
    matching: 'Matching',
  },
};

describe('matching', () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    const { api } = site.organiser;
    const { items } = await good(api.GET('/api/v1/organisations', { params: { query: { limit: 50 } } }));
    const idOf = (kind: string, nameZh?: string): string =>
      items.find((each) => each.kind === kind && (!nameZh || each.nameZh === nameZh))!.id;
    const enter = (
      kind: 'demand' | 'achievement',
      organisationId: string,
      [titleZh, titleEn, textZh, textEn]: readonly [string, string, string, string],
    ) =>
      good(
        api.POST('/api/v1/conferences/{conferenceId}/docking/items', {
          params: { path: { conferenceId: site.live.id } },
          body: { kind, titleZh, titleEn, textZh, textEn, cooperation: ['joint-research'], organisationId },
        }),
      );
    await enter('demand', idOf('enterprise', LONG_NAME), [
      '精密轴承滚道表面微缺陷在线检测',
      'Finding small defects on bearing races in line',
      '需要机器视觉方法，在线检测精密轴承滚道的表面微缺陷。',
      'We need machine vision that finds small surface defects on races of precision bearings in line.',
    ]);
    await enter('achievement', idOf('university'), [
      '机器视觉表面缺陷检测平台',
      'Machine vision for surface defects',
      '面向精密轴承与齿轮的机器视觉表面微缺陷检测平台，已在产线应用。',
      'A machine vision platform for small surface defects of bearings and gears.',
    ]);
    await enter('achievement', idOf('university'), [
      '轴承振动信号故障诊断',
      'Fault diagnosis of bearings by vibration',
      '用振动信号诊断轴承早期故障。',
      'Early faults of bearings found by their vibration.',
    ]);
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  async function wellMade(page: Page, name: string, fullPage = true): Promise<void> {
    await look(page, `matching-${name}`, { fullPage });
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
  }

  it.each<{ language: UiLanguage; size: 'phone' | 'desktop' }>([
    { language: 'zh-CN', size: 'desktop' },
    { language: 'en', size: 'phone' },
    { language: 'en', size: 'desktop' },
    { language: 'zh-CN', size: 'phone' },
  ])(
    'shows what fits and why; taken, turned down and taken back ($language, $size)',
    async ({ language, size }) => {
      const t = words[language];
      const file = (name: string): string => `${name}-${language}-${size}`;
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      await page.goto(`${site.url}/sign-in`);
      await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
      await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/console/);
      await page.goto(`${site.url}/console/conferences/${site.live.id}/matching`);
      const best = page.getByRole('article').first();
      await best
        .getByText(language === 'en' ? 'Machine vision for surface defects' : '机器视觉表面缺陷检测平台')
        .first()
        .waitFor();
      await best.locator('mark').first().waitFor();
      await wellMade(page, file('page'));
      await best.getByRole('button', { name: t.accept }).click();
      await best.getByText(t.accepted, { exact: true }).waitFor();
      await best.getByRole('button', { name: t.takeBack }).click();
      await best.getByRole('button', { name: t.reject }).click();
      await page.getByRole('button', { name: t.takeBack }).first().click();
      await page.getByRole('button', { name: t.accept }).nth(1).waitFor();
      await page.getByRole('link', { name: t.terms }).click();
      await page.waitForURL(/view=terms/);
      await wellMade(page, file('terms'), false);

      await page.goto(`${site.url}/console/conferences/${site.live.id}/docking?kind=demand`);
      await page.locator('[data-row-key]').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: t.matching }).click();
      await drawer.getByRole('article').first().waitFor();
      await wellMade(page, file('drawer'), false);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * MINUTE,
  );
});

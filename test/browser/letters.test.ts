import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { good } from '../support/client.js';
import { launchChromium } from '../support/chromium.js';
import {
  axeFindings,
  isStill,
  isTooWide,
  look,
  openDesktop,
  openPhone,
  type UiLanguage,
} from './browsing.js';
import { ADMINISTRATOR, LONG_NAME, Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    registered: /本会报名者/,
    add: '添加条件',
    arrived: '签到',
    notYet: '未签到',
    sentence: /写给本会报名者：报名状态为已确认；未签到。/,
    people: '2 人会收到',
    one: '1 人会收到',
    takeOut: '剔除: 周文博',
    excluded: '不收 1',
    putBack: '放回: 周文博',
    name: '名称',
    keep: '保存人群',
    subject: '主题',
    greeting: '称呼',
    insert: '插入占位符',
    title: '职务 {{title}}',
    unknown: '没有“nmae”这个占位符，请从列表中选择。',
    faulty: '信中有需要更正的地方，改好后才能预览。',
    down: '下移：段落 1',
    next: '下一位',
    reader: '第 2 位，共 2 位',
    english: 'English',
    keepLetter: '保存模板',
  },
  en: {
    registered: /Registered here/,
    add: 'Add a condition',
    arrived: 'Check-in',
    notYet: 'not checked in',
    sentence: /To people registered here – the registration is Confirmed; not checked in\./i,
    people: '2 people get it',
    one: '1 person gets it',
    takeOut: 'Take out: 周文博',
    excluded: 'Left out 1',
    putBack: 'Put back: 周文博',
    name: 'Name',
    keep: 'Keep audience',
    subject: 'Subject',
    greeting: 'Greeting',
    insert: 'Insert placeholder',
    title: 'Title {{title}}',
    unknown: 'There is no placeholder “nmae”; please choose from the list.',
    faulty: 'Some places in the letter need correcting before it can be shown.',
    down: 'Move down: Paragraph 1',
    next: 'Next',
    reader: 'Reader 2 of 2',
    english: 'English',
    keepLetter: 'Keep template',
  },
};

describe('audiences and letters in the console', () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    const guest = { mobile: '13900000701', email: 'a@letters.example' };
    await site.register(site.live.slug, guest);
    await site.register(site.live.slug, {
      name: '欧阳慧敏',
      mobile: '13900000702',
      email: 'b@letters.example',
      organisationName: LONG_NAME,
    });
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  const at = (path: string): string => `${site.url}/console/conferences/${site.live.id}/mailings/${path}`;

  async function signedIn(page: Page): Promise<void> {
    const answer = await page.request.post(`${site.url}/api/v1/sessions`, { data: ADMINISTRATOR });
    expect(answer.ok()).toBe(true);
  }

  const screens = [
    ['zh-CN', openDesktop],
    ['en', openPhone],
    ['en', openDesktop],
    ['zh-CN', openPhone],
  ] as const;

  it.each(screens)(
    'the audience is asked for in plain words and seen before it is kept (%s)',
    async (language: UiLanguage, open) => {
      const say = words[language];
      const { page, faults } = await open(browser, language);
      await signedIn(page);
      await page.goto(at('audiences?open=new'));
      await page.getByRole('radio', { name: say.registered }).check();
      await page.getByRole('status').filter({ hasText: say.people }).waitFor();
      await page.getByRole('button', { name: say.add }).click();
      const choice = page.getByRole('menuitem', { name: say.arrived, exact: true });
      await choice.waitFor();
      // a menu that is still unfolding lets a click through
      await isStill(page);
      await choice.click();
      await page.getByRole('combobox', { name: say.arrived, exact: true }).click();
      await page.getByTitle(say.notYet).last().click();
      await page.getByText(say.sentence).waitFor();
      await page.getByRole('button', { name: say.takeOut }).click();
      await page.getByRole('status').filter({ hasText: say.one }).waitFor();
      await page.getByText(say.excluded).click();
      await page.getByRole('button', { name: say.putBack }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await look(page, `audience-${language}`);
      await page.getByRole('button', { name: say.putBack }).click();
      await page.getByRole('status').filter({ hasText: say.people }).waitFor();
      const name = `人群 ${language} ${open.name}`;
      await page.getByRole('textbox', { name: say.name, exact: true }).fill(name);
      await page.getByRole('button', { name: say.keep }).click();
      await page.getByRole('button', { name, exact: true }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * MINUTE,
  );

  it.each(screens)(
    'a letter is written with placeholders from a list and seen by its readers (%s)',
    async (language: UiLanguage, open) => {
      const say = words[language];
      const { page, faults } = await open(browser, language);
      await signedIn(page);
      await page.goto(at('letters?begin=information'));
      const greeting = page.getByRole('textbox', { name: say.greeting, exact: true });
      await greeting.fill('{{nmae}}：');
      await page.getByText(say.unknown).waitFor();
      await page.getByText(say.faulty).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await greeting.fill('您好：');
      await greeting.press('Home');
      await page.getByRole('button', { name: say.insert }).click();
      await page.getByRole('menuitem', { name: say.title }).click();
      expect(await greeting.inputValue()).toBe('{{title}}您好：');
      await page.getByRole('button', { name: say.down }).click();
      const frame = page.frameLocator('iframe');
      await frame
        .getByText('技术总监您好：')
        .or(frame.getByText('技术总监', { exact: false }))
        .first()
        .waitFor();
      await page.getByRole('button', { name: say.next }).click();
      await page.getByText(say.reader).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await look(page, `letter-${language}`);
      const name = `通知 ${language} ${open.name}`;
      await page.getByRole('textbox', { name: say.name, exact: true }).fill(name);
      await page.getByRole('button', { name: say.keepLetter }).click();
      await page.getByRole('button', { name, exact: true }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(faults).toEqual([]);
      const list = await good(
        site.organiser.api.GET('/api/v1/conferences/{conferenceId}/letters', {
          params: { path: { conferenceId: site.live.id } },
        }),
      );
      const kept = list.items.find((each) => each.name === name)!;
      expect(kept.letter[language === 'en' ? 'en' : 'zh'].greeting).toBe('{{title}}您好：');
      await page.context().close();
    },
    2 * MINUTE,
  );
});

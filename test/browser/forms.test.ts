import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { good } from '../support/client.js';
import { launchChromium } from '../support/chromium.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, Site } from './site.js';

const MINUTE = 60_000;
const TYPE = 'enterprise-representative';

const words = {
  'zh-CN': {
    organisation: '单位',
    name: '姓名',
    mobile: '手机号码',
    email: '电子邮箱',
    consent: /我已阅读并同意/,
    submit: '提交报名',
    table: '需要展位',
    yes: '是',
    tables: '要几张桌子',
    range: '请输入 1 到 3 之间的数字。',
    changed: /报名表刚刚有更新/,
    diet: '饮食要求',
    addColleague: '为同事一起报名',
    colleague: '同事 1',
    mobileFault: '请输入有效的手机号码。',
    both: '2 人已提交报名',
  },
  en: {
    organisation: 'Organisation',
    name: 'Name',
    mobile: 'Mobile number',
    email: 'E-mail',
    consent: /I have read the privacy text/,
    submit: 'Register',
    table: 'Wants a table',
    yes: 'Yes',
    tables: 'How many tables',
    range: 'Please enter a number from 1 to 3.',
    changed: /The form has just changed/,
    diet: 'Diet',
    addColleague: 'Add colleagues',
    colleague: 'Colleague 1',
    mobileFault: 'Please enter a valid mobile number.',
    both: '2 people are registered or waiting',
  },
};

describe('the registration form', () => {
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

  const formAddress = () => ({
    params: { path: { conferenceId: site.live.id, participantType: TYPE as typeof TYPE } },
  });
  const current = () =>
    good(site.organiser.api.GET('/api/v1/conferences/{conferenceId}/forms/{participantType}', formAddress()));

  /** As it was built; with one more question when wanted. */
  async function put(more: object[] = []): Promise<void> {
    const { version, definition } = await current();
    const fields = [...definition.fields.filter(({ key }) => key !== 'diet'), ...more] as never[];
    await good(
      site.organiser.api.PUT('/api/v1/conferences/{conferenceId}/forms/{participantType}', {
        ...formAddress(),
        body: { version, definition: { fields } },
      }),
    );
  }

  async function fill(page: Page, language: UiLanguage, n: number): Promise<void> {
    const t = words[language];
    await page.getByRole('combobox', { name: t.organisation }).fill('示例精密机械有限公司');
    await page.getByLabel(t.name, { exact: true }).first().fill('欧阳·买买提');
    await page.getByLabel(t.mobile).first().fill(`1370000000${n}`);
    await page.getByLabel(t.email).first().fill(`form${n}@firm.example`);
  }

  it(
    'is built in the console: two questions, one on a condition, tried in the preview, kept through a reload',
    async () => {
      const { page, faults } = await openDesktop(browser, 'zh-CN');
      await page.goto(`${site.url}/sign-in`);
      await page.locator('input[type=email]').fill(ADMINISTRATOR.email);
      await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/console/);
      await page.goto(`${site.url}/console/conferences/${site.live.id}`);
      await page.getByRole('link', { name: '报名表' }).click();
      await page.getByText('还没有问题').waitFor();
      expect(await axeFindings(page)).toEqual([]);

      const palette = page.getByRole('region', { name: '添加问题' });
      const panel = page.getByRole('region', { name: '编辑问题' });
      await palette.getByRole('button', { name: '单选' }).click();
      await panel.getByLabel('问题（中文）').fill('需要展位');
      await panel.getByLabel('问题（英文）').fill('Wants a table');
      await panel.getByLabel('选项 1（中文）').fill('是');
      await panel.getByLabel('选项 1（英文）').fill('Yes');
      await panel.getByLabel('选项 2（中文）').fill('否');
      await panel.getByLabel('选项 2（英文）').fill('No');
      await palette.getByRole('button', { name: '数字' }).click();
      await panel.getByLabel('问题（中文）').fill('');
      await page.getByText('有 1 处需要更正', { exact: false }).waitFor();
      expect(await page.getByRole('button', { name: '保存报名表' }).isDisabled()).toBe(true);
      await panel.getByLabel('问题（中文）').fill('要几张桌子');
      await panel.getByLabel('问题（英文）').fill('How many tables');
      await panel.getByLabel('最小值').fill('1');
      await panel.getByLabel('最大值').fill('3');
      await panel.getByLabel('必填').check();
      await panel.getByLabel('仅在满足条件时显示').check();
      await page.getByText('仅当“需要展位”为是时显示').waitFor();

      const preview = page.getByRole('region', { name: '预览' });
      expect(await preview.getByLabel('要几张桌子').count()).toBe(0);
      await preview.getByText('English', { exact: true }).click();
      await preview.getByLabel('Yes').check();
      await preview.getByLabel('How many tables').waitFor();
      await look(page, 'form-builder-zh-CN-desktop', { fullPage: true });
      expect(await axeFindings(page)).toEqual([]);

      await page.reload();
      await page.getByText('已恢复上次未保存的修改。').waitFor();
      await page.getByRole('button', { name: '保存报名表' }).click();
      await page.getByText('已保存', { exact: false }).waitFor();
      const { version, definition } = await current();
      expect(version).toBe(1);
      expect(definition.fields.map(({ kind, labelEn }) => [kind, labelEn])).toEqual([
        ['choice', 'Wants a table'],
        ['number', 'How many tables'],
      ]);
      expect(definition.fields[1]!.shownWhen).toEqual({ field: 'choice-1', is: ['option-1'] });

      await page.getByRole('button', { name: '上移“要几张桌子”' }).click();
      await page.getByText('需更正').waitFor(); // it now comes before the question it hangs on
      await page.getByRole('button', { name: '撤销' }).click();
      expect(await page.getByText('需更正').count()).toBe(0);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * MINUTE,
  );

  describe.each<{ language: UiLanguage; n: number }>([
    { language: 'zh-CN', n: 1 },
    { language: 'en', n: 3 },
  ])('on a phone in $language', ({ language, n }) => {
    const t = words[language];

    it(
      'asks by the answers, names what is wrong, and keeps all when it changes under the open page',
      async () => {
        await put();
        const { page, faults } = await openPhone(browser, language);
        await page.goto(`${site.url}/c/${site.live.slug}/register`);
        await fill(page, language, n);
        await page.getByRole('radiogroup', { name: t.table }).waitFor();
        expect(await page.getByLabel(t.tables).count()).toBe(0);
        await page.getByLabel(t.yes, { exact: true }).check();
        await page.getByLabel(t.tables).fill('7');
        await page.getByLabel(t.consent).check();
        await page.getByRole('button', { name: t.submit }).click();
        await page.getByText(t.range).waitFor();
        expect(await page.locator('*:focus').inputValue()).toBe('7');
        await look(page, `form-faults-${language}-phone`, { fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        await page.getByLabel(t.tables).fill('２');

        const diet = { key: 'diet', kind: 'text', labelZh: '饮食要求', labelEn: 'Diet', isRequired: true };
        await put([{ ...diet, helpZh: '', helpEn: '', isInternal: false }]);
        await page.getByRole('button', { name: t.submit }).click();
        await page.getByText(t.changed).waitFor();
        expect(await page.getByLabel(t.tables).inputValue()).toBe('２');
        expect(
          await page.getByLabel(t.diet).evaluate((field) => field === field.ownerDocument.activeElement),
        ).toBe(true);
        await look(page, `form-changed-${language}-phone`, { fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        await page.getByLabel(t.diet).fill('素食');
        await page.getByRole('button', { name: t.submit }).click();
        await page.waitForURL('**/r/*');
        expect(faults).toEqual([]);
        await page.context().close();
      },
      MINUTE,
    );

    it(
      'registers a colleague along, with each fault at the right person, and tells how it stands with both',
      async () => {
        await put();
        const { page } = await openPhone(browser, language);
        await page.goto(`${site.url}/c/${site.live.slug}/register`);
        await fill(page, language, n + 1);
        await page.getByRole('button', { name: t.addColleague }).click();
        const colleague = page.getByRole('group', { name: t.colleague });
        await colleague.getByLabel(t.name, { exact: true }).fill('李同事');
        await colleague.getByLabel(t.mobile).fill('12');
        await page.getByLabel(t.consent).check();
        await page.getByRole('button', { name: t.submit }).click();
        await colleague.getByText(t.mobileFault).waitFor();
        expect(await page.getByText(t.mobileFault).count()).toBe(1);
        expect(await page.locator('*:focus').inputValue()).toBe('12');
        await colleague.getByLabel(t.mobile).fill(`1360000000${n}`);
        await look(page, `form-colleague-${language}-phone`, { fullPage: true });
        expect(await axeFindings(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);

        await page.reload();
        expect(await colleague.getByLabel(t.name, { exact: true }).inputValue()).toBe('李同事');
        await page.getByLabel(t.consent).check();
        await page.getByRole('button', { name: t.submit }).click();
        await page.getByRole('heading', { name: t.both }).waitFor();
        await page.getByText('李同事').waitFor();
        await look(page, `form-registered-${language}-phone`);
        expect(await axeFindings(page)).toEqual([]);
        await page.context().close();
      },
      MINUTE,
    );
  });
});

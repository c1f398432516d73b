import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { good } from '../support/client.js';
import { docxOf, pdfOf, withScript } from '../support/document-files.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, LONG_NAME, Site } from './site.js';

const MINUTE = 60_000;
const UNIVERSITY = '示例工业职业技术大学';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const words = {
  'zh-CN': {
    add: '拟定协议',
    save: '保存',
    saved: '已保存',
    kind: '类型',
    kindName: '战略合作协议',
    titleNeeded: '请填写中文或英文标题。',
    title: '标题（中文）',
    amount: '金额',
    organisation: '单位',
    signatory: '签约人',
    email: '联系人邮箱',
    down: '下移甲方',
    moved: '甲方已移到第 2 位，共 2 位',
    upload: /^上传新版本/,
    script: /JavaScript/,
    version: (n: number) => `第 ${n} 版`,
    compare: '与上一版比较',
    link: new RegExp(`复制个人链接.*${UNIVERSITY}`),
    confirm: '确认',
    name: '您的姓名',
    nameNeeded: '请填写您的姓名。',
    read: /我已阅读协议文本/,
    justChanged: '内容刚刚有改动',
    done: '贵单位已确认',
    changed: '您确认之后，文本有改动',
    changes: /查看改动之处/,
    correct: '更正',
    remarkOpen: '有需要修改的地方',
    remarkLabel: '需要修改什么？',
    send: '发送',
    remarked: '您的意见已转给会务组',
    wants: '希望修改：',
    kinds: '协议类型',
    withdraw: '撤回',
    reason: '原因',
    undo: '撤销',
    withdrawn: /该协议已撤回/,
    gone: '链接无效或已过期',
    more: '仍按我填写的保存',
    edit: '编辑',
  },
  en: {
    add: 'Draw up an agreement',
    save: 'Save',
    saved: 'Saved',
    kind: 'Kind',
    kindName: 'Strategic cooperation agreement',
    titleNeeded: 'Please enter a title in Chinese or in English.',
    title: 'Title (Chinese)',
    amount: 'Amount',
    organisation: 'Organisation',
    signatory: 'Signatory',
    email: 'Contact e-mail',
    down: 'Move Party A down',
    moved: 'Party A is now in place 2 of 2',
    upload: /^Upload a new version/,
    script: /contains scripts/,
    version: (n: number) => `Version ${n}`,
    compare: 'Compare with the one before',
    link: /Copy personal link.*Example University/,
    confirm: 'Confirm',
    name: 'Your name',
    nameNeeded: 'Please enter your name.',
    read: /I have read version/,
    justChanged: 'It has just been changed',
    done: 'You have confirmed',
    changed: 'The text has changed since you confirmed',
    changes: /Show what changed/,
    correct: 'Correct',
    remarkOpen: 'Something should be changed',
    remarkLabel: 'What should be changed?',
    send: 'Send',
    remarked: 'The organisers have your remark',
    wants: 'Wants changed:',
    kinds: 'Kinds of agreement',
    withdraw: 'Withdraw',
    reason: 'Reason',
    undo: 'Undo',
    withdrawn: /This agreement was withdrawn/,
    gone: 'This link is not valid any more',
    more: 'Save mine all the same',
    edit: 'Edit',
  },
};

describe('agreements', () => {
  let site: Site;
  let browser: Browser;
  let list: string;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    list = `${site.url}/console/conferences/${site.live.id}/signing/agreements`;
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  async function wellMade(page: Page, name: string, fullPage = false): Promise<void> {
    await look(page, `agreements-${name}`, { fullPage });
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
  }

  async function signIn(page: Page): Promise<void> {
    await page.goto(`${site.url}/sign-in`);
    await page.locator('input[name=email]').fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console/);
  }

  /** By keyboard: once what is typed stands first, Enter takes it. */
  async function pick(page: Page, field: ReturnType<Page['getByLabel']>, typed: string): Promise<void> {
    await field.click();
    await field.pressSequentially(typed);
    const options = page.locator(
      '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option',
    );
    await options.first().filter({ hasText: typed }).waitFor();
    await page.keyboard.press('Enter');
  }

  it.each<{ language: UiLanguage; key: string; size: 'phone' | 'desktop' }>([
    { language: 'zh-CN', key: '10', size: 'desktop' },
    { language: 'en', key: '20', size: 'phone' },
    { language: 'en', key: '30', size: 'desktop' },
    { language: 'zh-CN', key: '40', size: 'phone' },
  ])(
    'are drawn up, confirmed by link, changed and withdrawn ($language, $size)',
    async ({ language, key, size }) => {
      const t = words[language];
      const file = (name: string): string => `${name}-${language}-${size}`;
      const title = `轨道交通装备联合研发与毕业生就业战略合作协议${key}`;
      const organisation = language === 'en' ? 'Joint Research Centre' : LONG_NAME;
      const university = language === 'en' ? 'Example University' : UNIVERSITY;
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      await signIn(page);
      await page.goto(list);
      await page.getByRole('button', { name: t.add }).first().click();
      const form = page.getByRole('dialog', { name: t.add });
      await pick(page, form.getByLabel(t.kind, { exact: true }), t.kindName);
      const partyField = (label: string, at: number) => form.getByLabel(label, { exact: true }).nth(at);
      await pick(page, partyField(t.organisation, 0), organisation);
      await pick(page, partyField(t.organisation, 1), university);
      await partyField(t.signatory, 0).fill('欧阳示例');
      await partyField(t.signatory, 1).fill('司马示例');
      await partyField(t.email, 1).fill(`legal${key}@university.example`);
      await form.getByRole('button', { name: t.down }).focus();
      await page.keyboard.press('Enter');
      await form.getByText(t.moved).waitFor();
      await form.getByRole('button', { name: t.save }).click();
      await form.getByText(t.titleNeeded).waitFor();
      await form.locator('[id$="titleZh"]:focus').waitFor();
      await wellMade(page, file('form-faults'));
      await form.getByLabel(t.title).fill(title);
      await form.getByLabel(t.amount, { exact: true }).fill('1200000');
      await wellMade(page, file('form'));
      await form.getByRole('button', { name: t.save }).click();

      const drawer = page.getByRole('dialog', { name: title });
      await drawer.getByText('司马示例').first().waitFor();
      const agreementId = new URL(page.url()).searchParams.get('open')!;
      const upload = drawer.getByLabel(t.upload);
      const send = async (content: Buffer, mimeType = 'application/pdf'): Promise<void> =>
        upload.setInputFiles({
          name: `合作协议.${mimeType === DOCX ? 'docx' : 'pdf'}`,
          mimeType,
          buffer: content,
        });
      await send(await pdfOf(['Signed by hand'], withScript));
      await drawer.getByText(t.script).waitFor();
      await send(await docxOf(['甲乙双方共建轨道交通装备联合实验室。', '合作期限三年。']), DOCX);
      await drawer.getByText(t.version(1), { exact: true }).waitFor();
      await send(await docxOf(['甲乙双方共建轨道交通装备联合实验室。', '合作期限五年。']), DOCX);
      await drawer.getByText(t.version(2), { exact: true }).waitFor();
      await drawer.getByRole('button', { name: t.compare }).click();
      expect(await drawer.locator('.ant-drawer-body ins').first().innerText()).toContain('五');
      expect(await drawer.locator('.ant-drawer-body del').first().innerText()).toContain('三');
      await wellMade(page, file('drawer'));
      await drawer.getByRole('button', { name: t.link }).click();
      const link = (await drawer.locator('code').innerText()).trim();

      const party = await openPhone(browser, language);
      const own = party.page;
      // a phone in both cases: looked at once in each language
      const ownWellMade = async (name: string, fullPage = false): Promise<void> =>
        size === 'phone' ? wellMade(own, name, fullPage) : undefined;
      await own.goto(link);
      await own.getByRole('heading', { name: title }).waitFor();
      await ownWellMade(file('own'), true);
      const confirm = own.getByRole('button', { name: t.confirm, exact: true });
      await confirm.click();
      await own.getByText(t.nameNeeded).waitFor();
      await own.getByLabel(t.name).fill('法务 诸葛示例');
      await own.getByLabel(t.read).check();
      await changeAmount(agreementId, 1_500_000);
      await confirm.click();
      await own.getByText(t.justChanged).waitFor();
      expect(await own.getByLabel(t.name).inputValue()).toBe('法务 诸葛示例');
      expect(await own.getByLabel(t.read).isChecked()).toBe(false);
      await own.getByText(/1,500,000/).waitFor();
      await ownWellMade(file('own-changed-meanwhile'));
      await own.getByLabel(t.read).check();
      await confirm.click();
      await own.getByText(t.done).waitFor();
      await ownWellMade(file('own-confirmed'), true);

      await send(await docxOf(['甲乙双方共建轨道交通装备联合实验室。', '合作期限八年。']), DOCX);
      await drawer.getByText(t.version(3), { exact: true }).waitFor();
      await own.reload();
      await own.getByText(t.changed).waitFor();
      await own.getByRole('button', { name: t.changes }).click();
      await own.locator('ins').first().waitFor();
      await own.getByRole('button', { name: t.correct }).click();
      await ownWellMade(file('own-changes'), true);
      await own.getByRole('button', { name: t.remarkOpen }).click();
      await own.getByLabel(t.remarkLabel).fill('第二条期限应为<b>五年</b>。');
      await own.getByRole('button', { name: t.send }).click();
      await own.getByText(t.remarked).waitFor();
      await ownWellMade(file('own-remarked'));

      await page.goto(`${list}?open=${agreementId}`);
      await drawer.getByText(t.wants).waitFor();
      await drawer.getByText('第二条期限应为<b>五年</b>。').waitFor();
      await wellMade(page, file('drawer-remark'));
      await drawer.getByRole('button', { name: t.edit }).click();
      const edit = page.getByRole('dialog').last();
      await edit.getByLabel(t.title).fill(`${title}（修订）`);
      await changeAmount(agreementId, 1_600_000);
      await edit.getByRole('button', { name: t.save }).click();
      await edit.getByRole('button', { name: t.more }).waitFor();
      await wellMade(page, file('form-stale'));
      await edit.getByRole('button', { name: t.more }).click();
      await page.getByText(t.saved).waitFor();
      expect((await read(agreementId)).titleZh).toBe(`${title}（修订）`);
      expect((await read(agreementId)).parties.map(({ contactEmail }) => contactEmail)).toContain(
        `l***@university.example`,
      );

      await page.goto(`${list}?kinds=1`);
      await page.getByRole('dialog', { name: t.kinds }).getByText(t.kindName).first().waitFor();
      await wellMade(page, file('kinds'));
      await page.keyboard.press('Escape');

      await page.goto(`${list}?q=${key}`);
      await page.getByRole('checkbox').nth(1).check();
      await wellMade(page, file('list'));
      const bar = page.getByRole('toolbar');
      await bar.getByRole('button', { name: t.withdraw }).click();
      const asked = page.getByRole('dialog');
      await asked.getByLabel(t.reason).fill('企业方资金计划调整');
      await wellMade(page, file('withdraw'));
      await asked.getByRole('button', { name: t.withdraw, exact: true }).click();
      await page.getByRole('button', { name: t.undo }).waitFor();
      const undone = page.waitForResponse(/agreements\/move$/);
      await page.getByRole('button', { name: t.undo }).click();
      await undone;
      expect((await read(agreementId)).state).toBe('drafted');
      await good(
        site.organiser.api.POST('/api/v1/conferences/{conferenceId}/agreements/move', {
          params: { path: { conferenceId: site.live.id } },
          body: { action: 'withdraw', ids: [agreementId], reason: '企业方资金计划调整' },
        }),
      );
      await own.reload();
      await own.getByText(t.withdrawn).waitFor();
      await own.getByText(/企业方资金计划调整/).waitFor();
      await ownWellMade(file('own-withdrawn'), true);
      await own.goto(`${site.url}/a/${'x'.repeat(43)}`);
      await own.getByText(t.gone).waitFor();
      expect([...faults, ...party.faults]).toEqual([]);
      await Promise.all([page.context().close(), own.context().close()]);
    },
    3 * MINUTE,
  );

  const read = (id: string) =>
    good(site.organiser.api.GET('/api/v1/agreements/{id}', { params: { path: { id } } }));

  /** As another organiser at another computer would. */
  async function changeAmount(id: string, amount: number): Promise<void> {
    const { kindId, titleZh, parties, version } = await read(id);
    await good(
      site.organiser.api.PUT('/api/v1/agreements/{id}', {
        params: { path: { id } },
        body: {
          kindId,
          titleZh,
          amount,
          version,
          parties: parties.map(({ organisationId, signatoryName }) => ({ organisationId, signatoryName })),
        },
      }),
    );
  }
});

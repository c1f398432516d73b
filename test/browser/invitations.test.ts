import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { good } from '../support/client.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, LONG_NAME, Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    open: '打开邀请',
    held: '已为您保留一个名额',
    decline: '不能参加',
    reason: '时间不合适',
    confirmDecline: '确认不参加',
    declined: '您已答复不参加',
    acceptAgain: '我可以参加了',
    mobile: '手机号码',
    agree: '我已阅读并同意',
    send: '提交报名',
    ticket: '报名成功',
    registered: '您已报名',
    openOwn: '打开我的参会页面',
    passOn: '转给同事',
    colleague: '同事姓名',
    email: '同事邮箱',
    sendOn: '发送邀请',
    passedOn: '已转给 吴同事',
    gone: '此邀请链接无法打开',
    invitations: '邀请',
    newLink: '生成新链接',
    link: '邀请链接',
    close: '关闭',
    phone: '电话答复',
    save: '记录答复',
    noted: '已记录。',
    withdraw: '撤回',
    askWithdraw: '撤回 1 份邀请？',
    withdrawn: '已撤回 1 份。',
    invite: '邀请',
    by: '单独邀请',
    someone: '姓名',
    mail: '邮箱',
    add: '加入名单',
    sendOne: '发送 1 份邀请',
    done: /已邀请 1 位/,
  },
  en: {
    open: 'Open the invitation',
    held: 'A place is held for you',
    decline: 'I cannot come',
    reason: 'The date does not suit',
    confirmDecline: 'I cannot come',
    declined: 'You have declined',
    acceptAgain: 'I can come after all',
    mobile: 'Mobile number',
    agree: 'I have read',
    send: 'Register',
    ticket: 'You are registered',
    registered: 'You are registered',
    openOwn: 'Open my page',
    passOn: 'Pass on to a colleague',
    colleague: 'Colleague’s name',
    email: 'Colleague’s e-mail',
    sendOn: 'Send the invitation',
    passedOn: 'Passed on to 吴同事',
    gone: 'This invitation cannot be opened',
    invitations: 'Invitations',
    newLink: 'Make a new link',
    link: 'Invitation link',
    close: 'Close',
    phone: 'Answer by phone',
    save: 'Note the answer',
    noted: 'Noted.',
    withdraw: 'Withdraw',
    askWithdraw: 'Withdraw 1 invitation?',
    withdrawn: '1 invitation is withdrawn.',
    invite: 'Invite',
    by: 'Invite people by hand',
    someone: 'Name',
    mail: 'E-mail',
    add: 'Add to the list',
    sendOne: 'Send 1 invitation',
    done: /1 person is invited/,
  },
};

describe('invitations', () => {
  let site: Site;
  let browser: Browser;
  let organisationId: string;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    const { items } = await good(
      site.organiser.api.GET('/api/v1/organisations', { params: { query: { q: LONG_NAME } } }),
    );
    organisationId = items[0]!.id;
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  /** As it should be on every screen: nothing sticks out, axe finds nothing. */
  async function wellMade(page: Page, name: string, fullPage = true): Promise<void> {
    await look(page, name, { fullPage });
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
  }

  /** Invites one person by hand to the conference of next month and makes a link. */
  async function invited(
    name: string,
    email: string,
    more: object = {},
  ): Promise<{ id: string; url: string }> {
    const path = { params: { path: { conferenceId: site.notYet.id } } };
    await good(
      site.organiser.api.POST('/api/v1/conferences/{conferenceId}/invitations', {
        ...path,
        body: {
          people: [{ organisationId, name, email, title: '总工程师' }],
          participantType: 'enterprise-representative',
          isLocked: true,
          ...more,
        },
      }),
    );
    const { items } = await good(
      site.organiser.api.GET('/api/v1/conferences/{conferenceId}/invitations', path),
    );
    const id = items.find((one) => one.name === name)!.id;
    const { url } = await good(
      site.organiser.api.POST('/api/v1/invitations/{id}/link', { params: { path: { id } } }),
    );
    return { id, url };
  }

  const sizes: { language: UiLanguage; last: number; size: 'phone' | 'desktop' }[] = [
    { language: 'zh-CN', last: 1, size: 'phone' },
    { language: 'en', last: 2, size: 'phone' },
    { language: 'zh-CN', last: 3, size: 'desktop' },
    { language: 'en', last: 4, size: 'desktop' },
  ];

  it.each(sizes)(
    'button first, then decline, think again and register in the held place ($language, $size)',
    async ({ language, last, size }) => {
      const t = words[language];
      const file = (name: string): string => `invitation-${name}-${language}-${size}`;
      const holdsUntil = new Date(Date.now() + 5 * 86_400_000).toISOString();
      const { url } = await invited('郑受邀', `zheng${last}@firm.example`, { holdsUntil });
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));

      await page.goto(`${url}?m=00000000-0000-4000-8000-000000000001`);
      await page.getByRole('button', { name: t.open }).waitFor();
      expect(new URL(page.url()).search).toBe('');
      expect(asked).not.toContain('/api/v1/public/invitations/open');
      expect(await page.locator('body').innerText()).not.toContain('郑受邀');
      expect(asked.join()).not.toContain('/clicked');
      await wellMade(page, file('gate'));
      await page.getByRole('button', { name: t.open }).click();
      await page.getByText(t.held).waitFor();
      expect(asked.filter((path) => path.endsWith('/clicked'))).toHaveLength(1);
      await wellMade(page, file('page'));

      await page.getByRole('button', { name: t.decline }).click();
      await page.getByText(t.reason).click();
      await wellMade(page, file('decline'), false);
      await page.getByRole('dialog').getByRole('button', { name: t.confirmDecline }).click();
      await page.getByText(t.declined).waitFor();
      await wellMade(page, file('declined'));

      await page.getByRole('button', { name: t.acceptAgain }).click();
      await page.getByLabel(t.mobile).fill(`1380000000${last}`);
      await page.getByRole('checkbox', { name: new RegExp(t.agree) }).check();
      await wellMade(page, file('form'));
      await page.getByRole('button', { name: t.send, exact: true }).click();
      await page.waitForURL(/\/r\//);
      await page.getByText(t.ticket).first().waitFor();

      await page.goto(url);
      await page.getByText(t.registered).waitFor();
      await wellMade(page, file('registered'));
      await page.getByRole('button', { name: t.openOwn }).click();
      await page.waitForURL(/\/r\//);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * MINUTE,
  );

  it.each(sizes)(
    'passes on to a colleague, and says so; a cut link says what to do ($language, $size)',
    async ({ language, last, size }) => {
      const t = words[language];
      const { url } = await invited('冯转交', `feng${last}@firm.example`);
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      await page.goto(url);
      await page.getByRole('button', { name: t.open }).click();
      await page.getByRole('button', { name: t.passOn }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(t.colleague).fill('吴同事');
      await dialog.getByLabel(t.email).fill('no address');
      await dialog.getByRole('button', { name: t.sendOn }).click();
      await dialog.getByRole('alert').waitFor();
      await wellMade(page, `invitation-pass-on-${language}-${size}`, false);
      await dialog.getByLabel(t.email).fill(`wu${last}@firm.example`);
      await dialog.getByRole('button', { name: t.sendOn }).click();
      await page.getByText(t.passedOn).waitFor();
      await wellMade(page, `invitation-passed-on-${language}-${size}`);

      await page.goto(url.slice(0, -5));
      await page.getByText(t.gone).waitFor();
      await wellMade(page, `invitation-gone-${language}-${size}`);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * MINUTE,
  );

  it.each(sizes)(
    'stand in the console with their counts, and are answered, linked and withdrawn there ($language, $size)',
    async ({ language, last, size }) => {
      const t = words[language];
      const file = (name: string): string => `console-invitations-${name}-${language}-${size}`;
      await invited(`褚甲${last}`, `chu${last}@firm.example`, {
        holdsUntil: new Date(Date.now() + 5 * 86_400_000).toISOString(),
      });
      await invited(`卫乙${last}`, `wei${last}@firm.example`);
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      await page.goto(`${site.url}/sign-in`);
      await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
      await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/console/);
      await page.goto(`${site.url}/console/conferences/${site.notYet.id}/invitations`);
      await page.getByRole('button', { name: `褚甲${last}` }).waitFor();
      await wellMade(page, file('list'), false);

      await page.getByRole('button', { name: `褚甲${last}` }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: t.newLink }).click();
      await page.getByRole('textbox', { name: t.link }).waitFor();
      expect(await page.getByRole('textbox', { name: t.link }).inputValue()).toMatch(/\/i\/[\w-]{43}$/);
      await wellMade(page, file('link'), false);
      await page.getByRole('button', { name: t.close, exact: true }).last().click();
      await page.getByRole('textbox', { name: t.link }).waitFor({ state: 'detached' });
      await drawer.getByRole('button', { name: t.phone }).click();
      await page.getByRole('button', { name: t.save }).waitFor();
      await wellMade(page, file('phone'), false);
      await page.getByRole('button', { name: t.save }).click();
      await page.getByText(t.noted).waitFor();
      await page.getByRole('button', { name: t.save }).waitFor({ state: 'detached' });
      await wellMade(page, file('drawer'), false);
      await page.keyboard.press('Escape');

      await page.getByRole('checkbox', { name: new RegExp(`卫乙${last}`) }).check();
      await page.getByRole('toolbar').getByRole('button', { name: t.withdraw }).click();
      await page.getByText(t.askWithdraw).waitFor();
      await wellMade(page, file('withdraw'), false);
      await page.getByRole('dialog').last().getByRole('button', { name: t.withdraw }).click();
      await page.getByText(t.withdrawn).waitFor();

      await page.goto(`${site.url}/console/conferences/${site.notYet.id}/invitations`);
      await page.getByRole('main').getByRole('button', { name: t.invite, exact: true }).click();
      const form = page.getByRole('dialog', { name: t.by });
      await form.locator('#invite-organisation').fill('协同创新');
      await page.getByRole('option').first().waitFor({ state: 'attached' });
      await page.keyboard.press('Enter');
      await form.getByLabel(t.someone, { exact: true }).fill('蒋丙');
      await form.getByLabel(t.mail, { exact: true }).fill(`jiang${last}@firm.example`);
      await form.getByRole('button', { name: t.add }).click();
      await form.getByRole('button', { name: t.sendOne }).waitFor();
      await wellMade(page, file('by-hand'), false);
      await form.getByRole('button', { name: t.sendOne }).click();
      await page.getByText(t.done).waitFor();
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * MINUTE,
  );
});

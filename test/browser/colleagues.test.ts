import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { good, visit } from '../support/client.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { Site, type Place } from './site.js';

const MINUTE = 60_000;
const HOUR = 3_600_000;

const words = {
  'zh-CN': {
    organisation: '单位',
    mobile: '手机号码',
    email: '电子邮箱',
    consent: /我已阅读并同意/,
    submit: '提交报名',
    addFirst: '为同事一起报名',
    same: '与我参加相同的环节',
    openMine: '打开我的报名',
    add: '为同事报名',
    more: '再添加一位同事',
    one: (number: number) => `同事 ${number}`,
    remove: (number: number) => `移除同事 ${number}`,
    name: '姓名',
    fault: '请输入有效的手机号码。',
    send: '提交 2 人的报名',
    colleagues: '我为同事办理的报名',
    ticket: (name: string) => `打开${name}的报名和凭证`,
    qr: (name: string) => `${name}的入场二维码`,
    picture: '保存二维码图片',
    change: '修改同事的报名信息和环节',
    jobTitle: /职务/,
    save: '保存修改',
    saved: '修改已保存。',
    handOver: '把名额转给另一位同事',
    give: '确认转让',
    done: '已转让给孙接替',
    back: '返回我的报名',
    cancel: (name: string) => `取消${name}的报名`,
    confirm: '确认取消',
    session: '智能制造专场对接',
    other: '新材料专场对接',
  },
  en: {
    organisation: 'Organisation',
    mobile: 'Mobile number',
    email: 'E-mail',
    consent: /I have read the privacy text/,
    submit: 'Register',
    addFirst: 'Add colleagues',
    same: 'Comes to the same sessions as I do',
    openMine: 'Open my registration',
    add: 'Register a colleague',
    more: 'Add another colleague',
    one: (number: number) => `Colleague ${number}`,
    remove: (number: number) => `Remove colleague ${number}`,
    name: 'Name',
    fault: 'Please enter a valid mobile number.',
    send: 'Register 2 colleagues',
    colleagues: 'Colleagues I registered',
    ticket: (name: string) => `Open registration and ticket of ${name}`,
    qr: (name: string) => `Entry code of ${name}`,
    picture: 'Save the code as a picture',
    change: 'Change details and sessions',
    jobTitle: /Job title/,
    save: 'Save changes',
    saved: 'Your changes are saved.',
    handOver: 'Hand the place over to another colleague',
    give: 'Hand over the place',
    done: 'Handed over to 孙接替',
    back: 'Back to my registration',
    cancel: (name: string) => `Cancel the registration of ${name}`,
    confirm: 'Cancel it',
    session: 'Smart manufacturing matches',
    other: 'New materials matches',
  },
};

/** A programme whose two docking sessions one signs up for. */
async function releaseSignUps(site: Site, { id }: Place): Promise<void> {
  const { api } = site.organiser;
  const path = { params: { path: { id } } };
  const { startsAt } = await good(api.GET('/api/v1/conferences/{id}', path));
  const at = (hours: number): string => new Date(Date.parse(startsAt) + hours * HOUR).toISOString();
  const session = (titleZh: string, titleEn: string, from: number) => ({
    kind: 'docking' as const,
    titleZh,
    titleEn,
    startsAt: at(from),
    endsAt: at(from + 1),
    signUp: { places: 9, participantTypes: [] },
  });
  const { version } = await good(api.GET('/api/v1/conferences/{id}/programme', path));
  const edited = await good(
    api.PUT('/api/v1/conferences/{id}/programme', {
      ...path,
      body: {
        version,
        sessions: [
          session(words['zh-CN'].session, words.en.session, 2),
          session(words['zh-CN'].other, words.en.other, 3),
        ],
      },
    }),
  );
  await good(
    api.POST('/api/v1/conferences/{id}/programme/releases', {
      ...path,
      body: { version: edited.version, notify: false },
    }),
  );
}

describe('colleagues', () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await Site.open();
    await releaseSignUps(site, site.live);
    browser = await launchChromium();
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  async function wellMade(page: Page, name: string): Promise<void> {
    await look(page, name, { fullPage: true });
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
  }

  it.each<{ language: UiLanguage; last: number; size: 'phone' | 'desktop' }>([
    { language: 'zh-CN', last: 1, size: 'phone' },
    { language: 'en', last: 2, size: 'desktop' },
  ])(
    'registered along come to the same sessions, or choose their own ($language, $size)',
    async ({ language, last, size }) => {
      const t = words[language];
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      await page.goto(`${site.url}/c/${site.live.slug}/register`);
      await page.getByRole('combobox', { name: t.organisation }).fill(`示例仪表${last}厂`);
      await page.getByLabel(t.name, { exact: true }).first().fill('周文博');
      await page.getByLabel(t.mobile).first().fill(`1371000000${last}`);
      await page.getByLabel(t.email).first().fill(`along${last}@firm.example`);
      await page.getByRole('checkbox', { name: t.session }).check();
      for (const [number, name] of ['甲同事', '乙同事'].entries()) {
        await page.getByRole('button', { name: number === 0 ? t.addFirst : t.more }).click();
        const own = page.getByRole('group', { name: t.one(number + 1) });
        await own.getByLabel(t.name, { exact: true }).fill(name);
        await own.getByLabel(t.mobile).fill(`137100010${number}${last}`);
      }
      const second = page.getByRole('group', { name: t.one(2) });
      await second.getByLabel(t.mobile).fill(`1371000002${last}`);
      await second.getByRole('checkbox', { name: t.same }).uncheck();
      expect(await second.getByRole('checkbox', { name: t.session }).isChecked()).toBe(true);
      await second.getByRole('checkbox', { name: t.session }).uncheck();
      await second.getByRole('checkbox', { name: t.other }).check();
      await page.getByLabel(t.consent).check();
      await wellMade(page, `colleagues-register-${language}-${size}`);
      await page.getByRole('button', { name: t.submit, exact: true }).click();
      await page.getByRole('link', { name: t.openMine }).click();
      await page.getByRole('link', { name: t.ticket('乙同事') }).click();
      await page.getByRole('img', { name: t.qr('乙同事') }).waitFor();
      await page.getByRole('listitem').filter({ hasText: t.other }).waitFor();
      expect(await page.getByText(t.session).count()).toBe(0);
      await page.getByRole('link', { name: t.back }).click();
      await page.getByRole('link', { name: t.ticket('甲同事') }).click();
      await page.getByRole('listitem').filter({ hasText: t.session }).waitFor();
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * MINUTE,
  );

  it.each<{ language: UiLanguage; last: number; size: 'phone' | 'desktop' }>([
    { language: 'zh-CN', last: 1, size: 'phone' },
    { language: 'en', last: 2, size: 'phone' },
    { language: 'zh-CN', last: 3, size: 'desktop' },
    { language: 'en', last: 4, size: 'desktop' },
  ])(
    'several at once; who has no e-mail address is looked after by the page ($language, $size)',
    async ({ language, last, size }) => {
      const t = words[language];
      const file = (name: string): string => `colleagues-${name}-${language}-${size}`;
      const { token } = await site.register(site.live.slug, {
        mobile: `1372000000${last}`,
        email: `many${last}@firm.example`,
      });
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      await page.goto(`${site.url}/r/${token}`);
      await page.getByRole('button', { name: t.openMine }).click();
      await page.getByRole('link', { name: t.add }).click();
      const one = (number: number) => page.getByRole('group', { name: t.one(number), exact: true });
      const fill = async (number: number, name: string, mobile: string): Promise<void> => {
        await one(number).getByLabel(t.name, { exact: true }).fill(name);
        await one(number).getByLabel(t.mobile).fill(mobile);
      };
      await fill(1, '甲同事', `1372000010${last}`);
      await page.getByRole('button', { name: t.more }).click();
      expect(await page.evaluate('document.activeElement.closest("fieldset").textContent')).toContain(
        t.one(2),
      );
      await fill(2, '多余', '123');
      await page.getByRole('button', { name: t.more }).click();
      await fill(3, '乙同事', '12');
      await page.getByRole('button', { name: t.remove(2) }).click();
      await page.reload();
      expect(await one(2).getByLabel(t.name, { exact: true }).inputValue()).toBe('乙同事');
      await one(2).getByRole('checkbox', { name: t.other }).check();
      await page.getByRole('button', { name: t.send }).click();
      await one(2).getByText(t.fault).waitFor();
      expect(await one(1).getByText(t.fault).count()).toBe(0);
      expect(
        await one(2)
          .getByLabel(t.mobile)
          .evaluate((input) => input.matches(':focus')),
      ).toBe(true);
      await wellMade(page, file('several'));
      await one(2).getByLabel(t.mobile).fill(`1372000020${last}`);
      await page.getByRole('button', { name: t.send }).click();
      const list = page.getByRole('region', { name: t.colleagues });
      await list.getByText('乙同事').waitFor();
      await wellMade(page, file('list'));

      await list.getByRole('link', { name: t.ticket('乙同事') }).click();
      await page.getByRole('img', { name: t.qr('乙同事') }).waitFor();
      await wellMade(page, file('ticket'));
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: t.picture }).click();
      expect((await download).suggestedFilename()).toBe('ticket.png');
      await page.getByRole('link', { name: t.change }).click();
      await page.getByLabel(t.jobTitle).fill('总工程师');
      await wellMade(page, file('change'));
      await page.getByRole('button', { name: t.save }).click();
      await page.getByText(t.saved).waitFor();
      await page.getByText('总工程师').waitFor();
      await page.getByRole('link', { name: t.handOver }).click();
      await page.getByLabel(t.name, { exact: true }).fill('孙接替');
      await page.getByLabel(t.mobile).fill(`1372000030${last}`);
      await wellMade(page, file('hand-over'));
      await page.getByRole('button', { name: t.give }).click();
      await page.getByRole('heading', { name: t.done }).waitFor();
      await page.getByRole('link', { name: t.back }).click();
      await list.getByText('孙接替').waitFor();
      expect(await list.getByText('乙同事').count()).toBe(0);

      await list.getByRole('link', { name: t.ticket('甲同事') }).click();
      await page.getByRole('button', { name: t.cancel('甲同事') }).click();
      await page.getByRole('dialog').getByRole('button', { name: t.confirm }).click();
      await list.getByText('甲同事').waitFor();
      const { api } = visit(site.url);
      const { items } = await good(
        api.POST('/api/v1/public/registrations/colleagues/list', { body: { token } }),
      );
      expect(items.map(({ name, state }) => [name, state]).toSorted()).toEqual(
        [
          ['甲同事', 'cancelled'],
          ['孙接替', 'confirmed'],
        ].toSorted(),
      );
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * MINUTE,
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { good } from '../support/client.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, LONG_NAME, Site } from './site.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const STRATEGIC = '00000000-0000-4000-8000-000000000901';

const words = {
  'zh-CN': {
    title: '后续跟进',
    group: '成立合作工作组',
    payment: '首笔款项到账',
    overdue: /逾期/,
    table: '列表',
    byState: '按状态',
    links: '负责方链接',
    make: (name: string) => `生成链接：${name}`,
    address: '链接',
    report: (title: string) => `填报：${title}`,
    reached: '已达成',
    later: '需要延期',
    send: '提交',
    needReason: '请填写原因。',
    reason: '延期原因',
    day: '希望延至',
    amount: /累计已达金额/,
    name: '填报人姓名',
    sent: '已提交，谢谢。',
    waits: '已填报达成，等待主办方确认',
    stalled: '停滞',
    answer: '回答',
    thanks: '谢谢您的回答。',
    evidence: (title: string) => `上传材料：${title}`,
    accept: '认可达成',
    gone: '链接无效或已过期',
    templates: '里程碑模板',
    saveTemplates: '保存模板',
    saved: '已保存。',
    figures: (name: string) => `查看协议：${name}`,
    campaign: '“千校万企”紫金行动',
    total: '合计',
    add: '添加里程碑',
    edit: '修改',
  },
  en: {
    title: 'Follow-up',
    group: 'Joint working group set up',
    payment: 'First payment',
    overdue: /Overdue/,
    table: 'Table',
    byState: 'By state',
    links: 'Links for the parties',
    make: (name: string) => `Make a link: ${name}`,
    address: 'Link',
    report: (title: string) => `Report: ${title}`,
    reached: 'Reached',
    later: 'Needs longer',
    send: 'Send',
    needReason: 'Please give the reason.',
    reason: 'Why it needs longer',
    day: 'Wished date',
    amount: /Amount reached in all/,
    name: 'Your name',
    sent: 'Sent. Thank you.',
    waits: 'Reported as reached; the organisers will confirm',
    stalled: 'Stalled',
    answer: 'Answer',
    thanks: 'Thank you for your answer.',
    evidence: (title: string) => `Upload a file: ${title}`,
    accept: 'Accept as reached',
    gone: 'This link is not valid any more',
    templates: 'Templates of milestones',
    saveTemplates: 'Save the templates',
    saved: 'Saved.',
    figures: (name: string) => `Show agreements: ${name}`,
    campaign: 'Zijin Action',
    total: 'Total',
    add: 'Add a milestone',
    edit: 'Change',
  },
};

describe('after the applause', () => {
  let site: Site;
  let browser: Browser;
  let base: string;
  let organisations: { id: string; nameZh: string; nameEn: string | null }[];

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    base = `${site.url}/console/conferences/${site.live.id}/signing/milestones`;
    const found = await good(
      site.organiser.api.GET('/api/v1/organisations', { params: { query: { limit: 50 } } }),
    );
    organisations = [LONG_NAME, '示例工业职业技术大学'].map((name) =>
      found.items.find(({ nameZh }) => nameZh === name)!,
    );
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  async function wellMade(page: Page, name: string, fullPage = true): Promise<void> {
    await look(page, `milestones-${name}`, { fullPage });
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
  }

  /** An agreement in force whose first milestone is seventy days overdue. */
  async function inForce(key: string): Promise<{ titleZh: string; titleEn: string }> {
    const titleZh = `轨道交通智能运维与高端轴承国产化战略合作协议${key}`;
    const titleEn = `Strategic cooperation on rail maintenance and domestic bearings ${key}`;
    const { id } = await good(
      site.organiser.api.POST('/api/v1/conferences/{conferenceId}/agreements', {
        params: { path: { conferenceId: site.live.id } },
        body: {
          kindId: STRATEGIC,
          titleZh,
          titleEn,
          amount: 3_000_000,
          parties: organisations.map((one, at) => ({
            organisationId: one.id,
            signatoryName: at === 0 ? '欧阳示例' : '李示例',
            contactName: at === 0 ? '欧阳示例' : '李示例',
            contactEmail: `party${at}@firm.example`,
          })),
        },
      }),
    );
    await site.query(
      `UPDATE agreements SET state = 'in-force', signed_at = $2::timestamptz, in_force_at = $2 WHERE id = $1`,
      [id, new Date(Date.now() - 100 * DAY).toISOString()],
    );
    return { titleZh, titleEn };
  }

  it.each<{ language: UiLanguage; size: 'phone' | 'desktop' }>([
    { language: 'zh-CN', size: 'desktop' },
    { language: 'en', size: 'phone' },
    { language: 'zh-CN', size: 'phone' },
    { language: 'en', size: 'desktop' },
  ])(
    'milestones are followed by both sides ($language, $size)',
    async ({ language, size }) => {
      const t = words[language];
      const file = (name: string): string => `${name}-${language}-${size}`;
      const agreement = await inForce(`${language} ${size}`);
      const agreementTitle = language === 'en' ? agreement.titleEn : agreement.titleZh;
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      await page.goto(`${site.url}/sign-in`);
      await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
      await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/console/);
      await page.goto(base);
      const card = (title: string) =>
        page.getByRole('button', { name: new RegExp(`^${title}.*${agreementTitle}`, 's') });
      await card(t.group).waitFor();
      await wellMade(page, file('board'));
      await page.getByText(t.table, { exact: true }).click();
      await page.getByRole('region', { name: t.title }).getByText(t.overdue).first().waitFor();
      await wellMade(page, file('table'));
      await page.goto(`${base}?by=state`);
      await card(t.payment).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: t.links }).waitFor();
      await wellMade(page, file('drawer'), false);
      await drawer.getByRole('button', { name: t.links }).click();
      const [firm] = organisations;
      await page
        .getByRole('button', { name: t.make(language === 'en' ? firm!.nameEn! : firm!.nameZh) })
        .click();
      const field = page.getByRole('textbox', { name: t.address, exact: true });
      await field.waitFor();
      const address = await field.inputValue();
      await wellMade(page, file('link'), false);

      const own = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      await own.page.goto(address);
      await own.page.getByRole('heading', { name: agreementTitle }).waitFor();
      await wellMade(own.page, file('own'));
      await own.page.getByRole('button', { name: t.stalled, exact: true }).click();
      await own.page.getByRole('button', { name: t.answer, exact: true }).click();
      await own.page.getByText(t.thanks).waitFor();
      const mine = (title: string) => own.page.getByRole('region', { name: title });
      await mine(t.group)
        .getByRole('button', { name: t.report(t.group) })
        .click();
      await mine(t.group).getByRole('button', { name: t.later }).click();
      await mine(t.group).getByRole('button', { name: t.send }).click();
      await mine(t.group).getByText(t.needReason).waitFor();
      await wellMade(own.page, file('own-faults'));
      await mine(t.payment)
        .getByRole('button', { name: t.report(t.payment) })
        .click();
      await mine(t.payment).getByRole('button', { name: t.reached, exact: true }).click();
      await mine(t.payment).getByLabel(t.amount).fill('3000000');
      await mine(t.payment).getByRole('button', { name: t.send }).click();
      await mine(t.payment).getByText(t.waits).waitFor();
      await own.page
        .getByLabel(t.evidence(t.payment))
        .first()
        .setInputFiles({
          name: '回单.pdf',
          mimeType: 'application/pdf',
          buffer: Buffer.from('%PDF-1.4\ntrailer<<>>\n%%EOF\n'),
        });
      await mine(t.payment).getByText('回单.pdf').waitFor();
      await wellMade(own.page, file('own-sent'));
      await own.page.goto(`${site.url}/m/${'x'.repeat(43)}`);
      await own.page.getByText(t.gone).waitFor();
      expect(own.faults).toEqual([]);
      await own.page.context().close();

      await page.goto(`${base}?by=state`);
      await card(t.payment).click();
      await drawer.getByText('回单.pdf').waitFor();
      await wellMade(page, file('reported'), false);
      await drawer.getByRole('button', { name: t.accept }).click();
      await drawer.getByText(t.reached, { exact: true }).first().waitFor();
      await drawer.getByRole('button', { name: t.edit, exact: true }).click();
      await page.getByRole('dialog').last().getByRole('textbox').first().waitFor();
      await wellMade(page, file('form'), false);

      await page.goto(`${base}?enter=templates`);
      await page.getByRole('button', { name: t.saveTemplates }).click();
      await page.getByText(t.saved).waitFor();
      await wellMade(page, file('templates'), false);

      await page.goto(`${site.url}/console/conferences/${site.live.id}`);
      const stalled = page.locator('a[href$="milestones?stalled=true"]');
      await stalled.waitFor();
      await wellMade(page, file('life'));
      await stalled.click();
      await card(t.group).waitFor();
      await page.goto(`${site.url}/console/campaigns`);
      await page.getByRole('button', { name: t.figures(t.campaign) }).click();
      await page.getByRole('region', { name: t.total }).waitFor();
      await wellMade(page, file('campaign'), false);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    3 * MINUTE,
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { good } from '../support/client.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    enter: '发布需求',
    title: '标题（中文）',
    text: '说明（中文）',
    kept: '内容已保存在本机，尚未提交。',
    send: '提交审核',
    needed: '请填写标题，中文或英文至少一项。',
    sent: '已提交，会务组审核后会通知您。',
    check: '通过核验',
    release: '发布',
    isReleased: '已发布',
    answer: '提交解答',
    team: '团队',
    approach: '技术方案',
    answered: '解答已提交，企业的追问和决定会发到您的邮箱。',
    choose: '选定',
    confirmChoice: '确认选定',
    chosen: '已选中',
    contact: '联系方式',
  },
  en: {
    enter: 'Enter a demand',
    title: 'Title (Chinese)',
    text: 'Text (Chinese)',
    kept: 'Kept on this device, not sent yet.',
    send: 'Send to be checked',
    needed: 'Give a title, in Chinese or in English.',
    sent: 'Sent. You hear from the organisers once it is checked.',
    check: 'Check',
    release: 'Release',
    isReleased: 'Released',
    answer: 'Send the answer',
    team: 'Team',
    approach: 'Approach',
    answered: 'Sent. Questions and the decision of the enterprise come by e-mail.',
    choose: 'Choose',
    confirmChoice: 'Choose this answer',
    chosen: 'Chosen',
    contact: 'Contact',
  },
};

describe('a demand from the phone to the stage', () => {
  let site: Site;
  let browser: Browser;
  let sessionId: string;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    const path = { params: { path: { id: site.live.id } } };
    const { api } = site.organiser;
    const { version } = await good(api.GET('/api/v1/conferences/{id}/programme', path));
    const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
    const programme = await good(
      api.PUT('/api/v1/conferences/{id}/programme', {
        ...path,
        body: {
          version,
          sessions: [
            {
              kind: 'demand-release',
              titleZh: '企业需求发布',
              titleEn: 'Release of demands',
              startsAt: at(1),
              endsAt: at(1.5),
            },
          ],
        } as never, // the rest may be left out
      }),
    );
    sessionId = programme.sessions[0]!.id;
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  async function wellMade(page: Page, name: string, fullPage = true): Promise<void> {
    await look(page, name, { fullPage });
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
  }

  /** A researcher of the host university, whom the desk registered; the token of the personal link. */
  async function researcher(number: number): Promise<string> {
    const { api } = site.organiser;
    const { items } = await good(
      api.GET('/api/v1/organisations', { params: { query: { q: '示例工业职业技术大学' } } }),
    );
    const { id } = await good(
      api.POST('/api/v1/conferences/{conferenceId}/registrations', {
        params: { path: { conferenceId: site.live.id } },
        body: {
          name: '苏研究',
          mobile: `1360000000${number}`,
          email: `su${number}@campus.example`,
          organisationId: items[0]!.id,
        } as never, // the rest may be left out
      }),
    );
    const token = randomBytes(32).toString('base64url');
    await site.query(
      `INSERT INTO access_tokens (token_hash, purpose, subject_id, created_at, expires_at)
       VALUES ($1, 'registration', $2, now(), now() + interval '1 day')`,
      [createHash('sha256').update(token).digest(), id],
    );
    return token;
  }

  it.each<{ language: UiLanguage; number: number; size: 'phone' | 'desktop' }>([
    { language: 'zh-CN', number: 1, size: 'phone' },
    { language: 'en', number: 2, size: 'phone' },
    { language: 'zh-CN', number: 3, size: 'desktop' },
    { language: 'en', number: 4, size: 'desktop' },
  ])(
    'is entered, checked, released, read by everybody, answered, chosen and shown ($language, $size)',
    async ({ language, number, size }) => {
      const t = words[language];
      const file = (name: string): string => `docking-${name}-${language}-${size}`;
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      const { token } = await site.register(site.live.slug, {
        mobile: `1380000010${number}`,
        email: `asks${number}@firm.example`,
      });
      const opened = async (one: string): Promise<void> => {
        await page.context().addInitScript(`sessionStorage.setItem('zijin.opened.${one}', '1')`);
      };
      await opened(token);
      await page.goto(`${site.url}/r/${token}/docking`);
      await page.getByRole('link', { name: t.enter }).click();
      await page.getByRole('button', { name: t.send }).click();
      await page.getByText(t.needed).waitFor();
      await wellMade(page, file('form-refused'));
      const title = `<b>高速列车齿轮箱</b>轻量化材料${number}`;
      await page.getByLabel(t.title).fill(title);
      await page.getByLabel(t.text).fill('寻求密度低、疲劳强度高的合金。');
      await page.getByText(t.kept).waitFor();
      await page.reload();
      expect(await page.getByLabel(t.title).inputValue()).toBe(title);
      await page.getByRole('button', { name: t.send }).click();
      await page.getByText(t.sent).waitFor();
      await wellMade(page, file('own'));

      await page.goto(`${site.url}/sign-in`);
      await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
      await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/console/);
      const items = `${site.url}/console/conferences/${site.live.id}/docking`;
      await page.goto(items);
      await page.getByRole('button', { name: title }).first().click();
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: t.check, exact: true }).click();
      await drawer.getByRole('button', { name: t.release, exact: true }).click();
      await drawer.getByText(t.isReleased, { exact: true }).first().waitFor();
      await wellMade(page, file('drawer'), false);

      const [item] = await site.query<{ id: string; number: number }>(
        'SELECT id, number FROM docking_items WHERE title_zh = $1',
        [title],
      );
      await page.goto(`${site.url}/c/${site.live.slug}/catalogue?kind=demand`);
      await page.getByText(title).first().waitFor();
      await wellMade(page, file('catalogue'));
      await page.goto(`${site.url}/c/${site.live.slug}/catalogue/demand-${item!.number}`);
      await page.getByRole('heading', { name: title }).waitFor();
      await wellMade(page, file('item'));

      const theirs = await researcher(number);
      await opened(theirs);
      await page.goto(`${site.url}/r/${theirs}/docking/answer/${item!.number}`);
      await page.getByLabel(t.team).fill('轻合金课题组');
      await page.getByLabel(t.approach).fill('以稀土镁合金替代铝合金。');
      await wellMade(page, file('answer'));
      await page.getByRole('button', { name: t.answer }).click();
      await page.getByText(t.answered).waitFor();

      await page.goto(`${site.url}/r/${token}/docking/${item!.id}/answers`);
      await page.getByRole('button', { name: t.choose, exact: true }).waitFor();
      expect(await page.getByText(t.contact, { exact: true }).count()).toBe(0);
      await page.getByRole('button', { name: t.choose, exact: true }).click();
      await wellMade(page, file('choose'), false);
      await page.getByRole('button', { name: t.confirmChoice, exact: true }).click();
      await page.getByText(t.chosen, { exact: true }).waitFor();
      await page.getByText(t.contact, { exact: true }).waitFor();
      await wellMade(page, file('chosen'));

      const path = { params: { path: { conferenceId: site.live.id, sessionId } } };
      const stage = await good(
        site.organiser.api.GET('/api/v1/conferences/{conferenceId}/docking/stage', {
          params: { path: { conferenceId: site.live.id } },
        }),
      );
      const before = stage.sessions[0]!.items.map(({ id }) => id);
      await good(
        site.organiser.api.PUT('/api/v1/conferences/{conferenceId}/docking/stage/{sessionId}', {
          ...path,
          body: { before, items: [item!.id, ...before].map((itemId) => ({ itemId, minutes: 8 })) },
        }),
      );
      await page.goto(`${items}/stage`);
      await page.getByText(title).first().waitFor();
      await wellMade(page, file('stage'), false);
      await page.goto(`${site.url}/stage/${site.live.id}/docking/${sessionId}`);
      await page.getByRole('heading', { name: title }).waitFor();
      await wellMade(page, file('screen'), false);
      await page.keyboard.press('b');
      await page.getByRole('heading', { name: title }).waitFor({ state: 'detached' });
      await page.keyboard.press('b');
      await page.getByRole('heading', { name: title }).waitFor();
      expect(faults).toEqual([]);
      await page.context().close();
    },
    3 * MINUTE,
  );
});

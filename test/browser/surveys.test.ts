import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { usualSurvey } from '#contracts/outreach/survey';
import { launchChromium } from '../support/chromium.js';
import { good } from '../support/client.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    first: '您对本次推进会的总体满意程度',
    required: '请填写此项',
    send: '提交',
    thanks: '感谢您的回答',
    change: '修改我的回答',
    sendAgain: '提交修改',
    make: '新建问卷',
    save: '保存问卷',
    saved: '已保存。',
    results: '结果',
    mean: /平均 4/,
    copy: '复制为新问卷',
    copied: /已复制/,
    palette: '添加问题',
    scale: '量表',
  },
  en: {
    first: 'How happy are you with the conference as a whole?',
    required: 'Please fill this in.',
    send: 'Send',
    thanks: 'Thank you for your answers',
    change: 'Change my answers',
    sendAgain: 'Send changes',
    make: 'New survey',
    save: 'Save the survey',
    saved: 'Saved.',
    results: 'Results',
    mean: /mean 4/,
    copy: 'Copy to a new survey',
    copied: /Copied/,
    palette: 'Add a question',
    scale: 'Scale',
  },
};

describe('surveys', () => {
  let site: Site;
  let browser: Browser;
  let surveyId: string;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    const { api } = site.organiser;
    const path = { params: { path: { conferenceId: site.live.id } } };
    const { id } = await good(
      api.POST('/api/v1/conferences/{conferenceId}/surveys', {
        ...path,
        body: { ...usualSurvey, isAnonymous: false } as never, // the definition is free JSON to the client
      }),
    );
    surveyId = id;
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

  /** A guest who was asked; the link as a letter makes it. */
  async function asked(last: number): Promise<string> {
    const { registrationId } = await site.register(site.live.slug, {
      mobile: `1370000000${last}`,
      email: `asked${last}@firm.example`,
    });
    const token = randomBytes(32).toString('base64url');
    const [link] = await site.query<{ id: string }>(
      `INSERT INTO survey_links (id, survey_id, registration_id) VALUES (gen_random_uuid(), $1, $2) RETURNING id`,
      [surveyId, registrationId],
    );
    await site.query(
      `INSERT INTO access_tokens (token_hash, purpose, subject_id, created_at, expires_at)
       VALUES ($1, 'survey', $2, now(), now() + interval '1 day')`,
      [createHash('sha256').update(token).digest(), link!.id],
    );
    return token;
  }

  it.each<{ language: UiLanguage; last: number; size: 'phone' | 'desktop' }>([
    { language: 'zh-CN', last: 1, size: 'phone' },
    { language: 'en', last: 2, size: 'phone' },
    { language: 'zh-CN', last: 3, size: 'desktop' },
    { language: 'en', last: 4, size: 'desktop' },
  ])(
    'is answered on its page, kept until it is sent, changed, and shows its results ($language, $size)',
    async ({ language, last, size }) => {
      const t = words[language];
      const file = (name: string): string => `survey-${name}-${language}-${size}`;
      const token = await asked(last);
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      await page.goto(`${site.url}/s/${token}`);
      await page.getByRole('button', { name: t.send, exact: true }).click();
      await page.getByText(t.required).first().waitFor();
      await wellMade(page, file('page'));
      const overall = page.getByRole('radiogroup', { name: t.first });
      await overall.getByRole('radio').nth(3).check({ force: true });
      await page.reload();
      expect(await overall.getByRole('radio').nth(3).isChecked()).toBe(true);
      await page.getByRole('textbox').last().fill('<b>很好</b>，下次再来');
      await page.getByRole('button', { name: t.send, exact: true }).click();
      await page.getByText(t.thanks).waitFor();
      await wellMade(page, file('thanks'));
      await page.getByRole('button', { name: t.change }).click();
      await page.getByRole('button', { name: t.sendAgain }).click();
      await page.getByText(t.thanks).waitFor();

      await page.goto(`${site.url}/sign-in`);
      await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
      await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/console/);
      const surveys = `${site.url}/console/conferences/${site.live.id}/mailings/surveys`;
      await page.goto(surveys);
      await page.getByRole('button', { name: t.make }).waitFor();
      await wellMade(page, file('list'), false);
      await page.goto(`${surveys}?survey=${surveyId}&view=results`);
      await page.getByText(t.mean).first().waitFor();
      await page.getByText('<b>很好</b>，下次再来').first().waitFor();
      await wellMade(page, file('results'));
      await page.goto(`${surveys}?survey=${surveyId}`);
      await page.getByRole('button', { name: t.copy }).click();
      await page.getByText(t.copied).waitFor();
      await page.getByRole('region', { name: t.palette }).getByRole('button', { name: t.scale }).click();
      await wellMade(page, file('editor'));
      await page.getByRole('button', { name: t.save }).click();
      await page.getByText(t.saved).waitFor();
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * MINUTE,
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { good } from '../support/client.js';
import { eventually } from '../support/children.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    question: /不再向 r\*\*\*@optout\.example 发送/,
    stop: '退订',
    done: '已退订：r***@optout.example',
    undo: '重新接收邮件',
    gone: '没有任何更改',
  },
  en: {
    question: /invitations and mailings to r\*\*\*@optout\.example/,
    stop: 'Unsubscribe',
    done: 'Unsubscribed: r***@optout.example',
    undo: 'Write to me again',
    gone: 'Nothing has changed',
  },
};

describe('the page behind the unsubscribe link of a mailing', () => {
  let site: Site;
  let browser: Browser;

  const screens = [
    { language: 'zh-CN', size: 'phone', open: openPhone },
    { language: 'en', size: 'phone', open: openPhone },
    { language: 'zh-CN', size: 'desktop', open: openDesktop },
    { language: 'en', size: 'desktop', open: openDesktop },
  ] as const satisfies { language: UiLanguage; size: string; open: typeof openPhone }[];
  const addressOf = (at: number): string => `reader${at}@optout.example`;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    for (const at of screens.keys())
      await site.register(site.live.slug, { mobile: `1380013000${at}`, email: addressOf(at) });
    await sendMailing();
  }, 3 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  async function sendMailing(): Promise<void> {
    const { api } = site.organiser;
    const base = '/api/v1/conferences/{conferenceId}/mailings/{mailingId}' as const;
    const conferenceId = site.live.id;
    const made = await good(
      api.POST('/api/v1/conferences/{conferenceId}/mailings', {
        params: { path: { conferenceId } },
        body: { name: '停车通知', purpose: 'information' },
      }),
    );
    const params = { path: { conferenceId, mailingId: made.id } };
    const { version, name, purpose, audience, letter, schedule, delivery, attachments, goodForHours } = made;
    await good(
      api.PUT(base, {
        params,
        body: {
          version,
          name,
          purpose,
          audience,
          letter,
          schedule,
          delivery,
          attachments,
          goodForHours,
          quietFrom: null,
          quietUntil: null,
        } as never, // a block is a union in the product and one class here
      }),
    );
    await good(api.POST(`${base}/schedule`, { params }));
  }

  /** The link as the reader finds it in the mail. */
  const linkIn = (address: string): Promise<string> =>
    eventually('a mailing with its link', async () => {
      const { api } = site.organiser;
      const { items } = await good(api.GET('/api/v1/mails', { params: { query: { q: address } } }));
      for (const { id } of items) {
        const { data } = await api.GET('/api/v1/mails/{id}/parts', { params: { path: { id } } });
        const link = /https?:\/\/\S+\/u\/[\w-]+/.exec(data?.text ?? '')?.[0];
        if (link) return link;
      }
      return undefined;
    });

  const isSpared = async (address: string): Promise<boolean> =>
    (await site.query('SELECT 1 FROM mail_suppressions WHERE address = $1', [address])).length > 0;

  async function wellMade(page: Page, name: string): Promise<void> {
    await look(page, `unsubscribe-${name}`, { fullPage: true });
    expect(await axeFindings(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
  }

  it.each(screens.map((screen, at) => ({ at, ...screen })))(
    'looking changes nothing, the button does, and can be taken back ($language, $size)',
    async ({ at, language, size, open }) => {
      const t = words[language];
      const link = await linkIn(addressOf(at));
      const { page, faults } = await open(browser, language);
      await page.goto(link);
      await page.getByText(t.question).first().waitFor();
      await wellMade(page, `question-${language}-${size}`);
      await page.reload();
      await page.getByRole('button', { name: t.stop, exact: true }).waitFor();
      expect(await isSpared(addressOf(at))).toBe(false);

      await page.getByRole('button', { name: t.stop, exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: t.undo }).waitFor();
      expect(await page.getByRole('main').innerText()).toContain(t.done);
      expect(await isSpared(addressOf(at))).toBe(true);
      await wellMade(page, `done-${language}-${size}`);
      await page.reload();
      await page.getByRole('button', { name: t.undo }).click();
      await page.getByRole('button', { name: t.stop, exact: true }).waitFor();
      expect(await isSpared(addressOf(at))).toBe(false);

      await page.goto(link.slice(0, -6));
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('main').innerText()).toContain(t.gone);
      expect(await page.getByRole('button', { name: t.stop, exact: true }).count()).toBe(0);
      await wellMade(page, `gone-${language}-${size}`);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    MINUTE,
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { eventually } from '../support/children.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type Visit } from './browsing.js';
import { ADMINISTRATOR, Site } from './site.js';

const MINUTE = 60_000;
const words = {
  'zh-CN': { fault: '后台发送进程没有运行，邮件发不出去', waiting: /1 封邮件在等待/ },
  en: { fault: 'The worker is not running: no mail leaves', waiting: /1 mail is waiting/ },
};

describe('the console says that nobody sends', () => {
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

  const state = async (address: string): Promise<string | undefined> =>
    (await site.query<{ state: string }>('SELECT state FROM mails WHERE to_address = $1', [address]))[0]
      ?.state;

  async function signedIn({ page }: Visit): Promise<Page> {
    expect((await page.request.post(`${site.url}/api/v1/sessions`, { data: ADMINISTRATOR })).ok()).toBe(true);
    return page;
  }

  it(
    'when a mail is due and the worker has ended, on every page of mail; and is silent again once it left',
    async () => {
      const address = 'waits@firm.example';
      const visits = {
        'zh-CN-desktop': await openDesktop(browser, 'zh-CN'),
        'en-phone': await openPhone(browser, 'en'),
        'zh-CN-phone': await openPhone(browser, 'zh-CN'),
        'en-desktop': await openDesktop(browser, 'en'),
      };
      const open = await signedIn(visits['zh-CN-desktop']);
      await open.goto(`${site.url}/console/mailbox`);
      await open.getByRole('table').first().waitFor();
      expect(await open.getByText(words['zh-CN'].fault).count()).toBe(0);

      await site.stopWorker();
      await site.register(site.live.slug, { mobile: '13900009001', email: address });
      expect(await state(address)).toBe('queued');
      // as if the two minutes had passed within which a worker may be late
      await site.query(
        `UPDATE mails SET next_attempt_at = now() - interval '3 minutes' WHERE to_address = $1`,
        [address],
      );
      // the open page hears of it by itself
      await open.getByText(words['zh-CN'].fault).waitFor({ timeout: MINUTE });

      for (const [name, visit] of Object.entries(visits)) {
        const page = await signedIn(visit);
        const t = words[name.startsWith('en') ? 'en' : 'zh-CN'];
        for (const path of ['', '/mailbox', `/conferences/${site.live.id}/mailings`]) {
          await page.goto(`${site.url}/console${path}`);
          const banner = page.getByRole('alert').filter({ hasText: t.fault });
          await banner.waitFor();
          expect(await banner.innerText()).toMatch(t.waiting);
          await look(page, `mail-fault-${name}${path.replaceAll('/', '-').slice(0, 9)}`);
          expect([name, path, await axeFindings(page)]).toEqual([name, path, []]);
          expect([name, path, await isTooWide(page)]).toEqual([name, path, false]);
        }
        expect([name, visit.faults]).toEqual([name, []]);
        if (page !== open) await page.context().close();
      }

      await site.startWorker();
      await eventually('the mail left', async () => ((await state(address)) === 'sent' ? true : undefined));
      await open.getByText(words['zh-CN'].fault).waitFor({ state: 'detached', timeout: MINUTE });
      await open.context().close();
    },
    5 * MINUTE,
  );
});

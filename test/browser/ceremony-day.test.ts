import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { agreementsXlsx, listedAgreements } from '../support/agreement-list.js';
import { launchChromium } from '../support/chromium.js';
import { good } from '../support/client.js';
import { look, openDesktop, openPhone, type Visit } from './browsing.js';
import { ADMINISTRATOR, Site } from './site.js';

const MINUTE = 60_000;
const UNIVERSITY = '示例工业职业技术大学';
const AWAY_MS = MINUTE;
/** As the run of show names them by itself, at most four pairs in each. */
const rounds = [
  ...[1, 2, 3].map((number) => `战略合作签约（第${number}轮）`),
  ...[1, 2].map((number) => `就业基地授牌（第${number}轮）`),
  ...[1, 2, 3].map((number) => `教授（博士）工作站授牌（第${number}轮）`),
];

/** A whole ceremony in the browser: from the spreadsheet to agreements in force, with all that goes wrong on such a day. */
describe('the day of the ceremony', () => {
  let site: Site;
  let browser: Browser;
  const visits: Visit[] = [];
  const agreements = listedAgreements(UNIVERSITY);

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    for (const { enterprise } of agreements)
      await good(
        site.organiser.api.POST('/api/v1/organisations', {
          body: { nameZh: enterprise, kind: 'enterprise' } as never, // the rest may be left out
        }),
      );
  }, 3 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  async function signedIn(open: typeof openDesktop, path: string, size?: [number, number]): Promise<Page> {
    const more = size ? { viewport: { width: size[0], height: size[1] } } : {};
    const visit = await open(browser, 'zh-CN', more);
    visits.push(visit);
    const { page } = visit;
    await page.goto(`${site.url}/sign-in`);
    await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console/);
    await page.goto(site.url + path);
    return page;
  }

  const signing = (): string => `/console/conferences/${site.live.id}/signing`;

  async function importList(page: Page): Promise<void> {
    await page.getByRole('button', { name: '我已有文件' }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: '签约协议.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await agreementsXlsx(agreements),
    });
    await page.getByRole('button', { name: '导入 26 份协议' }).click();
    await page.getByRole('button', { name: '查看协议' }).click();
    await page.getByText('第1项战略合作协议').first().waitFor();
  }

  const idsOf = async (): Promise<string[]> =>
    (
      await good(
        site.organiser.api.GET('/api/v1/conferences/{conferenceId}/agreements', {
          params: { path: { conferenceId: site.live.id } },
        }),
      )
    ).items.map(({ id }) => id);

  it(
    'signs 9 strategic cooperation agreements, 8 employment bases and 8 workstations, whatever happens',
    async () => {
      const desk = await signedIn(openDesktop, `${signing()}/agreements/import`);
      await importList(desk);
      await good(
        site.organiser.api.POST('/api/v1/conferences/{conferenceId}/agreements/move', {
          params: { path: { conferenceId: site.live.id } },
          body: { action: 'confirm', ids: await idsOf() },
        }),
      );
      await desk.goto(`${site.url}${signing()}/ceremony`);
      await desk.getByRole('button', { name: '生成流程' }).click();
      await desk.getByRole('heading', { name: /^8\. / }).waitFor();

      // two consoles, the hall's screen and the stage crew's phone
      await desk.getByRole('button', { name: '彩排与正式进行' }).click();
      const tablet = await signedIn(openDesktop, `${signing()}/ceremony/stage`, [1024, 768]);
      const hall = await signedIn(openDesktop, `/stage/${site.live.id}/ceremony`, [1920, 1080]);
      const crew = await signedIn(openPhone, `${signing()}/ceremony/call-sheet`);
      await desk.getByRole('button', { name: '正式开始' }).click();
      const allSigned = hall.getByText('签约成功');
      const next = (page: Page) => page.getByRole('button', { name: '下一步', exact: true }).click();
      // whoever presses sees first where the other has brought the stage
      const seen = (page: Page, kind: string, round: number) =>
        page
          .locator('[aria-live=polite]')
          .filter({ hasText: new RegExp(`${kind}\\s*${rounds[round - 1]}`) })
          .waitFor();
      const bringOn = async (page: Page, round: number): Promise<void> => {
        if (round > 1) {
          await seen(page, '上台签约', round - 1);
          await page.getByText('本轮已全部签约').first().waitFor();
          await next(page);
          await seen(page, '签约成果', round - 1);
        }
        await next(page);
        await seen(page, '轮次标题', round);
        await next(page);
        await seen(page, '上台签约', round);
      };

      // round 1: the signatory is missing, the crew has the substitute sign
      await crew.getByRole('button', { name: /改由 替补人 代签/ }).click();
      await bringOn(desk, 1);
      await hall.getByText('替补人').waitFor();
      await look(hall, 'ceremony-day-round-1');
      await seen(tablet, '上台签约', 1);
      await tablet.locator('body').press('s');
      await allSigned.waitFor();
      await look(hall, 'ceremony-day-signed');

      // round 2: the hall loses the network for a minute, the ceremony goes on
      const cutOff = Date.now();
      await hall.context().setOffline(true);
      await bringOn(desk, 2);
      await desk.locator('body').press('s');
      await desk.getByText('本轮已全部签约').first().waitFor();

      // round 3: the server dies between two signatures
      for (let step = 0; step < 3; step++) await next(tablet);
      await tablet
        .getByRole('checkbox', { name: /^签约：/ })
        .first()
        .check();
      await desk.getByRole('checkbox', { name: /^签约：/, checked: true }).waitFor();
      await site.crash();
      await desk.getByText('已连接').waitFor({ timeout: MINUTE });
      await tablet.getByText('已连接').waitFor({ timeout: MINUTE });
      expect(await desk.getByRole('checkbox', { name: /^签约：/, checked: true }).count()).toBe(1);
      await desk.locator('body').press('s');
      await desk.getByText('本轮已全部签约').first().waitFor();
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, cutOff + AWAY_MS - Date.now())));
      await hall.context().setOffline(false);
      await allSigned.waitFor({ timeout: MINUTE });

      // rounds 4 to 7 by turns
      for (let round = 4; round <= 7; round++) {
        const page = round % 2 ? desk : tablet;
        await bringOn(page, round);
        await page.locator('body').press('s');
        await page.getByText('本轮已全部签约').first().waitFor();
      }

      // round 8: one agreement is withdrawn at the last minute
      for (let step = 0; step < 3; step++) await next(desk);
      await desk
        .getByRole('button', { name: /^撤回: / })
        .last()
        .click();
      await desk.getByLabel('原因').fill('合作方负责人临时未能到场');
      await desk.getByRole('button', { name: '撤回协议', exact: true }).click();
      await desk.getByText('已撤回：合作方负责人临时未能到场').waitFor();
      await desk.locator('body').press('s');
      await allSigned.waitFor();
      await next(desk);
      await next(desk);
      await hall.getByText('本次仪式共签约 25 项').waitFor();
      // the totals count up to what they are
      await hall
        .locator('main')
        .filter({ hasText: /9\s*项\s*战略合作协议\s*8\s*家\s*就业基地\s*8\s*家\s*教授（博士）工作站/ })
        .waitFor();
      await look(hall, 'ceremony-day-end');

      await desk.getByRole('button', { name: '结束仪式' }).click();
      await desk.getByRole('dialog').getByRole('button', { name: '结束仪式' }).click();
      await tablet.getByText('仪式已结束').first().waitFor();
      const rows = await site.query<{ key: string; state: string; count: number }>(
        `SELECT k.key, a.state, count(*)::int AS count FROM agreements a JOIN agreement_kinds k ON k.id = a.kind_id
         WHERE a.conference_id = $1 GROUP BY 1, 2, k.position ORDER BY k.position, a.state`,
        [site.live.id],
      );
      expect(rows).toEqual([
        { key: 'strategic-cooperation', state: 'in-force', count: 9 },
        { key: 'employment-base', state: 'in-force', count: 8 },
        { key: 'workstation', state: 'in-force', count: 8 },
        { key: 'workstation', state: 'withdrawn', count: 1 },
      ]);
      expect(visits.flatMap(({ faults }) => faults)).toEqual([]);
    },
    6 * MINUTE,
  );
});

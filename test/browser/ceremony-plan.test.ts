import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { good } from '../support/client.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, LONG_NAME, Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    make: '生成流程',
    round: (number: number) => `${number}. 战略合作签约（第${number}轮）`,
    down: (title: string) => `下移：${title}`,
    move: (title: string) => `移至… “${title}”`,
    drag: (title: string) => `拖动 ${title}`,
    out: '移出流程',
    unplaced: /未排入的协议 \(2\)/,
    check: /没有排入任何轮次/,
    put: (title: string) => `加入轮次：“${title}”`,
    edit: /^编辑轮次/,
    handedBy: '授牌或见证嘉宾',
    save: '保存',
    handed: '授牌/见证：王局长',
    places: '站位',
    right: '钱示例 右移',
    caption: (title: string) => `字幕：${title}`,
    captionZh: '字幕（中文）',
    captioned: '字幕：共建创新中心',
    settings: '设置',
    crew: '工作人员链接',
    makeLink: '生成链接',
    address: '链接地址',
    next: /下一轮：第 1 轮/,
    missing: /方未到/,
    standIn: /改由 副手 代签/,
    stoodIn: '代 周示例 签署',
    phone: /^电话 /,
    call: /^拨打 钱秘书 \+8613912345678/,
    gone: '链接无效或已过期',
    begin: '一键生成流程',
  },
  en: {
    make: 'Make the run of show',
    round: (number: number) => `${number}. Strategic cooperation agreements, round ${number}`,
    down: (title: string) => `Move down: ${title}`,
    move: (title: string) => `Move to… “${title}”`,
    drag: (title: string) => `Drag ${title}`,
    out: 'Take out',
    unplaced: /In no round \(2\)/,
    check: /stands in no round/,
    put: (title: string) => `Put into a round: “${title}”`,
    edit: /^Edit round/,
    handedBy: 'Who hands over',
    save: 'Save',
    handed: 'Handed over by 王局长',
    places: 'Places on stage',
    right: 'Move 钱示例 to the right',
    caption: (title: string) => `Caption: ${title}`,
    captionZh: 'Caption (Chinese)',
    captioned: 'Caption: 共建创新中心',
    settings: 'Settings',
    crew: 'Link for helpers',
    makeLink: 'Make a link',
    address: 'Address',
    next: /Next: round 1 of/,
    missing: /missing/,
    standIn: /Let 副手 sign/,
    stoodIn: 'Signs instead of 周示例',
    phone: /^Phone /,
    call: /^Call 钱秘书 \+8613912345678/,
    gone: 'This link is invalid or has expired',
    begin: 'Make the run of show',
  },
};

const nothing = { nameEn: null, creditCode: null, district: null, industry: null, qualifications: [] };

describe('the run of show', () => {
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

  async function wellMade(page: Page, name: string, fullPage = true): Promise<void> {
    await look(page, `ceremony-${name}`, { fullPage });
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
  }

  const titleOf = (number: number): string => `轨道交通智能装备与新材料联合研发战略合作协议${number}`;

  /** Four agreements, three of them confirmed, and no ceremony. */
  async function arrange(): Promise<void> {
    const { api } = site.organiser;
    const conferenceId = site.live.id;
    await site.query(
      `WITH places AS (DELETE FROM ceremony_places), entries AS (DELETE FROM ceremony_entries)
       SELECT 1`,
      [],
    );
    await site.query('DELETE FROM ceremony_rounds', []);
    await site.query('DELETE FROM ceremonies', []);
    await site.query('DELETE FROM agreements', []);
    const kinds = await good(api.GET('/api/v1/agreement-kinds'));
    const organisation = async (nameZh: string, kind: 'enterprise' | 'university'): Promise<string> => {
      const known = await good(api.GET('/api/v1/organisations', { params: { query: { q: nameZh } } }));
      const found = known.items.find((each) => each.nameZh === nameZh);
      return (
        found?.id ??
        (await good(api.POST('/api/v1/organisations', { body: { ...nothing, nameZh, kind } }))).id
      );
    };
    const firm = await organisation(LONG_NAME, 'enterprise');
    const university = await organisation('示例理工大学', 'university');
    const ids: string[] = [];
    for (const number of [1, 2, 3, 4]) {
      const { id } = await good(
        api.POST('/api/v1/conferences/{conferenceId}/agreements', {
          params: { path: { conferenceId } },
          body: {
            kindId: kinds.items.find(({ key }) => key === 'strategic-cooperation')!.id,
            titleZh: titleOf(number),
            parties: [
              {
                organisationId: firm,
                signatoryName: '钱示例',
                signatoryTitle: '董事长兼首席执行官',
                contactName: '钱秘书',
                contactMobile: '13912345678',
              },
              {
                organisationId: university,
                signatoryName: '周示例',
                signatoryTitle: '校长',
                substituteName: '副手',
              },
            ],
          },
        }),
      );
      ids.push(id);
    }
    await good(
      api.POST('/api/v1/conferences/{conferenceId}/agreements/move', {
        params: { path: { conferenceId } },
        body: { action: 'confirm', ids: ids.slice(0, 3) },
      }),
    );
  }

  it.each<{ language: UiLanguage; size: 'phone' | 'desktop' }>([
    { language: 'zh-CN', size: 'desktop' },
    { language: 'en', size: 'phone' },
    { language: 'en', size: 'desktop' },
    { language: 'zh-CN', size: 'phone' },
  ])(
    'is made, changed and followed on the call sheet ($language, $size)',
    async ({ language, size }) => {
      await arrange();
      const t = words[language];
      const file = (name: string): string => `${name}-${language}-${size}`;
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      await page.goto(`${site.url}/sign-in`);
      await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
      await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/console/);
      await page.goto(`${site.url}/console/conferences/${site.live.id}/signing/ceremony`);
      await page.getByRole('heading', { name: t.begin }).waitFor();
      await wellMade(page, file('begin'));
      await page.getByRole('spinbutton').fill('2');
      await page.getByRole('button', { name: t.make }).click();
      await page.getByRole('heading', { name: t.round(2) }).waitFor();
      await wellMade(page, file('plan'));

      // by keys: the first pair of the second round goes one down, then one is taken out and put in again
      const second = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: t.round(2) }) });
      const pairs = (): Promise<string[]> =>
        second
          .getByRole('button', { name: /^(拖动|Drag) 轨道/ })
          .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')!));
      await second.getByRole('button', { name: t.down(titleOf(2)), exact: true }).press('Enter');
      await expectSoon(pairs, [t.drag(titleOf(3)), t.drag(titleOf(2))]);
      await second.getByRole('button', { name: t.move(titleOf(3)), exact: true }).click();
      await page.getByRole('menuitem', { name: t.out }).click();
      await page.getByRole('heading', { name: t.unplaced }).waitFor();
      await page.getByRole('link', { name: t.check }).first().waitFor();
      await page.getByRole('button', { name: t.put(titleOf(3)), exact: true }).click();
      await page.getByRole('menuitem').nth(1).click();
      await expectSoon(pairs, [t.drag(titleOf(2)), t.drag(titleOf(3))]);
      if (size === 'desktop') {
        const handle = second.getByRole('button', { name: t.drag(titleOf(3)), exact: true });
        const to = (await second
          .getByRole('button', { name: t.drag(titleOf(2)), exact: true })
          .boundingBox())!;
        await handle.hover();
        await page.mouse.down();
        await page.mouse.move(to.x + 10, to.y + 30, { steps: 12 });
        await page.mouse.move(to.x + 10, to.y + 4, { steps: 6 });
        await page.mouse.up();
        await expectSoon(pairs, [t.drag(titleOf(3)), t.drag(titleOf(2))]);
      }

      await page.getByRole('button', { name: t.edit }).first().click();
      await page.getByLabel(t.handedBy).fill('王局长');
      await wellMade(page, file('round'), false);
      await page.getByRole('dialog').getByRole('button', { name: t.save }).click();
      await page.getByText(t.handed).first().waitFor();
      await page.getByText(t.places, { exact: true }).first().click();
      await page.getByRole('button', { name: t.right }).first().click();
      await page.getByRole('button', { name: t.caption(titleOf(1)), exact: true }).click();
      await page.getByLabel(t.captionZh).fill('共建创新中心');
      await wellMade(page, file('caption'), false);
      await page.getByRole('dialog').getByRole('button', { name: t.save }).click();
      await page.getByText(t.captioned).waitFor();
      await wellMade(page, file('changed'));

      await page.getByRole('button', { name: t.crew }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: t.makeLink }).click();
      const field = dialog.getByRole('textbox', { name: t.address });
      await field.waitFor();
      const address = await field.inputValue();
      expect(faults).toEqual([]);

      const crew = await openPhone(browser, language);
      await crew.page.goto(address);
      await crew.page.getByText(t.next).waitFor();
      await crew.page.getByText(t.missing).first().waitFor();
      await wellMade(crew.page, file('call-sheet'));
      await crew.page.getByRole('button', { name: t.standIn }).first().click();
      await crew.page.getByText(t.stoodIn).first().waitFor();
      await crew.page.getByRole('button', { name: t.phone }).first().click();
      await crew.page.getByRole('link', { name: t.call }).waitFor();
      await wellMade(crew.page, file('call-sheet-called'));
      await crew.page.goto(`${site.url}/crew/${'x'.repeat(43)}`);
      await crew.page.getByText(t.gone).waitFor();
      await crew.page.context().close();

      await page.goto(`${site.url}/console/conferences/${site.live.id}/signing/ceremony/call-sheet`);
      await page.getByText(t.stoodIn).first().waitFor();
      await wellMade(page, file('own-call-sheet'));
      expect(faults).toEqual([]);
      await page.context().close();
    },
    3 * MINUTE,
  );
});

async function expectSoon(read: () => Promise<unknown>, wanted: unknown): Promise<void> {
  const until = Date.now() + 10_000;
  while (JSON.stringify(await read()) !== JSON.stringify(wanted) && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await read()).toEqual(wanted);
}

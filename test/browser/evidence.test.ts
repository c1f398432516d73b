import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { good } from '../support/client.js';
import { pdfOf } from '../support/document-files.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone } from './browsing.js';
import { ADMINISTRATOR, LONG_NAME, Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    read: '阅读文本',
    isRead: /我已阅读文本第 1 版/,
    preview: '预览',
    confirm: '确认签名',
    done: '周文 已签名',
    type: '无法手写？键入姓名',
    name: '姓名',
    code: '核验编码',
    look: '查询',
    found: '编码有效',
    unchanged: '未改动',
    changed: '已改动，或不是这份协议',
    seal: '立即封存',
    drawn: '手写',
  },
  en: {
    read: 'Read the text',
    isRead: /I have read version 1/,
    preview: 'Preview',
    confirm: 'Confirm the signature',
    done: 'Anna Smith has signed',
    type: 'Cannot draw? Type your name',
    name: 'Name',
    code: 'Verification code',
    look: 'Look up',
    found: 'The code is known',
    unchanged: 'Unchanged',
    changed: 'Changed, or another file',
    seal: 'Seal now',
    drawn: 'drawn',
  },
};

describe('evidence of signing', () => {
  let site: Site;
  let browser: Browser;
  let agreementId: string;
  let partyIds: string[];
  let folder: string;

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    folder = await mkdtemp(join(tmpdir(), 'zijin-evidence-'));
    const { api } = site.organiser;
    const [university] = await site.query<{ id: string }>(
      `SELECT id FROM organisations WHERE kind = 'university' LIMIT 1`,
      [],
    );
    const enterprise = await good(
      api.POST('/api/v1/organisations', {
        body: {
          nameZh: `${LONG_NAME}分院`,
          nameEn: 'Nanjing High Accurate Rail Equipment',
          kind: 'enterprise',
          district: '江宁区',
          creditCode: null,
          industry: null,
          qualifications: [],
        },
      }),
    );
    const kinds = await good(api.GET('/api/v1/agreement-kinds'));
    const path = { conferenceId: site.live.id };
    const party = (organisationId: string, signatoryName: string, signatoryTitle: string) => ({
      organisationId,
      signatoryName,
      signatoryTitle,
    });
    const made = await good(
      api.POST('/api/v1/conferences/{conferenceId}/agreements', {
        params: { path },
        body: {
          kindId: kinds.items[0]!.id,
          titleZh: '轨道交通装备智能运维联合研发战略合作协议',
          titleEn: 'Strategic cooperation on intelligent maintenance',
          parties: [
            party(enterprise.id, '周文', '总经理'),
            party(university!.id, 'Anna Smith', 'Vice President'),
          ],
        },
      }),
    );
    agreementId = made.id;
    partyIds = made.parties.map(({ id }) => id);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(await pdfOf(['Article 1']))]), 'text.pdf');
    await good(
      api.POST('/api/v1/agreements/{id}/texts', {
        params: { path: { id: agreementId } },
        body: form as never,
        bodySerializer: (body: unknown) => body as never,
      }),
    );
    await move('draft');
    await move('confirm');
  }, 3 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  }, MINUTE);

  const move = (action: 'draft' | 'confirm' | 'sign') =>
    good(
      site.organiser.api.POST('/api/v1/conferences/{conferenceId}/agreements/move', {
        params: { path: { conferenceId: site.live.id } },
        body: { action, ids: [agreementId] },
      }),
    );
  const terminal = (partyId: string) =>
    good(
      site.organiser.api.POST('/api/v1/agreements/{id}/evidence/terminals', {
        params: { path: { id: agreementId } },
        body: { partyId },
      }),
    );

  async function signIn(page: Page): Promise<void> {
    await page.goto(`${site.url}/sign-in`);
    await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
    await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/console/);
  }

  it(
    'a tablet takes a drawn signature: read, sign, look, confirm',
    async () => {
      const say = words['zh-CN'];
      const { token } = await terminal(partyIds[0]!);
      const { page, faults } = await openDesktop(browser, 'zh-CN', {
        viewport: { width: 1024, height: 768 },
        hasTouch: true,
      });
      await page.goto(`${site.url}/t/${token}`);
      await page.getByRole('button', { name: say.read }).click();
      await page.getByRole('region', { name: say.read }).waitFor({ state: 'attached' });
      await page.getByLabel(say.isRead).check();
      const canvas = page.locator('canvas');
      await canvas.scrollIntoViewIfNeeded();
      const box = (await canvas.boundingBox())!;
      await page.mouse.move(box.x + 100, box.y + 150);
      await page.mouse.down();
      for (let step = 1; step <= 30; step++)
        await page.mouse.move(box.x + 100 + step * 12, box.y + 150 - 70 * Math.sin(step / 3));
      await page.mouse.up();
      expect(await axeFindings(page)).toEqual([]);
      await look(page, 'evidence-terminal-draw');
      await page.getByRole('button', { name: say.preview }).click();
      await look(page, 'evidence-terminal-preview');
      await page.getByRole('button', { name: say.confirm }).click();
      await page.getByText(say.done).waitFor();
      expect(await isTooWide(page)).toBe(false);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    MINUTE,
  );

  it(
    'a phone takes a typed one by keyboard alone',
    async () => {
      const say = words.en;
      const { token } = await terminal(partyIds[1]!);
      const { page, faults } = await openPhone(browser, 'en');
      await page.goto(`${site.url}/t/${token}`);
      await page.getByLabel(say.isRead).focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: say.type }).focus();
      await page.keyboard.press('Enter');
      await page.getByLabel(say.name, { exact: true }).fill('Anna Smyth');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      await page.getByLabel(say.name, { exact: true }).fill('anna smith');
      await page.keyboard.press('Enter');
      expect(await axeFindings(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      await look(page, 'evidence-terminal-phone-en');
      await page.getByRole('button', { name: say.confirm }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(say.done).waitFor();
      expect(faults).toEqual([]);
      await page.context().close();
    },
    MINUTE,
  );

  it(
    'the console shows who signed, pairs tablets, and seals',
    async () => {
      await move('sign');
      for (const [language, open, size] of [
        ['zh-CN', openDesktop, 'desktop'],
        ['en', openPhone, 'phone'],
      ] as const) {
        const say = words[language];
        const { page, faults } = await open(browser, language);
        await signIn(page);
        await page.goto(`${site.url}/console/conferences/${site.live.id}/signing/evidence`);
        const title = language === 'en' ? /Strategic cooperation on/ : /轨道交通装备智能运维/;
        await page.getByRole('row', { name: title }).first().waitFor();
        expect(await axeFindings(page)).toEqual([]);
        await look(page, `evidence-register-${size}-${language}`);
        await page.getByRole('row', { name: title }).first().click();
        await page.getByText(say.drawn, { exact: true }).waitFor();
        const seal = page.getByRole('button', { name: say.seal });
        if (language === 'zh-CN') {
          await seal.click();
          await seal.waitFor({ state: 'detached' });
        }
        expect(await axeFindings(page)).toEqual([]);
        await look(page, `evidence-panel-${size}-${language}`);
        expect(faults).toEqual([]);
        await page.context().close();
      }
    },
    2 * MINUTE,
  );

  it(
    'an outsider verifies by code and by file, which stays on the device',
    async () => {
      const { seal } = await good(
        site.organiser.api.GET('/api/v1/agreements/{id}/evidence', { params: { path: { id: agreementId } } }),
      );
      const { data } = await site.organiser.api.GET('/api/v1/agreements/{id}/evidence/seals/{version}/file', {
        params: { path: { id: agreementId, version: seal!.version } },
        parseAs: 'arrayBuffer',
      });
      const pdf = Buffer.from(data as unknown as ArrayBuffer);
      const changed = Buffer.from(pdf);
      changed[3000]! ^= 1;
      const [right, wrong] = [join(folder, 'right.pdf'), join(folder, 'wrong.pdf')];
      await writeFile(right, pdf);
      await writeFile(wrong, changed);
      for (const [language, open, size] of [
        ['zh-CN', openPhone, 'phone'],
        ['en', openDesktop, 'desktop'],
      ] as const) {
        const say = words[language];
        const { page, faults } = await open(browser, language);
        const sent: number[] = [];
        page.on('request', (request) => void sent.push(request.postDataBuffer()?.length ?? 0));
        await page.goto(`${site.url}/verify`);
        await page.getByLabel(say.code).waitFor();
        await page.getByLabel(say.code).waitFor();
        expect(await axeFindings(page)).toEqual([]);
        await page.getByLabel(say.code).fill(seal!.code.toLowerCase().replaceAll('-', ''));
        await page.getByRole('button', { name: say.look }).click();
        await page.getByText(say.found).waitFor();
        const file = page.locator('input[type=file]');
        await file.setInputFiles(right);
        await page.getByText(say.unchanged, { exact: true }).waitFor();
        expect(await axeFindings(page)).toEqual([]);
        expect(await isTooWide(page)).toBe(false);
        await look(page, `evidence-verify-${size}-${language}`);
        await file.setInputFiles(wrong);
        await page.getByText(say.changed).waitFor();
        expect(Math.max(...sent)).toBeLessThan(1000);
        expect(faults).toEqual([]);
        await page.context().close();
      }
    },
    2 * MINUTE,
  );
});

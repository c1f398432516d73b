import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { good } from '../support/client.js';
import { axeFindings, isTooWide, look, openDesktop, openPhone, type UiLanguage } from './browsing.js';
import { ADMINISTRATOR, LONG_NAME, Site } from './site.js';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    open: '打开我的报名',
    ask: (name: string) => `与 ${name} 的洽谈结果`,
    intended: '拟签协议',
    possible: '有望合作',
    thanks: '已记录，谢谢。',
    note: '备注',
    saveNote: '保存备注',
    noted: '备注已保存。',
    change: (name: string) => `更改：与 ${name} 的洽谈结果`,
    tick: '标为已完成',
    ticked: '已标为完成。',
    editFollowUp: '修改后续事项',
    meetNow: (name: string) => `现在洽谈：${name}`,
    asked: (name: string) => `已询问 ${name}，对方同意后即可入座。`,
    accept: '接受',
    more: '联系方式与取消',
    acceptedNow: '已接受。时间和桌位见“我的洽谈”。',
    agree: '同意',
    agreed: '已同意。',
    offer: (names: string) => `重新提供：${names}`,
    offerOk: '重新提供并通知',
    offered: '时段已重新提供。',
    delay: '推迟',
    delayOk: /推迟并通知/,
    preview: /场洽谈、/,
    delayed: '已推迟 10 分钟，已通知相关人员。',
    walkIn: (name: string) => `现场安排：${name}`,
    sit: (name: string) => `入座：${name}`,
    seated: /已安排：/,
    away: (name: string) => `离场：${name}`,
    putDown: '登记',
    saved: '已保存。',
    outcome: '填写或更正',
    informative: '互相了解',
    outcomeSaved: '结果已保存。',
    over: '已结束，未填写',
    table: /\d+ 号桌/,
  },
  en: {
    open: 'Open my registration',
    ask: (name: string) => `Your meeting with ${name}`,
    intended: 'Agreement intended',
    possible: 'Cooperation possible',
    thanks: 'Noted, thank you.',
    note: 'Note',
    saveNote: 'Save note',
    noted: 'Note saved.',
    change: (name: string) => `Change: meeting with ${name}`,
    tick: 'Mark as done',
    ticked: 'Marked as done.',
    editFollowUp: 'Change follow-up',
    meetNow: (name: string) => `Meet now: ${name}`,
    asked: (name: string) => `${name} was asked. You can sit down once they agree.`,
    accept: 'Accept',
    more: 'Contact and cancelling',
    acceptedNow: 'Accepted. See time and table under “My meetings”.',
    agree: 'Agree',
    agreed: 'Agreed.',
    offer: (names: string) => `Offer again: ${names}`,
    offerOk: 'Offer and tell them',
    offered: 'Slots are offered again.',
    delay: 'Delay',
    delayOk: /^Delay (and tell them|all the same)/,
    preview: /Meetings concerned/,
    delayed: 'Delayed by 10 minutes; the people were told.',
    walkIn: (name: string) => `Walk-in: ${name}`,
    sit: (name: string) => `Seat them: ${name}`,
    seated: /Arranged: /,
    away: (name: string) => `Away: ${name}`,
    putDown: 'Put down',
    saved: 'Saved.',
    outcome: 'Set or correct',
    informative: 'Informative',
    outcomeSaved: 'Outcome saved.',
    over: 'Over, not said',
    table: /Table \d+/,
  },
};

interface Person {
  registrationId: string;
  token: string;
  name: string;
}

describe('meetings on the day', () => {
  let site: Site;
  let browser: Browser;
  let base: string;
  let roomId: string;
  let tables: string[];

  beforeAll(async () => {
    site = await Site.open();
    browser = await launchChromium();
    const { id } = site.live;
    base = `${site.url}/console/conferences/${id}/meetings`;
    await site.query(
      `INSERT INTO registration_rules (conference_id, participant_type, is_public, needs_approval, approval_after_edit,
         auto_approve_invited, auto_approve_qualifications, auto_approve_districts, auto_approve_domains, colleagues_limit)
       VALUES ($1, 'researcher', true, false, false, true, '{}', '{}', '{}', 5)`,
      [id],
    );
    const { api } = site.organiser;
    const params = { path: { conferenceId: id } };
    await site.query(
      `UPDATE conferences SET starts_at = now() - interval '2 hours', ends_at = now() + interval '6 hours' WHERE id = $1`,
      [id],
    );
    const { rooms } = await good(api.GET('/api/v1/conferences/{conferenceId}/meeting-tables', { params }));
    roomId = rooms[1]!.id;
    const set = await good(
      api.PUT('/api/v1/conferences/{conferenceId}/meeting-tables/rooms/{roomId}', {
        params: { path: { conferenceId: id, roomId } },
        body: { count: 10 },
      }),
    );
    tables = set.rooms.find((room) => room.id === roomId)!.tables.map((table) => table.id);
  }, 2 * MINUTE);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, MINUTE);

  /** A slot has just begun; two are over, more are to come. */
  async function beginSlot(): Promise<Date> {
    const now = new Date();
    await site.query('UPDATE registrations SET arrived_at = NULL', []);
    await site.query('DELETE FROM meeting_blocks WHERE conference_id = $1', [site.live.id]);
    await site.query(
      `INSERT INTO meeting_blocks (id, conference_id, starts_at, ends_at, slot_minutes, pause_minutes)
       VALUES (gen_random_uuid(), $1, $2, $3, 15, 5)`,
      [site.live.id, new Date(now.getTime() - 40 * MINUTE), new Date(now.getTime() + 80 * MINUTE)],
    );
    return now;
  }

  async function register(name: string, at: number, isResearcher: boolean, isHere = true): Promise<Person> {
    const made = await site.register(site.live.slug, {
      name,
      mobile: `1390000${String(at).padStart(4, '0')}`,
      email: `day${at}@house.example`,
      organisationName: isResearcher ? `示例大学${at % 2}` : LONG_NAME,
      ...(isResearcher ? { participantType: 'researcher' as const } : {}),
    });
    if (isHere)
      await site.query('UPDATE registrations SET arrived_at = now() WHERE id = $1', [made.registrationId]);
    return { ...made, name };
  }

  /** In the slot that begins so many minutes from `now`. */
  async function place(
    one: Person,
    other: Person,
    now: Date,
    inMinutes: number,
    table: number,
  ): Promise<string> {
    const startsAt = new Date(now.getTime() + inMinutes * MINUTE);
    const [meeting] = await site.query<{ id: string }>(
      `INSERT INTO meetings (id, conference_id, source, state, starts_at, ends_at, table_id, created_at)
       VALUES (gen_random_uuid(), $1, 'organiser', 'scheduled', $2, $3, $4, now()) RETURNING id`,
      [site.live.id, startsAt, new Date(startsAt.getTime() + 15 * MINUTE), tables[table]],
    );
    for (const [{ registrationId }, side] of [
      [one, 'asking'],
      [other, 'asked'],
    ] as const)
      await site.query(
        `INSERT INTO meeting_people (meeting_id, registration_id, side, starts_at) VALUES ($1, $2, $3, $4)`,
        [meeting!.id, registrationId, side, startsAt],
      );
    return meeting!.id;
  }

  async function wellMade(page: Page, name: string, fullPage = true): Promise<void> {
    await look(page, name, { fullPage });
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
  }

  it.each<{ language: UiLanguage; size: 'phone' | 'desktop'; run: number }>([
    { language: 'zh-CN', size: 'phone', run: 1 },
    { language: 'en', size: 'phone', run: 2 },
    { language: 'zh-CN', size: 'desktop', run: 3 },
    { language: 'en', size: 'desktop', run: 4 },
  ])(
    'TRUST: each side says its own in one tap, and who is free sits down together when both agree ($language, $size)',
    async ({ language, size, run }) => {
      const t = words[language];
      const file = (name: string): string => `day-${name}-${language}-${size}`;
      const mark = '甲乙丙丁'[run - 1]!;
      const open = size === 'phone' ? openPhone : openDesktop;
      const now = await beginSlot();
      const asking = await register(`沈企业${mark}`, run * 10, false);
      const asked = await register(`韩教授${mark}`, run * 10 + 1, true);
      const free = await register(`杨博士${mark}`, run * 10 + 2, true);
      const meetingId = await place(asking, asked, now, -20, run);
      const laterId = await place(asking, free, now, 40, run);
      const visit = async (person: Person) => {
        const visited = await open(browser, language);
        await visited.page.goto(`${site.url}/r/${person.token}`);
        await visited.page.getByRole('button', { name: t.open }).click();
        await visited.page
          .getByRole('link', { name: /洽谈|meetings/i })
          .first()
          .waitFor();
        await visited.page.goto(`${site.url}/r/${person.token}/meetings`);
        return visited;
      };
      const outcome = async (): Promise<string | null> =>
        (
          await site.query<{ outcome: string | null }>('SELECT outcome FROM meetings WHERE id = $1', [
            meetingId,
          ])
        )[0]!.outcome;

      const one = await visit(asking);
      const question = one.page.getByRole('group', { name: t.ask(asked.name) });
      await question.waitFor();
      await wellMade(one.page, file('ask'));
      await question.getByRole('button', { name: t.intended }).click();
      await one.page.getByText(t.thanks).waitFor();
      expect(await outcome()).toBe('cooperation-possible');
      await one.page.getByRole('textbox', { name: t.note }).fill('下周寄样品 <b>');
      await one.page.getByRole('button', { name: t.saveNote }).click();
      await one.page.getByText(t.noted).waitFor();
      await wellMade(one.page, file('said'));

      const other = await visit(asked);
      await other.page
        .getByRole('group', { name: t.ask(asking.name) })
        .getByRole('button', { name: t.intended })
        .click();
      await other.page.getByText(t.thanks).waitFor();
      expect(await outcome()).toBe('agreement-intended');
      expect(await other.page.getByText('下周寄样品').count()).toBe(0);
      await other.page
        .getByRole('button', { name: t.change(asking.name) })
        .first()
        .click();
      await other.page
        .getByRole('group', { name: t.ask(asking.name) })
        .getByRole('button', { name: t.possible })
        .click();
      await other.page.getByRole('button', { name: t.editFollowUp }).click();
      await look(other.page, file('follow-up'));
      await other.page.keyboard.press('Escape');
      await other.page.getByRole('button', { name: t.tick }).click();
      await other.page.getByText(t.ticked).waitFor();
      await wellMade(other.page, file('followed'));

      // both are free now: the later meeting is cancelled from the table, so that they may sit down at once
      await site.query(`UPDATE meeting_people SET starts_at = NULL WHERE meeting_id = $1`, [laterId]);
      await site.query(
        `UPDATE meetings SET state = 'cancelled', starts_at = NULL, ends_at = NULL, table_id = NULL WHERE id = $1`,
        [laterId],
      );
      await one.page.reload();
      await one.page.getByRole('button', { name: t.meetNow(free.name) }).waitFor();
      await wellMade(one.page, file('free-now'));
      await one.page.getByRole('button', { name: t.meetNow(free.name) }).click();
      await one.page.getByText(t.asked(free.name)).waitFor();

      const third = await visit(free);
      await third.page.getByRole('button', { name: t.accept, exact: true }).waitFor();
      expect(await third.page.getByText(`day${run * 10}@house.example`).count()).toBe(0);
      await wellMade(third.page, file('asked-now'));
      await third.page.getByRole('button', { name: t.accept, exact: true }).click();
      await third.page.getByText(t.acceptedNow).waitFor();
      await third.page.getByText(t.more, { exact: true }).first().click();
      await third.page
        .getByText(`day${run * 10}@house.example`)
        .first()
        .waitFor();

      const coming = await place(asked, free, now, 60, run);
      await site.query(
        `INSERT INTO meeting_moves (id, conference_id, meeting_id, why, starts_at, ends_at, created_at)
         SELECT gen_random_uuid(), conference_id, id, 'gap', starts_at - interval '20 minutes',
           ends_at - interval '20 minutes', now() FROM meetings WHERE id = $1`,
        [coming],
      );
      for (const { page } of [other, third]) {
        await page.reload();
        await page.getByRole('button', { name: t.agree, exact: true }).waitFor();
        await wellMade(page, file('move'));
        await page.getByRole('button', { name: t.agree, exact: true }).click();
        await page.getByText(t.agreed).waitFor();
      }
      const [moved] = await site.query<{ starts_at: Date }>('SELECT starts_at FROM meetings WHERE id = $1', [
        coming,
      ]);
      expect(moved!.starts_at.getTime()).toBe(now.getTime() + 40 * MINUTE);
      for (const { page, faults } of [one, other, third]) {
        expect(faults).toEqual([]);
        await page.context().close();
      }
    },
    3 * MINUTE,
  );

  it.each<{ language: UiLanguage; size: 'phone' | 'desktop'; run: number }>([
    { language: 'zh-CN', size: 'desktop', run: 5 },
    { language: 'en', size: 'desktop', run: 6 },
    { language: 'zh-CN', size: 'phone', run: 7 },
    { language: 'en', size: 'phone', run: 8 },
  ])(
    'slots are offered again, somebody walks in, it gets late, and the room shows it ($language, $size)',
    async ({ language, size, run }) => {
      const t = words[language];
      const file = (name: string): string => `day-${name}-${language}-${size}`;
      const mark = '戊己庚辛'[run - 5]!;
      await site.query(`DELETE FROM meeting_moves`, []);
      await site.query(`UPDATE meeting_people SET starts_at = NULL`, []);
      await site.query(
        `UPDATE meetings SET state = 'cancelled', starts_at = NULL, ends_at = NULL, table_id = NULL, outcome = NULL`,
        [],
      );
      const now = await beginSlot();
      const here = await register(`许企业${mark}`, run * 10, false);
      const missing = await register(`何教授${mark}`, run * 10 + 1, true, false);
      const free = await register(`吕博士${mark}`, run * 10 + 2, true);
      const next = await register(`施研究员${mark}`, run * 10 + 3, true);
      await place(here, missing, now, 0, 1);
      await place(here, next, now, 20, 2);
      const over = await place(here, next, now, -40, 3);
      const { page, faults } = await (size === 'phone' ? openPhone : openDesktop)(browser, language);
      await page.goto(`${site.url}/sign-in`);
      await page.locator('input[type=email], input[name=email]').first().fill(ADMINISTRATOR.email);
      await page.locator('input[type=password]').first().fill(ADMINISTRATOR.password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/console/);

      await page.goto(`${base}/day`);
      const offer = page.getByRole('button', { name: t.offer(`${missing.name} – ${here.name}`) });
      const offerTurned = page.getByRole('button', { name: t.offer(`${here.name} – ${missing.name}`) });
      await offer.or(offerTurned).waitFor();
      await wellMade(page, file('page'));
      await offer.or(offerTurned).click();
      await page.getByRole('dialog').getByRole('button', { name: t.offerOk }).click();
      await page.getByText(t.offered).waitFor();

      await page.getByRole('button', { name: t.walkIn(here.name) }).click();
      await page.getByRole('button', { name: t.sit(free.name) }).waitFor();
      await wellMade(page, file('walk-in'), false);
      await page.getByRole('button', { name: t.sit(free.name) }).click();
      await page.getByText(t.seated).waitFor();

      await page
        .getByRole('button', { name: t.away(next.name) })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('button', { name: t.putDown, exact: true }).waitFor();
      await wellMade(page, file('away'), false);
      await page.getByRole('dialog').getByRole('button', { name: t.putDown, exact: true }).click();
      await page.getByText(t.saved).first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });

      await page.getByRole('button', { name: t.delay, exact: true }).click();
      await page.getByRole('dialog').getByText(t.preview).waitFor();
      await wellMade(page, file('delay'), false);
      await page.getByRole('dialog').getByRole('button', { name: t.delayOk }).click();
      await page.getByText(t.delayed).waitFor();

      await page.goto(`${base}/list?outcome=open`);
      await page.locator('[data-row-key]').first().waitFor();
      await wellMade(page, file('list'), false);
      await page.goto(`${base}/list?outcome=open&open=${over}`);
      const box = page.getByRole('combobox', { name: t.outcome });
      await box.waitFor();
      await wellMade(page, file('drawer'), false);
      await box.click();
      await page.locator('.ant-select-item-option', { hasText: t.informative }).click();
      await page.getByText(t.outcomeSaved).waitFor();

      await page.goto(`${site.url}/stage/${site.live.id}/meetings/${roomId}`);
      await page.getByText(here.name).first().waitFor();
      expect(await page.getByText(missing.name).count()).toBe(0);
      await wellMade(page, file('room'), false);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    3 * MINUTE,
  );
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ParsedMail } from 'mailparser';
import type { Letter, LetterText } from '#contracts/outreach/letter';
import type { MailingPurpose } from '#contracts/outreach/mailing';
import { qrPng } from '#documents/qr';
import { recordMails } from '#platform/mail';
import { startApp, systemCall, type Client, type RunningApp } from '../../support/conference-app.js';
import { layOut } from '../accounts/campaigns.js';
import {
  BASE_URL,
  register,
  scheduleConference,
  Worker,
  type TestConference,
} from '../registration/world.js';

jest.setTimeout(120_000);

let app: RunningApp;
let worker: Worker;
let day: TestConference;
beforeAll(async () => {
  app = await startApp({ BASE_URL });
  worker = await Worker.start(app);
  day = await scheduleConference(app);
});
afterAll(async () => {
  await worker?.stop();
  await app?.stop();
});

const text = (some: Partial<LetterText> = {}): LetterText => ({
  subject: '请柬：{{conference}}',
  greeting: '尊敬的{{name}}{{title}}：',
  blocks: [{ kind: 'paragraph', text: '{{organisation}}，我们在{{place}}见。' }],
  closing: '{{sender}}',
  ...some,
});
const letterOf = (zh: Partial<LetterText> = {}, en: Partial<LetterText> = {}): Letter => ({
  zh: text(zh),
  en: text({ subject: 'Invitation: {{conference}}', greeting: 'Dear {{name}},', ...en }),
});
const everybody = { source: 'registrations' } as const;
const base = (conference: { id: string } = day): string => `/conferences/${conference.id}/letters`;
const preview = (body: object, client: Client = app.administrator, conference = day) =>
  client.post(`${base(conference)}/preview`, body);

interface Planned {
  letter?: Letter;
  purpose?: MailingPurpose;
  attachments?: string[];
  surveyId?: string | null;
}

/** A mailing as it stands in the tables, and the mail of each of these people. */
async function send(
  conference: TestConference,
  people: { kind: string; id: string; email: string; language?: 'zh' | 'en' }[],
  { letter = letterOf(), purpose = 'information', attachments = [], surveyId = null }: Planned = {},
): Promise<string[]> {
  const mailingId = randomUUID();
  await app.database.query(
    `INSERT INTO mailings (id, conference_id, name, purpose, audience, letter, schedule, sender_name, attachments,
       survey_id, created_at)
     VALUES ($1, $2, '信', $3, '{"source":"registrations"}', $4, '{"kind":"now"}', '南京市工信局', $5, $6, now())`,
    [mailingId, conference.id, purpose, JSON.stringify(letter), attachments, surveyId],
  );
  const call = systemCall();
  return app.transactions.run(call, (tx) =>
    recordMails(
      tx,
      call,
      people.map(({ kind, id, email, language = 'zh' }) => ({
        template: 'outreach.mailing',
        language,
        to: { name: '收件人', address: email },
        subject: { kind, id },
        scopeId: conference.id,
        batchId: mailingId,
        category: 'mailing' as const,
      })),
    ),
  );
}

const dropOthers = (conference: TestConference) =>
  app.database.query(`UPDATE mails SET state = 'sent' WHERE scope_id = $1 AND state = 'queued'`, [
    conference.id,
  ]);
const stateOf = async (id: string): Promise<string> =>
  (await app.database.query<{ state: string }>('SELECT state FROM mails WHERE id = $1', [id]))[0]!.state;
const fileOf = (mail: ParsedMail, name: string) => mail.attachments.find(({ filename }) => filename === name);

async function guest(conference: TestConference, n: number, changes: object = {}) {
  const { registrationId } = await register(app, conference, n, changes);
  return { kind: 'registration', id: registrationId, email: `visitor${n}@firm.example` };
}

async function invited(conference: TestConference, times: object = {}) {
  const id = randomUUID();
  const email = `${id}@invited.example`;
  const extra = Object.entries(times);
  await app.database.query(
    `INSERT INTO invitations (id, conference_id, organisation_id, name, title, email, language, participant_type,
       created_at ${extra.map(([name]) => `, ${name}`).join('')})
     VALUES ($1, $2, $3, '受邀者', '总监', $4, 'zh', 'enterprise-representative', now()
       ${extra.map((_, at) => `, $${at + 5}`).join('')})`,
    [id, conference.id, conference.organisationId, email, ...extra.map(([, value]) => value)],
  );
  return { kind: 'invitation', id, email };
}

describe('a letter on its way', () => {
  it('is each reader’s own, in their language, with links whose clicks are counted', async () => {
    const conference = await scheduleConference(app);
    const zh = await guest(conference, 11, { name: '王读者' });
    const en = await guest(conference, 12, { name: 'Ann Reader' });
    await dropOthers(conference);
    const blocks = [
      { kind: 'paragraph', text: '{{name}}（{{participant-type}}）' },
      { kind: 'button', label: '我的报名', target: 'personal-page' },
      { kind: 'facts' },
    ] as const;
    const letter = letterOf({ blocks: [...blocks] }, { blocks: [...blocks] });
    const [zhMail, enMail] = await send(conference, [zh, { ...en, language: 'en' }], { letter });
    const [first, second] = await worker.sendMails(conference);
    expect(first!.subject).toBe(`请柬：${conference.titleZh}`);
    expect(first!.text).toContain('尊敬的王读者经理：');
    expect(first!.text).toContain('王读者（企业代表）');
    expect(first!.text).toContain('南京市工信局');
    expect(second!.text).toContain('Dear Ann Reader,');
    expect(second!.text).toContain('Ann Reader（Enterprise representative）');
    const link = (mail: ParsedMail, id: string) =>
      new RegExp(`${BASE_URL}/r/([\\w-]{43})\\?m=${id}`).exec(mail.text!)![1]!;
    const tokens = [link(first!, zhMail!), link(second!, enMail!)];
    expect(new Set(tokens).size).toBe(2);
    const opened = await app.visitor.post('/public/registrations/open', { token: tokens[0] });
    expect(opened.body.registrationId).toBe(zh.id);
  });

  it('leads the invited to their invitation and others to the conference', async () => {
    const conference = await scheduleConference(app);
    const person = await invited(conference);
    const representative = { kind: 'representative', id: randomUUID(), email: 'rep@firm.example' };
    await app.database.query(
      `INSERT INTO representatives (id, organisation_id, name, name_key, email, created_at, updated_at)
       VALUES ($1, $2, '联系人', '联系人', 'rep@firm.example', now(), now())`,
      [representative.id, conference.organisationId],
    );
    const letter = letterOf({ blocks: [{ kind: 'button', label: '答复', target: 'invitation' }] });
    const ids = await send(conference, [person, representative], { letter, purpose: 'invitation' });
    const [toInvited, toContact] = await worker.sendMails(conference);
    expect(toInvited!.text).toMatch(new RegExp(`${BASE_URL}/i/[\\w-]{43}\\?m=${ids[0]}`));
    expect(toContact!.text).toContain(`${BASE_URL}/c/${conference.slug}?m=${ids[1]}`);
    const tokens = await app.database.query<{ purpose: string }>(
      'SELECT purpose FROM access_tokens WHERE subject_id = ANY($1)',
      [[person.id, representative.id]],
    );
    expect(tokens).toEqual([{ purpose: 'invitation' }]);
  });

  it('brings the ticket, the calendar entry and the programme along', async () => {
    const conference = await scheduleConference(app);
    const person = await guest(conference, 21);
    const other = await invited(conference);
    await dropOthers(conference);
    const letter = letterOf({ blocks: [{ kind: 'ticket' }, { kind: 'paragraph', text: '请带上凭证。' }] });
    await send(conference, [person, other], { letter, attachments: ['ticket', 'calendar', 'programme'] });
    const [mail, toInvited] = await worker.sendMails(conference);
    expect(fileOf(mail!, '参会凭证.pdf')!.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(mail!.html).toContain('cid:ticket-qr');
    const [ticket] = await app.database.query<{ sequence: number }>(
      'SELECT calendar_sequence AS sequence FROM conferences WHERE id = $1',
      [conference.id],
    );
    const entry = mail!.attachments.find(({ contentType }) => contentType === 'text/calendar')!;
    const ics = entry.content.toString().replaceAll('\r\n ', '');
    expect(ics).toContain(`UID:registration-${person.id}@zijin`);
    expect(ics).toContain(`SEQUENCE:${ticket!.sequence}`);
    expect(ics).toContain('METHOD:REQUEST');
    expect(fileOf(toInvited!, '参会凭证.pdf')).toBeUndefined();
    expect(toInvited!.html).not.toContain('cid:ticket-qr');
    const kept = fileOf(toInvited!, '会议.ics')!.content.toString();
    expect(kept).toContain('METHOD:PUBLISH');
    expect(kept).not.toContain('ATTENDEE');
  });

  it('never brings an older calendar entry than the ticket did, after however many changes', async () => {
    const conference = await scheduleConference(app);
    const person = await guest(conference, 25);
    await app.database.query('UPDATE registrations SET version = 4 WHERE id = $1', [person.id]);
    await app.database.query('UPDATE conferences SET calendar_sequence = 3 WHERE id = $1', [conference.id]);
    await dropOthers(conference);
    await app.administrator.post(`/registrations/${person.id}/resend-ticket`, {});
    await send(conference, [person], { attachments: ['calendar'] });
    const entries = (await worker.sendMails(conference)).map(({ attachments }) => {
      const { content } = attachments.find(({ contentType }) => contentType === 'text/calendar')!;
      const of = (name: string) =>
        new RegExp(`^${name}:(.*)$`, 'm').exec(content.toString().replaceAll('\r\n', '\n'))![1];
      return { uid: of('UID'), sequence: Number(of('SEQUENCE')) };
    });
    expect(entries).toHaveLength(2);
    expect(entries[1]).toEqual(entries[0]);
    expect(entries[0]).toEqual({ uid: `registration-${person.id}@zijin`, sequence: 12 });
  });

  it('is dropped once it concerns nobody: cancelled, withdrawn, answered, or no conference any more', async () => {
    const conference = await scheduleConference(app);
    const gone = await guest(conference, 31);
    const stays = await guest(conference, 32);
    await dropOthers(conference);
    const withdrawn = await invited(conference, { withdrawn_at: new Date() });
    const answered = await invited(conference, { declined_at: new Date() });
    await app.database.query(`UPDATE registrations SET state = 'cancelled' WHERE id = $1`, [gone.id]);
    const ids = [
      ...(await send(conference, [gone, stays, withdrawn])),
      ...(await send(conference, [answered], { purpose: 'nudge' })),
    ];
    await worker.sendMails(conference);
    expect(await Promise.all(ids.map(stateOf))).toEqual(['dropped', 'sent', 'dropped', 'dropped']);
    await app.database.query(
      `UPDATE conferences SET state = 'cancelled', cancelled_at = now(), cancel_reason = '测试' WHERE id = $1`,
      [conference.id],
    );
    const [late] = await send(conference, [stays]);
    await worker.sendMails(conference);
    expect(await stateOf(late!)).toBe('dropped');
  });

  it('TRUST: names and titles are text: no script, no header, no placeholder gets out of them', async () => {
    const conference = await scheduleConference(app);
    const person = await guest(conference, 41);
    await dropOthers(conference);
    await app.database.query(`UPDATE registrations SET name = $2, title = $3 WHERE id = $1`, [
      person.id,
      '<script>alert(1)</script>{{organisation}}',
      `${'经理'}\r\nBcc: all@firm.example`,
    ]);
    await app.database.query('UPDATE conferences SET title_zh = $2 WHERE id = $1', [
      conference.id,
      '</title><img src=x onerror=alert(1)>',
    ]);
    const letter = letterOf({
      subject: '{{name}}{{title}}{{conference}}',
      greeting: '{{name.constructor}}{{__proto__}}{{constructor}}',
      blocks: [{ kind: 'paragraph', text: '<%= process.env %> ${7*7} {{title}}' }],
    });
    await send(conference, [person], { letter });
    const [mail] = await worker.sendMails(conference);
    expect(mail!.bcc).toBeUndefined();
    expect(mail!.headers.has('bcc')).toBe(false);
    expect(mail!.subject).toBe(
      '<script>alert(1)</script>{{organisation}}经理 Bcc: all@firm.example</title><img src=x onerror=alert(1)>',
    );
    expect(mail!.html).not.toMatch(/<script|<img src=x/);
    expect(mail!.html).toContain('{{name.constructor}}{{__proto__}}{{constructor}}');
    expect(mail!.text).toContain('<%= process.env %> ${7*7} 经理');
  });
});

describe('a letter before it is sent', () => {
  it('is looked at with real people, one after the other, and nothing in it opens anything', async () => {
    const conference = await scheduleConference(app);
    await guest(conference, 51, { name: '甲读者' });
    await guest(conference, 52, { name: '乙读者', title: null });
    const letter = letterOf({
      blocks: [{ kind: 'ticket' }, { kind: 'button', label: '我的报名', target: 'personal-page' }],
    });
    const before = await app.database.query('SELECT 1 FROM access_tokens');
    const first = (await preview({ letter, audience: everybody }, app.administrator, conference)).body;
    const second = (
      await preview({ letter, audience: everybody, at: 1, language: 'en' }, app.administrator, conference)
    ).body;
    expect(first).toMatchObject({ total: 2, at: 0, language: 'zh', reader: { name: '甲读者' } });
    expect(first.text).toContain('尊敬的甲读者经理：');
    expect(first.text).toContain(`${BASE_URL}/r/…`);
    expect(first.html).toContain('src="data:image/png;base64,');
    expect(second).toMatchObject({ at: 1, language: 'en', reader: { name: '乙读者' } });
    expect(second.text).toContain('Dear 乙读者,');
    expect(first.missing).toEqual([
      { placeholder: 'title', count: 1, people: [expect.stringContaining('乙读者')] },
    ]);
    expect(await app.database.query('SELECT 1 FROM access_tokens')).toHaveLength(before.length);
    const beyond = await preview({ letter, audience: everybody, at: 99 }, app.administrator, conference);
    expect(beyond.body.at).toBe(1);
  });

  it('falls back to the written language, and shows what all share when nobody is there', async () => {
    const empty = { subject: '', greeting: '', blocks: [], closing: '' };
    const { body } = await preview({
      letter: { ...letterOf(), en: empty },
      audience: { source: 'invitations' },
      language: 'en',
    });
    expect(body).toMatchObject({ total: 0, reader: null, language: 'zh', subject: `请柬：${day.titleZh}` });
  });

  it('names every fault at its place', async () => {
    const letter = letterOf({ subject: '好\r\nBcc: x@y.example', greeting: '{{nmae}}' });
    const { status, body } = await preview({ letter, audience: everybody });
    expect(status).toBe(422);
    expect(body.errors.map(({ field, code }: Record<string, string>) => `${field}: ${code}`)).toEqual([
      'letter.zh.subject: letter.line-break',
      'letter.zh.greeting: letter.unknown-placeholder',
    ]);
  });

  it('goes to the signed-in colleague alone when tried, marked as a test and without live links', async () => {
    const conference = await scheduleConference(app);
    const person = await guest(conference, 61, { name: '丙读者' });
    await dropOthers(conference);
    const letter = letterOf({ blocks: [{ kind: 'button', label: '我的报名', target: 'personal-page' }] });
    const tokens = () => app.database.query('SELECT 1 FROM access_tokens WHERE subject_id = $1', [person.id]);
    const before = (await tokens()).length;
    const tried = await app.administrator.post(`${base(conference)}/test`, { letter, audience: everybody });
    expect(tried.status).toBe(200);
    expect(tried.body.to).toMatch(/@colleague\.example$/);
    const [mail] = await worker.sendMails(conference);
    expect(mail!.subject).toBe(`【测试】请柬：${conference.titleZh}`);
    expect([mail!.to].flat().map((to) => to!.text)).toEqual([expect.stringContaining(tried.body.to)]);
    expect(mail!.text).toContain('尊敬的丙读者经理：');
    expect(await tokens()).toHaveLength(before);
    const nobody = await app.administrator.post(`${base()}/test`, {
      letter,
      audience: { source: 'invitations' },
    });
    expect(nobody.body.code).toBe('audience.nobody');
  });
});

describe('kept letters', () => {
  const wish = { name: '我们的请柬', purpose: 'invitation' };

  it('begin with a ready one for each purpose, and are kept, changed and dropped', async () => {
    const list = (await app.administrator.get(base())).body;
    expect(list.starting.map(({ purpose }: { purpose: string }) => purpose)).toHaveLength(7);
    const kept = await app.administrator.post(base(), { ...wish, letter: list.starting[0].letter });
    expect(kept).toMatchObject({ status: 201, body: { ...wish, isShared: false, version: 1 } });
    const at = `${base()}/${kept.body.id}`;
    const changed = await app.administrator.put(at, {
      ...wish,
      name: '新请柬',
      letter: letterOf(),
      version: 1,
    });
    expect(changed.body).toMatchObject({ name: '新请柬', letter: letterOf(), version: 2 });
    expect((await app.administrator.put(at, { ...wish, letter: letterOf(), version: 1 })).body.code).toBe(
      'record.changed-meanwhile',
    );
    expect((await app.administrator.post(base(), { ...wish, letter: {} })).body.code).toBe(
      'letter.not-written',
    );
    expect((await app.administrator.send('DELETE', at)).status).toBe(204);
  });

  it('TRUST: only administrators keep letters for all; another conference’s letter is not found', async () => {
    const places = await layOut(app.administrator);
    const manager = await app.colleague([{ role: 'manager', conferenceId: places.a1, campaignId: null }]);
    const [here, there] = [{ id: places.a1 }, { id: places.a2 }];
    const shared = await app.administrator.post(base(there), { ...wish, letter: letterOf(), isShared: true });
    const own = await app.administrator.post(base(there), { ...wish, letter: letterOf() });
    const seen = (await manager.get(base(here))).body.items.map(({ id }: { id: string }) => id);
    expect(seen).toContain(shared.body.id);
    expect(seen).not.toContain(own.body.id);
    const edit = { ...wish, letter: letterOf(), version: 1 };
    expect((await manager.put(`${base(here)}/${shared.body.id}`, edit)).status).toBe(403);
    expect((await manager.put(`${base(here)}/${own.body.id}`, edit)).status).toBe(404);
    expect((await manager.send('DELETE', `${base(here)}/${shared.body.id}`)).status).toBe(403);
    expect((await manager.post(base(here), { ...edit, isShared: true, version: undefined })).status).toBe(
      403,
    );
  });
});

describe('the organiser’s logo', () => {
  const picture = qrPng('zijin', { scale: 4 });
  const at = (owner: string, conference: { id: string } = day) =>
    `/conferences/${conference.id}/letter-logo?owner=${owner}`;

  it('stands on the letters of its campaign, and a conference may have its own', async () => {
    const conference = await scheduleConference(app);
    const person = await guest(conference, 71);
    await dropOthers(conference);
    const ofCampaign = await app.administrator.upload(at('campaign', conference), 'logo.png', picture);
    expect(ofCampaign.body.logo).toMatchObject({ owner: 'campaign' });
    const ofConference = await app.administrator.upload(at('conference', conference), 'x.exe', picture);
    expect(ofConference.body.logo).toMatchObject({ owner: 'conference' });
    await send(conference, [person]);
    const [mail] = await worker.sendMails(conference);
    expect(mail!.html).toContain('cid:logo');
    expect(mail!.attachments.find(({ cid }) => cid === 'logo')!.content.equals(picture)).toBe(true);
    const dropped = await app.administrator.send('DELETE', at('conference', conference));
    expect(dropped.body.logo).toMatchObject({ owner: 'campaign' });
  });

  it('TRUST: is known by its content, has bounds, and a campaign’s needs a right over the campaign', async () => {
    const code = async (name: string, bytes: Uint8Array) =>
      (await app.administrator.upload(at('conference'), name, bytes)).body.errors[0].code;
    expect(await code('logo.png', Buffer.from('<svg onload="alert(1)"/>'))).toBe('letter.logo-kind');
    expect(await code('logo.png', Buffer.from('%PDF-1.4'))).toBe('letter.logo-kind');
    expect(await code('logo.png', Buffer.alloc(1024 * 1024 + 1, 1))).toBe('letter.logo-size');
    const huge = Buffer.from(picture);
    huge.writeUInt32BE(60_000, 16);
    expect(await code('logo.png', huge)).toBe('letter.logo-size');
    const manager = await app.colleague([{ role: 'manager', conferenceId: day.id, campaignId: null }]);
    expect((await manager.upload(at('campaign'), 'logo.png', picture)).status).toBe(403);
    expect((await manager.upload(at('conference'), 'logo.png', picture)).status).toBe(200);
  });
});

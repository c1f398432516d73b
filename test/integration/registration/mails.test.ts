import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import { AnnounceCancellationHandler } from '../../../libs/registration/src/jobs/announce-cancellation.handler.js';
import { AnnounceChangeHandler } from '../../../libs/registration/src/jobs/announce-change.handler.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { readQr } from '../../support/qr.js';
import { Worker, linkIn, register, scheduleConference, type TestConference } from './world.js';

jest.setTimeout(30_000);

let app: RunningApp;
let worker: Worker;
let conference: TestConference;
beforeAll(async () => {
  app = await startApp();
  worker = await Worker.start(app);
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await app.stop();
});
beforeEach(async () => {
  conference = await scheduleConference(app, { 'enterprise-representative': 2 });
});

/** A calendar part's lines, unfolded (RFC 5545 §3.1). */
function calendarOf(mail: ParsedMail): { method: string; lines: string[] } {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar')!;
  const lines = part.content
    .toString()
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
  return { method: lines.find((line) => line.startsWith('METHOD:'))!.slice('METHOD:'.length), lines };
}
const picture = (mail: ParsedMail, isInline: boolean) =>
  mail.attachments.find(
    ({ contentType, cid }) => contentType === 'image/png' && (cid !== undefined) === isInline,
  )!;
const change = (body: object) =>
  app.administrator.put(`/conferences/${conference.id}`, { ...facts, ...body, confirm: true });
let facts: Record<string, unknown>;

describe('the ticket mail', () => {
  it('shows and attaches the QR of the ticket, and invites to the calendar', async () => {
    const { token, registrationId } = await register(app, conference, 1);
    const { ticketCode } = (await app.visitor.post('/public/registrations/open', { token })).body;
    const mails = await worker.sendMails(conference);
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail!.subject).toBe(`参会凭证：${conference.titleZh}`);
    expect(mail!.html).toContain(`cid:${picture(mail!, true).cid}`);
    expect(mail!.text).toContain('南京高精轨道交通设备');
    expect(await readQr(picture(mail!, true).content)).toBe(ticketCode);
    expect(await readQr(picture(mail!, false).content)).toBe(ticketCode);
    expect(picture(mail!, false).filename).toBe('参会凭证.png');
    const { method, lines } = calendarOf(mail!);
    expect(method).toBe('REQUEST');
    expect(lines).toContain(`UID:registration-${registrationId}@zijin`);
    expect(lines).toContain('SEQUENCE:0');
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toHaveLength(1);
  });

  it('carries a link of its own, kept nowhere but in the mail', async () => {
    const { registrationId, token } = await register(app, conference, 1);
    const [mail] = await worker.sendMails(conference);
    const link = linkIn(mail!);
    expect(link).not.toBe(token);
    const page = await app.visitor.post('/public/registrations/open', { token: link });
    expect(page.body).toMatchObject({ registrationId, state: 'confirmed' });
    const kept = await app.database.query(
      `SELECT 1 FROM outbox WHERE payload::text LIKE '%' || $1 || '%'
       UNION ALL SELECT 1 FROM mails WHERE data::text LIKE '%' || $1 || '%'
       UNION ALL SELECT 1 FROM audit_entries WHERE details::text LIKE '%' || $1 || '%'`,
      [link],
    );
    expect(kept).toEqual([]);
  });

  it('speaks the language of the page that was used, with the place’s own time', async () => {
    await register(app, conference, 1, { language: 'en' });
    const [mail] = await worker.sendMails(conference);
    expect(mail!.subject).toMatch(/^Your ticket: School-enterprise conference/);
    expect(mail!.text).toContain('Library hall');
    const time = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
    }).format(conference.startsAt);
    expect(mail!.text).toContain(time);
  });

  it('is dropped when the person cancelled before it left', async () => {
    const { token } = await register(app, conference, 1);
    await app.visitor.post('/public/registrations/cancel', { token });
    const mails = await worker.sendMails(conference);
    expect(mails.map(({ subject }) => subject)).toEqual([`报名已取消：${conference.titleZh}`]);
    const states = await app.database.query(
      `SELECT state FROM mails WHERE template = 'registration.ticket' AND scope_id = $1`,
      [conference.id],
    );
    expect(states).toEqual([{ state: 'dropped' }]);
  });
});

it('waiting: the mail names the position', async () => {
  for (let n = 1; n <= 4; n++) await register(app, conference, n);
  const mails = await worker.sendMails(conference);
  expect(mails.at(-1)!.text).toContain('候补第 2 位');
});

it('cancelling takes the calendar entry back, with a higher sequence', async () => {
  const { token, registrationId } = await register(app, conference, 1);
  await worker.sendMails(conference);
  await app.visitor.post('/public/registrations/cancel', { token });
  const [mail] = await worker.sendMails(conference);
  const { method, lines } = calendarOf(mail!);
  expect(method).toBe('CANCEL');
  expect(lines).toEqual(
    expect.arrayContaining([`UID:registration-${registrationId}@zijin`, 'SEQUENCE:1', 'STATUS:CANCELLED']),
  );
});

describe('a conference that', () => {
  beforeEach(async () => {
    await register(app, conference, 1);
    await register(app, conference, 2, { language: 'en' });
    await register(app, conference, 3);
    await worker.sendMails(conference);
    const { body } = await app.administrator.get(`/conferences/${conference.id}`);
    facts = {
      version: body.version,
      campaignId: body.campaignId,
      titleZh: body.titleZh,
      titleEn: body.titleEn,
      placeZh: body.placeZh,
      placeEn: body.placeEn,
      startsAt: body.startsAt,
      endsAt: body.endsAt,
      timeZone: body.timeZone,
      registrationOpensAt: body.registrationOpensAt,
      registrationClosesAt: body.registrationClosesAt,
      hosts: body.hosts.map((host: { organisationId: string; part: string }) => ({
        organisationId: host.organisationId,
        part: host.part,
      })),
    };
  });

  it('moves tells each once, in their language, and the calendar follows; next time again', async () => {
    const announce = worker.parts.get(AnnounceChangeHandler, { strict: false });
    const tell = () => announce.handle({ conferenceId: conference.id }, systemCall());
    expect((await change({ placeZh: '体育馆', placeEn: 'Gymnasium' })).status).toBe(200);
    await Promise.all([tell(), tell()]);
    await tell();
    const mails = await worker.sendMails(conference);
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual(
      [
        `Changed: ${facts.titleEn}`,
        `会议安排有变：${conference.titleZh}`,
        `会议安排有变：${conference.titleZh}`,
      ].toSorted(),
    );
    const english = mails.find(({ subject }) => subject!.startsWith('Changed'))!;
    expect(english.text).toContain('Gymnasium');
    expect(calendarOf(english)).toMatchObject({
      method: 'REQUEST',
      lines: expect.arrayContaining(['SEQUENCE:2']),
    });
    const withCalendar = mails.filter(({ attachments }) => attachments.length > 0);
    expect(withCalendar).toHaveLength(2);

    facts.version = Number(facts.version) + 1;
    expect((await change({ placeZh: '图书馆', placeEn: 'Library' })).status).toBe(200);
    await tell();
    const again = await worker.sendMails(conference);
    expect(again).toHaveLength(3);
  });

  it('is cancelled tells everyone registered once, and takes the calendar entries back', async () => {
    const asked = await app.administrator.post(`/conferences/${conference.id}/transitions`, {
      to: 'cancelled',
      reason: '台风',
    });
    expect(asked).toMatchObject({
      status: 409,
      body: {
        details: {
          impacts: [{ kind: 'registered', count: 3, examples: ['王二南', '王三西', '王四北'] }],
        },
      },
    });
    const done = await app.administrator.post(`/conferences/${conference.id}/transitions`, {
      to: 'cancelled',
      reason: '台风',
      confirm: true,
    });
    expect(done.status).toBe(200);
    const announce = worker.parts.get(AnnounceCancellationHandler, { strict: false });
    for (const _ of [1, 2]) await announce.handle({ conferenceId: conference.id }, systemCall());
    const mails = await worker.sendMails(conference);
    expect(mails).toHaveLength(3);
    expect(mails.every(({ text }) => text!.includes('台风'))).toBe(true);
    const calendars = mails.filter(({ attachments }) => attachments.length > 0).map(calendarOf);
    expect(calendars.map(({ method }) => method)).toEqual(['CANCEL', 'CANCEL']);
    expect(calendars[0]!.lines).toContain('SEQUENCE:1');
  });
});

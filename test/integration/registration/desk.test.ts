import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApp, type Client, type RunningApp } from '../../support/conference-app.js';
import { Worker, register, scheduleConference, setPlaces, type TestConference } from './world.js';

jest.setTimeout(30_000);
const type = 'enterprise-representative';

let app: RunningApp;
let worker: Worker;
let conference: TestConference;
let desk: Client;
beforeAll(async () => {
  app = await startApp();
  worker = await Worker.start(app);
  conference = await scheduleConference(app, { [type]: 100, press: 1 });
  desk = await app.colleague([{ role: 'desk', conferenceId: conference.id, campaignId: null }]);
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await app.stop();
});

const path = (): string => `/conferences/${conference.id}/registrations`;
const auditOf = (id: string) =>
  app.database.query<{ action: string; actor: string }>(
    `SELECT action, actor FROM audit_entries WHERE subject_id = $1 ORDER BY at, id`,
    [id],
  );

const reporter = (n: number) => ({
  mobile: `1360000000${n}`,
  name: '记者',
  organisationName: '晚报社',
  participantType: 'press',
});
const names = (page: { items: { name: string }[] }) => page.items.map(({ name }) => name);

/** Well-formed, but of no list of ours. */
const strangeCursor = Buffer.from('["yesterday","7"]').toString('base64url');

describe('a walk-in', () => {
  it('who is known needs a number only, and gets a place at once', async () => {
    const other = await scheduleConference(app);
    await register(app, other, 77, { title: '总工程师' });
    const lookup = await desk.post(`${path()}/known-person`, { mobile: '139 0000 0077' });
    expect(lookup.body).toEqual({
      known: {
        name: '王八西',
        title: '总工程师',
        organisationId: other.organisationId,
        organisationNameZh: expect.stringContaining('南京高精'),
        organisationNameEn: expect.stringContaining('Nanjing'),
        held: null,
      },
    });
    const answer = await desk.post(path(), { mobile: '13900000077' });
    expect(answer).toMatchObject({
      status: 201,
      body: { state: 'confirmed', source: 'desk', name: '王八西', mobile: '+86139****0077', hasTicket: true },
    });
  });

  it('who is new needs name and organisation as well, an e-mail address not', async () => {
    const bare = await desk.post(path(), { mobile: '13711112222' });
    expect(bare).toMatchObject({
      status: 422,
      body: {
        errors: [
          { field: 'name', code: 'field.required' },
          { field: 'organisationName', code: 'registration.organisation-needed' },
        ],
      },
    });
    const full = await desk.post(path(), {
      mobile: '13711112222',
      name: '周七',
      organisationName: '无锡新厂',
    });
    expect(full).toMatchObject({
      status: 201,
      body: { state: 'confirmed', email: null, organisationNameZh: '无锡新厂' },
    });
    const mails = await app.database.query('SELECT 1 FROM mails WHERE subject_id = $1', [full.body.id]);
    expect(mails).toEqual([]);
    const resent = await desk.post(`/registrations/${full.body.id}/resend-ticket`);
    expect(resent).toMatchObject({ status: 409, body: { code: 'registration.no-email' } });
  });

  it('never gets a place above capacity, but may wait', async () => {
    expect((await desk.post(path(), reporter(1))).body).toMatchObject({
      state: 'confirmed',
      participantType: 'press',
    });
    expect(await desk.post(path(), reporter(2))).toMatchObject({
      status: 409,
      body: { code: 'registration.full' },
    });
    const waiting = await desk.post(path(), { ...reporter(2), joinWaitingList: true });
    expect(waiting).toMatchObject({ status: 201, body: { state: 'waitlisted', position: 1 } });
    const refused = await desk.post(`/registrations/${waiting.body.id}/confirm`);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'registration.full', params: { capacity: 1 } },
    });
    await setPlaces(app, conference.id, { [type]: 100, press: 2 });
    const confirmed = await desk.post(`/registrations/${waiting.body.id}/confirm`);
    expect(confirmed).toMatchObject({ status: 200, body: { state: 'confirmed', hasTicket: true } });
    const again = await desk.post(`/registrations/${waiting.body.id}/confirm`);
    expect(again).toMatchObject({ status: 409, body: { code: 'state.not-allowed' } });
  });
});

describe('one registration', () => {
  it('shows masked contact and its whole history', async () => {
    const { registrationId } = await register(app, conference, 1);
    await worker.sendMails(conference);
    const seen = await desk.get(`/registrations/${registrationId}`);
    expect(seen.body).toMatchObject({
      mobile: '+86139****0001',
      email: 'v***@firm.example',
      consentVersion: '2026-11',
    });
    expect(seen.body.timeline).toEqual([
      expect.objectContaining({ kind: 'change', what: 'registration.registered', actor: 'visitor' }),
      expect.objectContaining({ kind: 'mail', what: 'registration.ticket', mailState: 'sent' }),
    ]);
  });

  it('tells who did what by name, and the scans at the door', async () => {
    const { registrationId } = await register(app, conference, 71);
    await desk.post(`/registrations/${registrationId}/reveal`);
    const points = await app.administrator.get(`/conferences/${conference.id}/check-in-points`);
    await app.administrator.post(`/conferences/${conference.id}/scans`, {
      nonce: '00000000-0000-4000-8000-00000000abcd',
      pointId: points.body.items[0].id,
      registrationId,
      method: 'search',
      scannedAt: new Date().toISOString(),
    });
    const { timeline } = (await desk.get(`/registrations/${registrationId}`)).body;
    expect(timeline).toContainEqual(
      expect.objectContaining({ what: 'registration.contact-revealed', actorName: '测试同事' }),
    );
    expect(timeline.at(-1)).toMatchObject({
      kind: 'scan',
      what: expect.stringMatching(/^scan\./),
      actorName: '测试同事',
      details: { pointZh: points.body.items[0].nameZh, method: 'search' },
    });
  });

  it('is revealed only on a click that leaves a row with the name of who looked', async () => {
    const { registrationId } = await register(app, conference, 2);
    const full = await desk.post(`/registrations/${registrationId}/reveal`);
    expect(full.body).toEqual({ mobile: '+8613900000002', email: 'visitor2@firm.example', answers: [] });
    const audit = await auditOf(registrationId);
    expect(audit.at(-1)).toEqual({
      action: 'registration.contact-revealed',
      actor: expect.stringMatching(/^user:/),
    });
    const reports = await app.colleague([{ role: 'reports', conferenceId: conference.id, campaignId: null }]);
    expect((await reports.post(`/registrations/${registrationId}/reveal`)).status).toBe(403);
  });

  it('is cancelled with a reason that the mail repeats', async () => {
    const { registrationId, token } = await register(app, conference, 3);
    await worker.sendMails(conference);
    expect((await desk.post(`/registrations/${registrationId}/cancel`, { reason: ' ' })).status).toBe(422);
    const cancelled = await desk.post(`/registrations/${registrationId}/cancel`, { reason: '重复报名' });
    expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled', stateReason: '重复报名' } });
    const [mail] = await worker.sendMails(conference);
    expect(mail!.text).toContain('重复报名');
    const page = await app.visitor.post('/public/registrations/open', { token });
    expect(page.body).toMatchObject({ state: 'cancelled', ticketCode: null, qrSvg: null });
    const again = await desk.post(`/registrations/${registrationId}/cancel`, { reason: 'x' });
    expect(again).toMatchObject({ status: 409, body: { code: 'state.not-allowed' } });
  });

  it('that waits can be declined, and the person is told why', async () => {
    const waiting = await desk.post(path(), {
      mobile: '13600000009',
      email: 'reporter9@press.example',
      name: '记者',
      organisationName: '晚报社',
      participantType: 'press',
      joinWaitingList: true,
    });
    const declined = await desk.post(`/registrations/${waiting.body.id}/decline`, { reason: '媒体名额已定' });
    expect(declined).toMatchObject({ status: 200, body: { state: 'declined' } });
    const mails = await worker.sendMails(conference);
    expect(mails.map(({ text }) => text).join()).toContain('媒体名额已定');
  });
});

describe('other conferences', () => {
  it('stay closed: neither seen nor changed', async () => {
    const other = await scheduleConference(app);
    const { registrationId } = await register(app, other, 5);
    expect((await desk.get(`/conferences/${other.id}/registrations`)).status).toBe(404);
    expect(
      (await desk.post(`/conferences/${other.id}/registrations`, { mobile: '13900000005' })).status,
    ).toBe(404);
    expect((await desk.get(`/registrations/${registrationId}`)).status).toBe(404);
    for (const action of ['reveal', 'confirm', 'resend-ticket', 'reissue-ticket'])
      expect((await desk.post(`/registrations/${registrationId}/${action}`)).status).toBe(404);
    for (const action of ['cancel', 'decline'])
      expect((await desk.post(`/registrations/${registrationId}/${action}`, { reason: 'x' })).status).toBe(
        404,
      );
    const door = await app.colleague([{ role: 'door', conferenceId: other.id, campaignId: null }]);
    expect((await door.get(`/registrations/${registrationId}`)).status).toBe(403);
  });
});

describe('the list', () => {
  let listed: TestConference;
  let reader: Client;
  beforeAll(async () => {
    listed = await scheduleConference(app, { [type]: 4 });
    reader = await app.colleague([{ role: 'reports', conferenceId: listed.id, campaignId: null }]);
    for (let n = 1; n <= 6; n++) await register(app, listed, n);
    await register(app, listed, 7, { name: '欧阳建国', mobile: '13812344321', title: undefined });
    await app.database.query(
      `UPDATE registrations SET arrived_at = now() WHERE conference_id = $1 AND mobile IN ('+8613900000001', '+8613900000002')`,
      [listed.id],
    );
  }, 60_000);
  const list = async (query: string) =>
    (await reader.get(`/conferences/${listed.id}/registrations?${query}`)).body;
  it('counts by state, newest first, page by page without gap or repeat', async () => {
    const whole = await list('');
    expect(whole).toMatchObject({ total: 7, nextCursor: null });
    expect(whole.counts).toEqual(
      expect.arrayContaining([
        { state: 'confirmed', count: 4 },
        { state: 'waitlisted', count: 3 },
      ]),
    );
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await list(`limit=3${cursor && `&cursor=${cursor}`}`);
      paged.push(...names(page));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(names(whole));
    expect(paged[0]).toBe('欧阳建国');
  });

  it.each([
    ['state=waitlisted', 3],
    ['arrived=true', 2],
    ['arrived=false', 5],
    ['source=desk', 0],
    ['q=欧阳', 1],
    ['q=ouyang', 1],
    ['q=oyjg', 1],
    ['q=4321', 1],
    ['q=南京高精', 7],
    ['q=100%25', 0],
    ['q=_', 0],
    ['state=confirmed&arrived=true&q=王', 2],
  ])('%s finds %i', async (query, total) => {
    expect(await list(query)).toMatchObject({ total });
  });

  it('never shows a full number or address', async () => {
    const text = JSON.stringify(await list(''));
    expect(text).not.toMatch(/139\d{8}|visitor\d@/);
  });

  it.each([
    'state=open',
    'limit=0',
    'limit=9999',
    'arrived=perhaps',
    'cursor=abc',
    `cursor=${strangeCursor}`,
    'colour=red',
  ])('%s is refused', async (query) => {
    expect((await reader.get(`/conferences/${listed.id}/registrations?${query}`)).status).toBe(422);
  });
});

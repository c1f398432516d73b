import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Client, type RunningApp } from '../../support/conference-app.js';
import {
  form,
  holdLock,
  register,
  scheduleConference,
  type Registered,
  type TestConference,
} from './world.js';

let app: RunningApp;
let visitor: Client;
beforeAll(async () => {
  app = await startApp();
  visitor = app.visitor;
}, 60_000);
afterAll(() => app.stop());

const path = ({ slug }: TestConference): string => `/public/conferences/${slug}/registrations`;
const rowsOf = (id: string) =>
  app.database.query<Record<string, unknown>>('SELECT * FROM registrations WHERE conference_id = $1', [id]);

const mailsOf = (id: string) =>
  app.database.query<{ to_address: string }>('SELECT to_address FROM mails WHERE scope_id = $1', [id]);
const resend = (conference: TestConference, body: object) =>
  visitor.post(`/public/conferences/${conference.slug}/resend-link`, body);
const keyed = (key: string): Client => visitor.with({ 'idempotency-key': key });

describe('registering', () => {
  it('gives places in order, then positions in the waiting list, and a personal link each', async () => {
    const conference = await scheduleConference(app, { 'enterprise-representative': 1 });
    const first = await register(app, conference, 1);
    expect(first).toEqual({
      registrationId: expect.any(String),
      state: 'confirmed',
      colleagues: [],
      position: null,
      token: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(await register(app, conference, 2)).toMatchObject({ state: 'waitlisted', position: 1 });
    expect(await register(app, conference, 3)).toMatchObject({ state: 'waitlisted', position: 2 });
  });

  it('keeps the version of the privacy text with the time, and the language of the page', async () => {
    const conference = await scheduleConference(app);
    const english = app.visitor.with({ 'accept-language': 'en-GB' });
    await english.post(path(conference), form(1, conference.organisationId));
    const [row] = await rowsOf(conference.id);
    expect(row).toMatchObject({
      source: 'public',
      consent_version: '2026-11',
      consented_at: expect.any(Date),
      language: 'en',
      mobile: '+8613900000001',
    });
    const text = await visitor.get('/public/privacy-text');
    expect(text.body).toMatchObject({ version: '2026-11', zh: expect.stringContaining('保存期限') });
  });

  it('takes an organisation that nobody knows yet, once for two people of it', async () => {
    const conference = await scheduleConference(app);
    const organisationName = '昆山𠮷㐂精密机械有限公司';
    for (const n of [1, 2]) {
      const body = form(n, '', { organisationId: undefined, organisationName });
      expect((await visitor.post(path(conference), body)).status).toBe(201);
    }
    const known = await app.database.query('SELECT is_verified FROM organisations WHERE name_zh = $1', [
      organisationName,
    ]);
    expect(known).toEqual([{ is_verified: false }]);
  });

  it.each([
    [
      'before it opens',
      "registration_opens_at = now() + interval '1 hour'",
      'registration.not-open-yet',
      409,
    ],
    [
      'after it closes',
      "registration_closes_at = now() - interval '1 second', registration_opens_at = now() - interval '1 day'",
      'registration.closed',
      409,
    ],
    [
      'for a cancelled conference',
      `state = 'cancelled', cancelled_at = now(), cancel_reason = '暴雨'`,
      'registration.closed',
      409,
    ],
    ['for a draft', `state = 'draft'`, 'access.not-found', 404],
  ])('is refused %s', async (_, change, code, status) => {
    const conference = await scheduleConference(app);
    await app.database.query(`UPDATE conferences SET ${change} WHERE id = $1`, [conference.id]);
    const answer = await visitor.post(path(conference), form(1, conference.organisationId));
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await rowsOf(conference.id)).toEqual([]);
  });

  it('is refused for a kind of participant that has no places', async () => {
    const conference = await scheduleConference(app, { press: 5 });
    const answer = await visitor.post(path(conference), form(1, conference.organisationId));
    expect(answer).toMatchObject({ status: 409, body: { code: 'registration.type-not-offered' } });
  });
});

describe('the same person', () => {
  const twins: [string, object][] = [
    [
      'the same mobile number, written otherwise',
      { mobile: '0086 139-0000-0001', email: 'b@firm.example', name: '李四' },
    ],
    [
      'the same number in full width',
      { mobile: '１３９０００００００１', email: 'b@firm.example', name: '李四' },
    ],
    [
      'the same name and address, in capitals',
      { mobile: '13900000002', email: 'VISITOR1@FIRM.EXAMPLE', name: ' 王二 南' },
    ],
  ];
  it.each(twins)('is not registered twice: %s', async (_, changes) => {
    const conference = await scheduleConference(app);
    await register(app, conference, 1);
    const again = await visitor.post(path(conference), form(1, conference.organisationId, changes));
    expect(again).toMatchObject({ status: 409, body: { code: 'registration.already-registered' } });
    expect(await rowsOf(conference.id)).toHaveLength(1);
  });

  it('is registered once of 100 tries at the same moment', async () => {
    const conference = await scheduleConference(app, { 'enterprise-representative': 200 });
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => visitor.post(path(conference), form(1, conference.organisationId))),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(99);
    expect(await rowsOf(conference.id)).toHaveLength(1);
  }, 60_000);

  it('may register again after cancelling, and a colleague may share the address', async () => {
    const conference = await scheduleConference(app);
    const { token } = await register(app, conference, 1);
    await visitor.post('/public/registrations/cancel', { token });
    expect(await register(app, conference, 1)).toMatchObject({ state: 'confirmed' });
    const colleague = { email: 'visitor1@firm.example', name: '赵六' };
    expect(await register(app, conference, 7, colleague)).toMatchObject({ state: 'confirmed' });
  });
});

describe('Idempotency-Key', () => {
  it('gives the first answer again, link included, and refuses other content', async () => {
    const conference = await scheduleConference(app);
    const client = keyed(randomUUID());
    const body = form(1, conference.organisationId);
    const first = await client.post<Registered>(path(conference), body);
    const second = await client.post<Registered>(path(conference), body);
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body });
    const other = await client.post(path(conference), form(2, conference.organisationId));
    expect(other).toMatchObject({ status: 422, body: { code: 'request.repeated-differently' } });
    expect(await rowsOf(conference.id)).toHaveLength(1);
    const links = await app.database.query('SELECT 1 FROM access_tokens WHERE subject_id = $1', [
      first.body.registrationId,
    ]);
    expect(links).toHaveLength(1);
  });

  it('says that the first is still running', async () => {
    const conference = await scheduleConference(app);
    const client = keyed(randomUUID());
    const body = form(1, conference.organisationId);
    const holder = await holdLock(app, 'SELECT 1 FROM place_pools WHERE conference_id = $1 FOR UPDATE', [
      conference.id,
    ]);
    const first = client.post(path(conference), body);
    await holder.untilSomebodyWaits();
    const second = await client.post(path(conference), body);
    await holder.release();
    expect(second).toMatchObject({ status: 409, body: { code: 'request.still-running' } });
    expect((await first).status).toBe(201);
    expect((await client.post(path(conference), body)).body).toEqual((await first).body);
  });
});

describe('the personal link', () => {
  it('opens the page with ticket and masked contact, as often as wanted', async () => {
    const conference = await scheduleConference(app);
    const { token, registrationId } = await register(app, conference, 1);
    for (const _ of [1, 2]) {
      const page = await visitor.post('/public/registrations/open', { token });
      expect(page).toMatchObject({
        status: 200,
        body: {
          registrationId,
          state: 'confirmed',
          name: '王二南',
          mobile: '+86139****0001',
          email: 'v***@firm.example',
          ticketCode: expect.stringMatching(/^ZJ1\./),
          qrSvg: expect.stringContaining('<svg'),
          mayCancel: true,
          conference: { slug: conference.slug },
        },
      });
    }
  });

  it('is not used up or acted on by GET, and its files need it', async () => {
    const conference = await scheduleConference(app);
    const { token } = await register(app, conference, 1);
    const before = await rowsOf(conference.id);
    const calendar = await visitor.get<Buffer>(`/public/registrations/${token}/calendar.ics`);
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(calendar.body.toString()).toContain('METHOD:PUBLISH');
    const picture = await visitor.get<Buffer>(`/public/registrations/${token}/ticket.png`);
    expect(picture.body.subarray(1, 4).toString()).toBe('PNG');
    for (const action of ['open', 'cancel', 'accept-offer'])
      expect((await visitor.get(`/public/registrations/${action}`)).status).toBe(404);
    expect(await rowsOf(conference.id)).toEqual(before);
    expect((await visitor.get('/public/registrations/nonsense-nonsense-nonsense/ticket.png')).status).toBe(
      410,
    );
  });

  it.each([
    ['of another purpose', `purpose = 'password-reset'`],
    ['that has expired', `expires_at = now() - interval '1 second'`],
    ['that was ended', 'used_at = now()'],
  ])('opens nothing with a token %s', async (_, change) => {
    const conference = await scheduleConference(app);
    const { token, registrationId } = await register(app, conference, 1);
    await app.database.query(`UPDATE access_tokens SET ${change} WHERE subject_id = $1`, [registrationId]);
    for (const action of ['open', 'cancel', 'accept-offer']) {
      const answer = await visitor.post(`/public/registrations/${action}`, { token });
      expect(answer).toMatchObject({ status: 410, body: { code: 'access.link-invalid' } });
    }
  });

  it.each([[''], ['x'.repeat(43)], ['../../etc/passwd-and-more'], [null], [{ $ne: '' }], [['a'.repeat(30)]]])(
    'opens nothing with %j',
    async (token) => {
      const answer = await visitor.post('/public/registrations/open', { token });
      expect([410, 422]).toContain(answer.status);
    },
  );

  it('expires 30 days after the conference', async () => {
    const conference = await scheduleConference(app);
    const { registrationId } = await register(app, conference, 1);
    const [row] = await app.database.query(
      `SELECT t.expires_at - c.ends_at = interval '30 days' AS fits
       FROM access_tokens t, conferences c WHERE t.subject_id = $1 AND c.id = $2`,
      [registrationId, conference.id],
    );
    expect(row).toEqual({ fits: true });
  });
});

describe('asking for the link again', () => {
  it('answers always alike, and mails only the registered address, not again within two minutes', async () => {
    const conference = await scheduleConference(app);
    await register(app, conference, 1);
    await app.database.query(`UPDATE mails SET created_at = now() - interval '1 hour' WHERE scope_id = $1`, [
      conference.id,
    ]);
    const known = await resend(conference, { mobile: '13900000001' });
    const again = await resend(conference, { email: 'visitor1@firm.example' });
    const unknown = await resend(conference, { mobile: '13900000009' });
    const elsewhere = await visitor.post('/public/conferences/no-such-conference/resend-link', {
      mobile: '13900000001',
    });
    for (const answer of [known, again, unknown, elsewhere])
      expect(answer).toMatchObject({ status: 202, body: { accepted: true } });
    expect(await mailsOf(conference.id)).toEqual([
      { to_address: 'visitor1@firm.example' },
      { to_address: 'visitor1@firm.example' },
    ]);
  });

  it('needs a number or an address', async () => {
    const conference = await scheduleConference(app);
    expect((await resend(conference, {})).status).toBe(422);
  });
});

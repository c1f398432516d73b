import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NotePlaceTakenUpHandler } from '../../../libs/outreach/src/jobs/note-place-taken-up.handler.js';
import { startApp, systemCall, type Client, type RunningApp } from '../../support/conference-app.js';
import { Worker, register, scheduleConference, type TestConference } from '../registration/world.js';
import { inDays, invite, rowOf, taken, type Invited } from './invited.js';

jest.setTimeout(60_000);
const type = 'enterprise-representative';

let app: RunningApp;
let worker: Worker;
beforeAll(async () => {
  app = await startApp();
  worker = await Worker.start(app);
}, 60_000);
afterAll(async () => {
  await worker?.stop();
  await app?.stop();
});

let conference: TestConference;
let desk: Client;
let one: Invited;
let heldId: string;

/** A full conference: its last place is held for the person who is invited. */
beforeEach(async () => {
  mobile = `136123400${String(++number).padStart(2, '0')}`;
  conference = await scheduleConference(app, { [type]: 2, press: 5 });
  desk = await app.colleague([{ role: 'desk', conferenceId: conference.id, campaignId: null }]);
  await register(app, conference, 9);
  [one] = (await invite(app, conference, { holdsUntil: inDays(5) })) as [Invited];
  heldId = String((await rowOf(app, one.id)).registration_id);
  expect(await taken(app, conference)).toBe(2);
});

const atDesk = (body: object) => desk.post(`/conferences/${conference.id}/registrations`, body);
const lookUp = async (mobile: string) =>
  (await desk.post(`/conferences/${conference.id}/registrations/known-person`, { mobile })).body.known;
const invitation = async () =>
  (await app.administrator.get(`/invitations/${one.id}`)).body as { state: string; registrationId: string };
/** A number of their own in each test, so that nobody is known by it from the one before. */
let mobile: string;
let number = 0;
const knowNumber = () =>
  app.database.query('UPDATE registrations SET mobile = $2 WHERE id = $1', [heldId, `+86${mobile}`]);

/** What the worker does once the news has left the outbox. */
async function hearNews(): Promise<number> {
  const news = await app.database.query<{ payload: { registrationId: string } }>(
    `SELECT payload FROM outbox WHERE job = 'registration.note-place-taken-up' AND payload->>'registrationId' = $1`,
    [heldId],
  );
  const handler = worker.parts.get(NotePlaceTakenUpHandler, { strict: false });
  for (const { payload } of [...news, ...news]) await handler.handle(payload, systemCall());
  return news.length;
}

/** The person is registered once, in the place that was held, and the invitation says so. */
async function expectTakenUp(state = 'confirmed'): Promise<void> {
  const rows = await app.database.query(
    `SELECT id, state, source, is_held FROM registrations WHERE conference_id = $1 AND name = $2`,
    [conference.id, one.name],
  );
  expect(rows).toEqual([{ id: heldId, state, source: 'invitation', is_held: false }]);
  expect(await taken(app, conference)).toBe(2);
  expect(await hearNews()).toBe(1);
  expect(await invitation()).toMatchObject({ state: 'registered', registrationId: heldId });
  const told = await app.database.query(
    `SELECT 1 FROM audit_entries WHERE subject_id = $1 AND action = 'invitation.registered'`,
    [one.id],
  );
  expect(told).toHaveLength(1);
}

describe('an invited person at the desk of a full conference', () => {
  it('is told apart by number and gets the place that is held', async () => {
    await knowNumber();
    expect(await lookUp(mobile)).toMatchObject({
      name: one.name,
      organisationId: conference.organisationId,
      held: { participantType: type, until: expect.any(String) },
    });
    const came = await atDesk({ mobile });
    expect(came).toMatchObject({
      status: 201,
      body: { id: heldId, name: one.name, state: 'confirmed', source: 'invitation', hasTicket: true },
    });
    await expectTakenUp();
    const subjects = (await worker.sendMails(conference)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject?.includes('参会凭证'))).toHaveLength(2);
    expect((await atDesk({ mobile })).body.code).toBe('registration.already-registered');
  });

  it('is told apart by name and organisation where the number is new, and keeps the address known', async () => {
    expect(await lookUp(mobile)).toBeNull();
    const came = await atDesk({ mobile, name: one.name, organisationId: conference.organisationId });
    expect(came).toMatchObject({ status: 201, body: { id: heldId, state: 'confirmed' } });
    const [row] = await app.database.query('SELECT email, mobile FROM registrations WHERE id = $1', [heldId]);
    expect(row).toEqual({ email: one.email, mobile: `+86${mobile}` });
    await expectTakenUp();
  });

  it('is told apart by address and name, coming for another organisation', async () => {
    const came = await atDesk({ mobile, name: one.name, email: one.email, organisationName: '常州新厂' });
    expect(came).toMatchObject({ status: 201, body: { id: heldId, organisationNameZh: '常州新厂' } });
    await expectTakenUp();
  });

  it('is invited as one type only: a sentence at the field, and nobody else gets the place', async () => {
    await knowNumber();
    const other = await atDesk({ mobile, participantType: 'press' });
    expect(other).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'participantType', code: 'registration.held-as' }] },
    });
    expect(other.body.errors[0].detail).toContain('企业代表');
    const stranger = await atDesk({ mobile, name: '王芳', organisationId: conference.organisationId });
    expect(stranger).toMatchObject({ status: 409, body: { code: 'registration.held-for-another' } });
    const namesake = await atDesk({ mobile: '13612349998', name: one.name, organisationName: '常州新厂' });
    expect(namesake).toMatchObject({ status: 409, body: { code: 'registration.full' } });
    expect(await hearNews()).toBe(0);
    expect(await taken(app, conference)).toBe(2);
  });

  it('whose hold has lapsed comes as anybody', async () => {
    await app.database.query(
      `UPDATE registrations SET offer_expires_at = now() - interval '1 second' WHERE id = $1`,
      [heldId],
    );
    await knowNumber();
    const known = await lookUp(mobile);
    expect(known?.held ?? null).toBeNull();
    const came = await atDesk({ mobile, name: one.name, organisationId: conference.organisationId });
    expect(came).toMatchObject({ status: 201, body: { state: 'confirmed', source: 'desk' } });
    expect(came.body.id).not.toBe(heldId);
    expect(await taken(app, conference)).toBe(2);
  });
});

describe('an invited person on a list for a full conference', () => {
  const path = (rest = '') => `/conferences/${conference.id}/registrations/import${rest}`;
  const list = () =>
    `姓名,单位名称,手机号,邮箱\n${one.name},南京新厂,${mobile},${one.email}\n周晚,南京新厂,13612349999,\n`;
  const preview = async () =>
    (await app.administrator.upload(path('/preview'), '名单.csv', Buffer.from(list()))).body;
  const run = async (changes: object = {}) => {
    const { uploadId, fields, participantType } = await preview();
    const columns = fields.flatMap(({ field, column }: { field: string; column: number | null }) =>
      column === null ? [] : [{ field, column }],
    );
    const wanted = { uploadId, columns, participantType, notify: false, awaitsApproval: false, ...changes };
    return app.administrator.post(path(), wanted);
  };

  it('gets the place that is held, others wait; the same list again changes nothing', async () => {
    expect((await preview()).counts).toEqual({ rows: 2, new: 2, unchanged: 0, wrong: 0 });
    expect((await run()).body).toEqual({ confirmed: 1, waitlisted: 1, pending: 0, unchanged: 0 });
    await expectTakenUp();
    const subjects = (await worker.sendMails(conference)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject?.includes('参会凭证'))).toHaveLength(1); // the one before
    expect((await run()).body).toEqual({ confirmed: 0, waitlisted: 0, pending: 0, unchanged: 2 });
    expect(await hearNews()).toBe(1);
  });

  it('keeps the place while an organiser has to approve', async () => {
    expect((await run({ awaitsApproval: true })).body).toMatchObject({ confirmed: 0, pending: 2 });
    await expectTakenUp('pending');
    const approved = await app.administrator.post(`/registrations/${heldId}/approve`, {});
    expect(approved.body).toMatchObject({ state: 'confirmed' });
    expect(await taken(app, conference)).toBe(2);
  });

  it('as another type is refused with the whole list', async () => {
    const refused = await run({ participantType: 'press' });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'registration.held-as' }] } });
    expect(await taken(app, conference)).toBe(2);
    expect((await invitation()).state).not.toBe('registered');
  });
});

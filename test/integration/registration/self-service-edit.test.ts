import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { OfferPlaces } from '../../../libs/registration/src/application/offer-places.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { TYPE, own, releaseSessions, setRule } from './self-service.js';
import {
  Worker,
  form,
  holdLock,
  register,
  scheduleConference,
  type Registered,
  type TestConference,
} from './world.js';

const HOUR = 3_600_000;
jest.setTimeout(30_000);

let app: RunningApp;
let worker: Worker;
let conference: TestConference;
let person: Registered;
beforeAll(async () => {
  app = await startApp();
  worker = await Worker.start(app);
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await app.stop();
});
beforeEach(async () => {
  conference = await scheduleConference(app, { [TYPE]: 4 });
  person = await register(app, conference, 1, { name: '李伟' });
});

interface Row {
  title: string;
  answers: object;
}
const mine = () => own(app.visitor, person);
const row = async ({ registrationId }: Registered = person): Promise<Row> =>
  (await app.database.query<Row>('SELECT * FROM registrations WHERE id = $1', [registrationId]))[0]!;
const mails = async (template: string) =>
  app.database.query<{ to_address: string; data: object }>(
    'SELECT to_address, data FROM mails WHERE scope_id = $1 AND template = $2 ORDER BY created_at, id',
    [conference.id, template],
  );

describe('a link before its button is pressed', () => {
  it('tells the conference and nothing of the person, and looking changes nothing', async () => {
    const before = await row();
    for (let times = 0; times < 3; times += 1) {
      const { status, body } = await mine().cover();
      expect(status).toBe(200);
      expect(body).toMatchObject({ slug: conference.slug, titleZh: conference.titleZh });
      expect(JSON.stringify(body)).not.toContain('李伟');
    }
    expect(await row()).toEqual(before);
    expect((await own(app.visitor, { token: 'A'.repeat(43) }).cover()).status).toBe(410);
  });

  it('of another purpose opens nothing (TRUST: one purpose)', async () => {
    await app.database.query(`UPDATE access_tokens SET purpose = 'password-reset' WHERE subject_id = $1`, [
      person.registrationId,
    ]);
    for (const answer of [
      await mine().cover(),
      await mine().edit(1, { title: '厂长' }),
      await mine().add([{ name: '赵一', mobile: '13700000001' }]),
      await mine().handOver({ name: '赵一', mobile: '13700000001' }),
      await mine().consent(),
      await mine().colleagues(),
    ])
      expect(answer).toMatchObject({ status: 410, body: { code: 'access.link-invalid' } });
  });
});

describe('an edit', () => {
  it('changes what is named and nothing else, and the audit keeps the names of the fields only', async () => {
    const { body: page } = await mine().openEdit();
    expect(page).toMatchObject({ version: 1, name: '李伟', mobile: '+86139****0001', sessionIds: [] });
    const { status, body } = await mine().edit(1, { title: '总工程师', language: 'en' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: '总工程师', language: 'en', version: 2, state: 'confirmed' });
    expect(await row()).toMatchObject({ mobile: '+8613900000001', edited_at: expect.any(Date) });
    const [audit] = await app.database.query<{ details: object }>(
      `SELECT details FROM audit_entries WHERE subject_id = $1 AND action = 'registration.edited'`,
      [person.registrationId],
    );
    expect(audit!.details).toEqual({ fields: ['language', 'title'] });
  });

  it('of an older version is refused, and nothing is lost', async () => {
    await mine().edit(1, { title: '厂长' });
    expect(await mine().edit(1, { title: '经理二' })).toMatchObject({
      status: 409,
      body: { code: 'record.changed-meanwhile' },
    });
    expect(await row()).toMatchObject({ title: '厂长', version: 2 });
  });

  it('ends at the rule’s date, for sessions too, and says when that was', async () => {
    const [session] = await releaseSessions(app, conference, [{ titleZh: '洽谈', from: 1, places: 5 }]);
    await setRule(app, conference, { editUntil: new Date(Date.now() - HOUR) });
    for (const wish of [{ title: '厂长' }, { sessionIds: [session] }]) {
      const { status, body } = await mine().edit(1, wish);
      expect(status).toBe(409);
      expect(body.code).toBe('registration.edit-over');
      expect(body.detail).toMatch(/\d{4}年.*截止/);
    }
    expect((await mine().openEdit()).body.code).toBe('registration.edit-over');
    expect((await mine().open()).body).toMatchObject({ mayEdit: false, mayCancel: true, mayHandOver: true });
  });

  it('puts a slip in the own name right once; another person is a hand-over', async () => {
    const refusal = await mine().edit(1, { name: '王芳' });
    expect(refusal.body.errors).toMatchObject([{ field: 'name', code: 'registration.another-person' }]);
    expect((await mine().edit(1, { name: '李炜' })).body).toMatchObject({ name: '李炜' });
    const again = await mine().edit(2, { name: '王炜' });
    expect(again.body.errors).toMatchObject([{ field: 'name', code: 'registration.name-corrected-before' }]);
    expect(await row()).toMatchObject({ name: '李炜', person_key: '李炜' });
  });

  it('does not take a number, or an address with the same name, that somebody else registered with', async () => {
    await register(app, conference, 2, { name: '李炜', email: 'shared@firm.example' });
    const number = await mine().edit(1, { mobile: '13900000002' });
    expect(number.status).toBe(422);
    expect(number.body.errors).toMatchObject([{ field: 'mobile', code: 'registration.already-registered' }]);
    expect((await mine().edit(1, { email: 'shared@firm.example' })).status).toBe(200);
    const twin = await mine().edit(2, { name: '李炜' });
    expect(twin.body.errors).toMatchObject([{ field: 'email', code: 'registration.already-registered' }]);
  });

  it('tells the address before and after, when the address changed', async () => {
    await worker.sendMails(conference);
    await mine().edit(1, { email: 'new@firm.example' });
    expect(await mails('registration.address-changed')).toMatchObject([
      { to_address: 'visitor1@firm.example' },
    ]);
    const sent = await worker.sendMails(conference);
    expect(sent.map(({ subject }) => subject)).toEqual([
      `参会凭证：${conference.titleZh}`,
      `报名邮箱已更改：${conference.titleZh}`,
    ]);
  });

  it('asks for approval again where the rule says so: the place stays, the ticket does not', async () => {
    await setRule(app, conference, { approvalAfterEdit: true });
    expect((await mine().edit(1, { language: 'en' })).body.state).toBe('confirmed');
    const { body } = await mine().edit(2, { title: '厂长' });
    expect(body).toMatchObject({ state: 'pending', keepsPlace: true, ticketCode: null });
    expect(await row()).toMatchObject({ keeps_place: true });
    const [pool] = await app.database.query('SELECT taken FROM place_pools WHERE conference_id = $1', [
      conference.id,
    ]);
    expect(pool).toMatchObject({ taken: 1 });
    await mine().edit(3, { language: 'zh' });
    const again = (await worker.sendMails(conference)).find(({ text }) => text?.includes('place is kept'));
    expect(again).toBeDefined();
    await app.administrator.post(`/registrations/${person.registrationId}/approve`);
    expect((await mine().open()).body).toMatchObject({
      state: 'confirmed',
      keepsPlace: false,
      ticketCode: expect.any(String),
    });
  });

  it('checks the answers by the form of today; what staff noted stays', async () => {
    const field = (key: string, more: object = {}) => ({
      key,
      kind: 'text',
      labelZh: key,
      labelEn: key,
      helpZh: '',
      helpEn: '',
      isRequired: true,
      isInternal: false,
      ...more,
    });
    await app.administrator.put(`/conferences/${conference.id}/forms/${TYPE}`, {
      version: 0,
      definition: { fields: [field('diet'), field('note', { isInternal: true, isRequired: false })] },
    });
    expect((await mine().open()).body.needsAnswers).toBe(true);
    const missing = await mine().edit(1, { formVersion: 1, answers: {} });
    expect(missing.body.errors).toMatchObject([{ field: 'answers.diet', code: 'field.required' }]);
    await app.database.query(`UPDATE registrations SET answers = '{"note":"贵宾"}' WHERE id = $1`, [
      person.registrationId,
    ]);
    const { body } = await mine().edit(1, { formVersion: 1, answers: { diet: '素食' } });
    expect(body).toMatchObject({ needsAnswers: false, version: 2 });
    expect((await row()).answers).toEqual({ diet: '素食', note: '贵宾' });
    expect((await mine().openEdit()).body.answers).toEqual({ diet: '素食' });
  });

  it('that waits behind a cancellation is told, and changes nothing', async () => {
    const lock = await holdLock(app, 'SELECT 1 FROM registrations WHERE id = $1 FOR UPDATE', [
      person.registrationId,
    ]);
    const cancelling = mine().cancel();
    await lock.untilSomebodyWaits();
    const editing = mine().edit(1, { title: '厂长' });
    await lock.release();
    const [cancelled, edited] = await Promise.all([cancelling, editing]);
    expect(cancelled.body.state).toBe('cancelled');
    expect(edited).toMatchObject({ status: 409, body: { code: 'registration.ended' } });
    expect(await row()).toMatchObject({ state: 'cancelled', title: '经理' });
  });

  it('of two at the same moment one is taken and the other told', async () => {
    const answers = await Promise.all([
      mine().edit(1, { title: '甲' }),
      mine().edit(1, { title: '乙' }),
      mine().edit(1, { title: '丙' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const taken = answers.find(({ status }) => status === 200)!;
    expect((await row()).title).toBe(taken.body.title);
  });

  it('while an approval is given loses neither', async () => {
    await setRule(app, conference, { needsApproval: true });
    const pending = await register(app, conference, 7);
    const [approved, edited] = await Promise.all([
      app.administrator.post(`/registrations/${pending.registrationId}/approve`),
      own(app.visitor, pending).edit(1, { title: '厂长' }),
    ]);
    expect([approved.status, edited.status]).toEqual([200, 200]);
    expect(await row(pending)).toMatchObject({ state: 'confirmed', title: '厂长' });
  });
});

describe('sessions', () => {
  let sessions: string[];
  let others: Registered[];
  beforeEach(async () => {
    sessions = await releaseSessions(app, conference, [
      { titleZh: '新能源洽谈', from: 1, places: 1 },
      { titleZh: '集成电路洽谈', from: 1.5, places: 5 },
      { titleZh: '参观', from: 3, places: 5 },
    ]);
    others = [await register(app, conference, 2), await register(app, conference, 3)];
  });
  const choose = async (who: Registered, ...ids: (string | undefined)[]) => {
    const { body } = await own(app.visitor, who).open();
    return own(app.visitor, who).edit(body.version, { sessionIds: ids });
  };

  it('a new one takes a free place or waits in line; one left out goes to the next, who is told', async () => {
    expect((await choose(person, sessions[0], sessions[2])).body.sessions).toMatchObject([
      { titleZh: '新能源洽谈', state: 'taken', position: null },
      { titleZh: '参观', state: 'taken' },
    ]);
    for (const [index, other] of others.entries())
      expect((await choose(other, sessions[0])).body.sessions).toMatchObject([
        { state: 'waiting', position: index + 1 },
      ]);
    await worker.sendMails(conference);
    await choose(person, sessions[2]);
    const late = await register(app, conference, 4);
    expect((await choose(late, sessions[0])).body.sessions).toMatchObject([
      { state: 'waiting', position: 3 },
    ]);
    await worker.parts.get(OfferPlaces, { strict: false }).run(systemCall(), conference.id);
    expect((await own(app.visitor, others[0]!).open()).body.sessions).toMatchObject([{ state: 'taken' }]);
    expect((await own(app.visitor, others[1]!).open()).body.sessions).toMatchObject([{ position: 1 }]);
    const told = (await worker.sendMails(conference)).filter(({ subject }) => subject?.includes('环节名额'));
    expect(told).toHaveLength(1);
    expect(told[0]!.text).toContain('新能源洽谈');
  });

  it('two at the same time are refused by name', async () => {
    const { status, body } = await choose(person, sessions[0], sessions[1]);
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([
      {
        field: 'sessionIds',
        code: 'registration.sessions-clash',
        detail: '“新能源洽谈”与“集成电路洽谈”时间重叠，只能选择其中一个。',
      },
    ]);
    expect((await mine().open()).body.sessions).toEqual([]);
    const both = { sessionIds: [sessions[0], sessions[1]] };
    const added = await mine().add([{ name: '赵一', mobile: '13700000001', ...both }]);
    expect(added.body.errors).toMatchObject([
      { field: 'colleagues.0.sessionIds', code: 'registration.sessions-clash' },
    ]);
    const registered = await app.visitor.post(
      `/public/conferences/${conference.slug}/registrations`,
      form(9, conference.organisationId, both),
    );
    expect(registered.body.errors).toMatchObject([
      { field: 'sessionIds', code: 'registration.sessions-clash' },
    ]);
  });

  it('never more than there are, whoever asks at the same moment', async () => {
    await Promise.all([person, ...others].map((who) => choose(who, sessions[0])));
    const rows = await app.database.query<{ state: string }>(
      `SELECT state FROM session_signups WHERE session_id = $1 ORDER BY state`,
      [sessions[0]],
    );
    expect(rows.map(({ state }) => state)).toEqual(['taken', 'waiting', 'waiting']);
  });

  it('of another conference are not offered', async () => {
    const elsewhere = await scheduleConference(app);
    const [foreign] = await releaseSessions(app, elsewhere, [{ titleZh: '别处', from: 1, places: 5 }]);
    const { body } = await choose(person, foreign);
    expect(body.errors).toMatchObject([{ field: 'sessionIds', code: 'registration.session-not-offered' }]);
  });
});

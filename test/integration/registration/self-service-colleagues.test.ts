import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { TYPE, own, setRule } from './self-service.js';
import {
  Worker,
  form,
  linkIn,
  register,
  scheduleConference,
  type Registered,
  type TestConference,
} from './world.js';

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
  conference = await scheduleConference(app, { [TYPE]: 3 });
  person = await register(app, conference, 1, { name: '李伟' });
});

const mine = () => own(app.visitor, person);
const colleague = (n: number, more: object = {}) => ({
  name: `同事${'甲乙丙丁戊己'[n % 6]}${n}`,
  mobile: `137${String(n).padStart(8, '0')}`,
  email: `colleague${n}@firm.example`,
  ...more,
});
/** The personal link in the last mail to an address. */
async function linkOf(address: string): Promise<string> {
  const mails = await worker.sendMails(conference);
  const mail = mails.findLast(({ to }) => (Array.isArray(to) ? to[0] : to)?.text.includes(address));
  return linkIn(mail!);
}

describe('colleagues added later', () => {
  it('get the places there are, then the waiting list, for the same organisation and type', async () => {
    const { status, body } = await mine().add([colleague(1), colleague(2), colleague(3)]);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      left: 2,
      limit: 5,
      isContact: false,
      items: [
        {
          name: '同事乙1',
          state: 'confirmed',
          mobile: '+86137****0001',
          hasConsented: false,
          mayCancel: true,
        },
        { state: 'confirmed', position: null },
        { state: 'waitlisted', position: 1 },
      ],
    });
    const rows = await app.database.query(
      'SELECT organisation_id, participant_type, registered_by_id FROM registrations WHERE registered_by_id = $1',
      [person.registrationId],
    );
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ organisation_id: conference.organisationId, participant_type: TYPE });
  });

  it('come all or none; each fault stands at its colleague', async () => {
    const { status, body } = await mine().add([colleague(1), colleague(2, { mobile: '13900000001' })]);
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([
      { field: 'colleagues.1.mobile', code: 'registration.already-registered' },
    ]);
    const same = await mine().add([colleague(1), colleague(2, { mobile: colleague(1).mobile })]);
    expect(same.body.errors).toMatchObject([{ field: 'colleagues.1.mobile' }]);
    expect((await mine().colleagues()).body.items).toEqual([]);
  });

  it('thirty at once get the sentence, here and on the public page', async () => {
    const thirty = Array.from({ length: 30 }, (_, n) => colleague(n));
    const added = await mine().add(thirty);
    expect(added.status).toBe(422);
    expect(added.body.errors).toMatchObject([
      { field: 'colleagues', code: 'registration.too-many-colleagues' },
    ]);
    expect(added.body.errors[0].detail).toContain('已填写的内容仍保留');
    const registered = await app.visitor.post(
      `/public/conferences/${conference.slug}/registrations`,
      form(9, conference.organisationId, { colleagues: thirty }),
    );
    expect(registered.status).toBe(422);
    expect(registered.body.errors).toMatchObject([
      { field: 'colleagues', code: 'registration.too-many-colleagues' },
    ]);
  });

  it('count over all a person registered, also when asked for twice at the same moment', async () => {
    await setRule(app, conference, { colleaguesLimit: 3 });
    const answers = await Promise.all([
      mine().add([colleague(1), colleague(2)]),
      mine().add([colleague(3), colleague(4)]),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    expect((await mine().add([colleague(5)])).status).toBe(201);
    expect((await mine().add([colleague(6)])).status).toBe(422);
  });

  it('are told by whom, get a link of their own, and are asked for consent first', async () => {
    await mine().add([colleague(1)]);
    const token = await linkOf('colleague1@firm.example');
    const theirs = own(app.visitor, { token });
    expect((await theirs.open()).body).toMatchObject({ needsConsent: true, registeredByName: '李伟' });
    for (const refused of [
      await theirs.edit(1, { title: '厂长' }),
      await theirs.add([colleague(2)]),
      await theirs.handOver(colleague(3)),
    ])
      expect(refused.body.code).toBe('registration.not-yet-consented');
    expect((await theirs.consent('2020-01')).body.code).toBe('registration.privacy-text-changed');
    expect((await theirs.consent()).body).toMatchObject({ needsConsent: false });
    const [row] = await app.database.query(
      'SELECT consent_version, consented_at FROM registrations WHERE registered_by_id = $1',
      [person.registrationId],
    );
    expect(row).toEqual({ consent_version: '2026-11', consented_at: expect.any(Date) });
    expect((await theirs.edit(1, { title: '厂长' })).status).toBe(200);
  });

  it('hear of it in a mail that names who registered them', async () => {
    await worker.sendMails(conference);
    await mine().add([colleague(1)]);
    const [mail] = await worker.sendMails(conference);
    expect(mail!.text).toContain('您的同事李伟为您报名了');
    expect(mail!.text).toContain('我们尚未征得您对个人信息处理的同意');
    expect(mail!.attachments.some(({ contentType }) => contentType === 'image/png')).toBe(true);
  });
});

describe('whom one looks after', () => {
  let added: { registrationId: string }[];
  let other: Registered;
  beforeEach(async () => {
    added = (await mine().add([colleague(1)])).body.items;
    other = await register(app, conference, 5);
  });

  it('are those registered along; they can be cancelled, others not (TRUST: object-level checks)', async () => {
    const foreign = await own(app.visitor, other).cancelColleague(added[0]!.registrationId);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'access.not-found' } });
    expect((await mine().cancelColleague(other.registrationId)).status).toBe(404);
    expect((await mine().cancelColleague(person.registrationId)).status).toBe(404);
    const { status, body } = await mine().cancelColleague(added[0]!.registrationId);
    expect(status).toBe(200);
    expect(body).toMatchObject({ left: 5, items: [{ state: 'cancelled', mayCancel: false }] });
    expect((await mine().cancelColleague(added[0]!.registrationId)).status).toBe(200);
  });

  it('are all of the organisation for its contact, whom the organisers name', async () => {
    const elsewhere = await app.administrator.post('/organisations', {
      nameZh: '别的公司',
      kind: 'enterprise',
    });
    const stranger = await register(app, conference, 6, { organisationId: elsewhere.body.id });
    const path = `/registrations/${other.registrationId}/contact`;
    expect((await app.visitor.post(path, { isContact: true })).status).toBe(401);
    expect((await app.administrator.post(path, { isContact: true })).body).toMatchObject({ isContact: true });
    const { body } = await own(app.visitor, other).colleagues();
    expect(body.isContact).toBe(true);
    expect(body.items.map(({ registrationId }: Registered) => registrationId)).toEqual([
      person.registrationId,
      added[0]!.registrationId,
    ]);
    expect((await own(app.visitor, other).cancelColleague(stranger.registrationId)).status).toBe(404);
    expect((await own(app.visitor, other).cancelColleague(person.registrationId)).status).toBe(200);
    await app.administrator.post(path, { isContact: false });
    expect((await own(app.visitor, other).colleagues()).body.items).toEqual([]);
  });
});

describe('a colleague without an e-mail address', () => {
  const successor = { name: '赵接替', mobile: '13600000001' };
  const listed = async (who = mine()) => (await who.colleagues()).body.items;
  /** With one other place taken: both are confirmed. */
  async function added(more: object = { email: undefined }): Promise<string> {
    await mine().add([colleague(1, more)]);
    return (await listed())[0].registrationId;
  }

  it('has the ticket shown and downloaded by whoever registered them', async () => {
    const id = await added();
    expect(await listed()).toMatchObject([{ mayOpen: true, mayHandOver: true, email: null }]);
    const { status, body } = await mine().forColleague(id).open();
    expect(status).toBe(200);
    expect(body).toMatchObject({ registrationId: id, name: '同事乙1', mayEdit: true, mayHandOver: true });
    expect(body.ticketCode).not.toBe((await mine().open()).body.ticketCode);
    const picture = await mine().forColleague(id).picture();
    expect([picture.status, picture.body.subarray(1, 4).toString()]).toEqual([200, 'PNG']);
  });

  it('is changed, and with an address gets ticket and link of their own; then they manage it themselves', async () => {
    const theirs = mine().forColleague(await added());
    const { version } = (await theirs.openEdit()).body;
    expect((await theirs.edit(version, { title: '总工' })).body).toMatchObject({ title: '总工' });
    expect((await theirs.edit(version, { title: '迟到' })).body.code).toBe('record.changed-meanwhile');
    await theirs.edit(version + 1, { email: 'late@firm.example' });
    const own_ = own(app.visitor, { token: await linkOf('late@firm.example') });
    expect((await own_.open()).body).toMatchObject({ name: '同事乙1', needsConsent: true });
    expect((await theirs.open()).body.code).toBe('registration.manages-own');
    const [entry] = await app.database.query<{ details: object }>(
      `SELECT details FROM audit_entries WHERE subject_id = $1 AND action = 'registration.edited'
       ORDER BY id LIMIT 1`,
      [(await listed())[0].registrationId],
    );
    expect(entry!.details).toMatchObject({ fields: ['title'], isColleague: true });
  });

  it('gives the place to another whom one looks after', async () => {
    const id = await added();
    expect((await mine().forColleague(id).handOver(successor)).body).toEqual({
      name: '赵接替',
      state: 'confirmed',
    });
    expect(await listed()).toMatchObject([{ name: '赵接替', state: 'confirmed', mayOpen: true }]);
    expect((await mine().forColleague(id).open()).status).toBe(404);
    expect((await mine().open()).body.state).toBe('confirmed');
  });

  it('has an offered place taken for them', async () => {
    const id = await added();
    await app.database.query(`UPDATE tickets SET revoked_at = now() WHERE registration_id = $1`, [id]);
    await app.database.query(
      `UPDATE registrations SET state = 'offered', offer_expires_at = now() + interval '1 hour' WHERE id = $1`,
      [id],
    );
    expect((await mine().forColleague(id).accept()).body).toMatchObject({ state: 'confirmed' });
  });

  it('is seen by the organisation’s contact, and by nobody else', async () => {
    const id = await added();
    const second = await register(app, conference, 2);
    const contact = own(app.visitor, second);
    const stranger = await contact.forColleague(id).open();
    expect(stranger).toMatchObject({ status: 404, body: { code: 'access.not-found' } });
    await app.administrator.post(`/registrations/${second.registrationId}/contact`, { isContact: true });
    expect((await contact.forColleague(id).open()).body).toMatchObject({ registrationId: id });
    const elsewhere = await scheduleConference(app, { [TYPE]: 3 });
    const other = own(app.visitor, await register(app, elsewhere, 3));
    const outsider = own(
      app.visitor,
      await register(app, conference, 4, { organisationId: elsewhere.organisationId }),
    );
    for (const { forColleague } of [other, outsider])
      for (const answer of [
        await forColleague(id).open(),
        await forColleague(id).openEdit(),
        await forColleague(id).edit(1, { name: '坏人' }),
        await forColleague(id).accept(),
        await forColleague(id).handOver(successor),
        await forColleague(id).picture(),
      ])
        expect(answer.status).toBe(404);
  });

  it('only then: one with an address keeps ticket and answers to themselves; the place may go on', async () => {
    const id = await added({});
    const theirs = mine().forColleague(id);
    expect(await listed()).toMatchObject([{ mayOpen: false, mayHandOver: true }]);
    for (const answer of [
      await theirs.open(),
      await theirs.openEdit(),
      await theirs.edit(1, { title: '总工' }),
    ])
      expect(answer).toMatchObject({ status: 409, body: { code: 'registration.manages-own' } });
    expect((await theirs.picture()).status).toBe(409);
    expect((await theirs.handOver(successor)).body).toMatchObject({ state: 'confirmed' });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { OfferPlaces } from '../../../libs/registration/src/application/offer-places.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { TYPE, own, releaseSessions, setRule } from './self-service.js';
import {
  Worker,
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
let holder: Registered;
let waiting: Registered[];
beforeAll(async () => {
  app = await startApp();
  worker = await Worker.start(app);
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await app.stop();
});
/** One place, taken; two wait. */
beforeEach(async () => {
  conference = await scheduleConference(app, { [TYPE]: 1 });
  holder = await register(app, conference, 1, { name: '李伟' });
  waiting = [await register(app, conference, 2), await register(app, conference, 3)];
});

const successor = { name: '赵接替', mobile: '13600000001', email: 'next@firm.example', title: '主任' };
const link = (who: Registered = holder) => own(app.visitor, who);
const offer = () => worker.parts.get(OfferPlaces, { strict: false }).run(systemCall(), conference.id);
interface Row {
  id: string;
  name: string;
  state: string;
  keeps_place: boolean;
  waiting_since: Date | null;
}
const rows = () =>
  app.database.query<Row>('SELECT * FROM registrations WHERE conference_id = $1 ORDER BY registered_at, id', [
    conference.id,
  ]);
const rowOf = async (name: string): Promise<Row> => (await rows()).find((row) => row.name === name)!;
const taken = async () =>
  (
    await app.database.query<{ taken: number }>('SELECT taken FROM place_pools WHERE conference_id = $1', [
      conference.id,
    ])
  )[0]!.taken;
const linkOf = async (name: string): Promise<string> =>
  linkIn((await worker.sendMails(conference)).find(({ text }) => text?.startsWith(`${name}，您好`))!);

describe('a place handed over', () => {
  it('is the colleague’s in one step: state, organisation and type; the old one is dead at once', async () => {
    const { ticketCode } = (await link().open()).body;
    const { status, body } = await link().handOver(successor);
    expect([status, body]).toEqual([200, { name: '赵接替', state: 'confirmed' }]);
    const next = await rowOf('赵接替');
    expect(await rowOf('李伟')).toMatchObject({
      state: 'cancelled',
      state_reason: 'handed-over',
      handed_over_to_id: next.id,
    });
    expect(next).toMatchObject({
      organisation_id: conference.organisationId,
      participant_type: TYPE,
      registered_by_id: holder.registrationId,
      consent_version: null,
    });
    expect(await taken()).toBe(1);
    for (const dead of [
      await link().open(),
      await link().edit(1, { title: '厂长' }),
      await link().handOver(successor),
    ])
      expect(dead).toMatchObject({ status: 410, body: { code: 'access.link-invalid' } });
    const points = await app.administrator.get(`/conferences/${conference.id}/check-in-points`);
    const scan = (code: string) =>
      app.administrator.post(`/conferences/${conference.id}/scans`, {
        nonce: randomUUID(),
        pointId: points.body.items[0].id,
        code,
        method: 'camera',
        scannedAt: new Date().toISOString(),
        deviceLabel: '测试平板',
      });
    expect((await scan(ticketCode)).body).toMatchObject({ verdict: 'refused', reason: 'revoked' });
    const page = await own(app.visitor, { token: await linkOf('赵接替') }).open();
    expect(page.body).toMatchObject({ needsConsent: true, registeredByName: '李伟', state: 'confirmed' });
    expect(page.body.ticketCode).not.toBe(ticketCode);
    expect((await scan(page.body.ticketCode)).body).not.toMatchObject({ reason: 'revoked' });
  });

  it('tells both: the old calendar drops the entry, the new one gets ticket and link', async () => {
    await worker.sendMails(conference);
    await link().handOver(successor);
    const [old, next] = await worker.sendMails(conference);
    expect(old!.subject).toContain('名额已转让');
    expect(old!.text).not.toContain('/r/');
    const calendar = (mail: typeof old) =>
      mail!.attachments.find(({ contentType }) => contentType === 'text/calendar')!.content.toString();
    expect(calendar(old)).toContain('METHOD:CANCEL');
    expect(next!.text).toContain('您的同事李伟把');
    expect(calendar(next)).toContain('METHOD:REQUEST');
  });

  it('keeps the sessions and their lines', async () => {
    const [full, open] = await releaseSessions(app, conference, [
      { titleZh: '满', from: 1, places: 0 },
      { titleZh: '空', from: 3, places: 1 },
    ]);
    const chosen = await link().edit(1, { sessionIds: [full, open] });
    expect(chosen.body.sessions).toMatchObject([{ state: 'waiting' }, { state: 'taken' }]);
    await link().handOver(successor);
    const page = await own(app.visitor, { token: await linkOf('赵接替') }).open();
    expect(page.body.sessions).toMatchObject([{ state: 'waiting', position: 1 }, { state: 'taken' }]);
    const [places] = await app.database.query('SELECT taken FROM session_places WHERE session_id = $1', [
      open,
    ]);
    expect(places).toEqual({ taken: 1 });
  });

  it('at the moment an offer is made: never two for one place', async () => {
    const [handed] = await Promise.all([link().handOver(successor), offer(), offer()]);
    expect(handed.status).toBe(200);
    await offer();
    expect(await taken()).toBe(1);
    expect((await rows()).map(({ state }) => state).toSorted()).toEqual([
      'cancelled',
      'confirmed',
      'waitlisted',
      'waitlisted',
    ]);
  });

  it('and cancelled at the same moment: one of them happens', async () => {
    const [handed, cancelled] = await Promise.all([link().handOver(successor), link().cancel()]);
    const isHanded = handed.status === 200;
    expect([handed.body.code ?? 'handed over', await taken()]).toEqual(
      isHanded ? ['handed over', 1] : ['registration.ended', 0],
    );
    expect(cancelled.status).not.toBe(500);
    expect((await rowOf('李伟')).state).toBe('cancelled');
  });

  it('to two colleagues at once goes to one of them', async () => {
    const answers = await Promise.all([
      link().handOver(successor),
      link().handOver({ name: '钱另外', mobile: '13600000002' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).not.toEqual([200, 200]);
    expect(await taken()).toBe(1);
    expect((await rows()).filter(({ state }) => state === 'confirmed')).toHaveLength(1);
  });

  it('goes to nobody who is registered, nor to oneself; one phone may serve two names in turn', async () => {
    const known = await link().handOver({ name: '赵接替', mobile: '13900000002' });
    expect(known.body.errors).toMatchObject([{ field: 'mobile', code: 'registration.already-registered' }]);
    const self = await link().handOver({ name: '李 伟', mobile: '13900000001' });
    expect(self.body.errors).toMatchObject([{ field: 'name', code: 'registration.same-person' }]);
    expect((await link().open()).body.state).toBe('confirmed');
    expect((await link().handOver({ name: '赵接替', mobile: '13900000001' })).status).toBe(200);
  });

  it('is looked at again where edits are; the place is kept meanwhile', async () => {
    await setRule(app, conference, { approvalAfterEdit: true });
    expect((await link().handOver(successor)).body.state).toBe('pending');
    expect(await rowOf('赵接替')).toMatchObject({ keeps_place: true });
    await offer();
    expect(await taken()).toBe(1);
    const next = await rowOf('赵接替');
    await app.administrator.post(`/registrations/${next.id}/approve`);
    expect(await rowOf('赵接替')).toMatchObject({ state: 'confirmed', keeps_place: false });
  });

  it('is refused after arrival', async () => {
    await app.database.query('UPDATE registrations SET arrived_at = now() WHERE id = $1', [
      holder.registrationId,
    ]);
    expect((await link().handOver(successor)).body.code).toBe('registration.arrived-no-hand-over');
  });

  it('passes on whom one looks after', async () => {
    await link().add([{ name: '同事甲', mobile: '13500000001' }]);
    await link().handOver(successor);
    const theirs = own(app.visitor, { token: await linkOf('赵接替') });
    expect((await theirs.colleagues()).body.items).toMatchObject([{ name: '同事甲', state: 'waitlisted' }]);
  });

  it('by the organisers, who answer for the new person; others have no right to', async () => {
    await setRule(app, conference, { approvalAfterEdit: true });
    const path = `/registrations/${holder.registrationId}/hand-over`;
    expect((await app.visitor.post(path, successor)).status).toBe(401);
    const { status, body } = await app.administrator.post(path, successor);
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: '赵接替', state: 'confirmed', registeredById: holder.registrationId });
    expect((await app.administrator.post(path, successor)).body.code).toBe('registration.ended');
  });
});

describe('a place in line handed over', () => {
  it('keeps its number', async () => {
    const before = (await rows()).find(({ id }) => id === waiting[0]!.registrationId)!;
    expect((await link(waiting[0]).handOver(successor)).body.state).toBe('waitlisted');
    expect((await rowOf('赵接替')).waiting_since).toEqual(before.waiting_since);
    const page = await own(app.visitor, { token: await linkOf('赵接替') }).open();
    expect(page.body).toMatchObject({ state: 'waitlisted', position: 1 });
    expect((await link(waiting[1]).open()).body.position).toBe(2);
  });

  it('as an offer keeps its deadline; taken twice it is one place', async () => {
    await link().cancel();
    await offer();
    const until = (await link(waiting[0]).open()).body.offerExpiresAt;
    expect((await link(waiting[0]).handOver(successor)).body.state).toBe('offered');
    const theirs = own(app.visitor, { token: await linkOf('赵接替') });
    expect((await theirs.open()).body).toMatchObject({ state: 'offered', offerExpiresAt: until });
    const answers = await Promise.all([theirs.accept(), theirs.accept()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await taken()).toBe(1);
    const tickets = await app.database.query(
      'SELECT 1 FROM tickets WHERE conference_id = $1 AND revoked_at IS NULL',
      [conference.id],
    );
    expect(tickets).toHaveLength(1);
  });
});

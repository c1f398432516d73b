import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SetClock } from '#platform/clock';
import { EndWithdrawn } from '../../../libs/docking/src/application/meetings/end-withdrawn.js';
import { ExpireRequests } from '../../../libs/docking/src/application/meetings/expire-requests.js';
import { FollowEndedRegistrationHandler } from '../../../libs/docking/src/jobs/meetings/follow-ended-registration.handler.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { Worker } from '../registration/world.js';
import {
  addPerson,
  agree,
  arrangeWorld,
  meetingsOf,
  newestRequest,
  rules,
  type MeetingsWorld,
} from './meetings-world.js';

const HOUR = 3_600_000;
jest.setTimeout(60_000);

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

let world: MeetingsWorld;
beforeEach(async () => {
  world = await arrangeWorld(app);
  await setRules();
  await worker.sendMails(world.conference);
});

const setRules = async (changes: object = {}): Promise<void> => {
  const path = `/conferences/${world.conference.id}/docking-rules`;
  const { version } = (await app.administrator.get(path)).body;
  const answer = await app.administrator.put(path, rules({ ...changes, version }));
  expect(answer.status).toBe(200);
};
const of = (person: { token: string }) => meetingsOf(app.visitor, person);
const subjects = async (): Promise<(string | undefined)[]> =>
  (await worker.sendMails(world.conference, clock)).map(({ subject }) => subject);
const clock = new SetClock(new Date());
const expire = (hours: number): Promise<number> => {
  clock.set(new Date(Date.now() + hours * HOUR));
  return worker.parts.get(ExpireRequests, { strict: false }).run({ ...systemCall(), clock });
};

describe('asking', () => {
  it('is refused with a sentence: oneself, a colleague, a type the rules leave out, twice, and the other way round', async () => {
    const { representative, colleague, rival, researchers } = world;
    const asking = of(representative);
    const codeOf = async (answer: Promise<{ body: { code?: string } }>) => (await answer).body.code;
    await setRules({
      asks: [
        { from: 'enterprise-representative', to: 'researcher' },
        { from: 'enterprise-representative', to: 'enterprise-representative' },
      ],
    });
    expect(await codeOf(asking.ask(representative))).toBe('meetings.ask-yourself');
    expect(await codeOf(asking.ask(colleague))).toBe('meetings.own-organisation');
    expect((await asking.ask(rival)).status).toBe(201);
    expect((await asking.ask(researchers[0])).status).toBe(201);
    expect(await codeOf(asking.ask(researchers[0]))).toBe('meetings.already-asked');
    expect(await codeOf(of(rival).ask(representative))).toBe('meetings.already-asked');
    expect(await codeOf(of(researchers[0]).ask(rival))).toBe('meetings.may-not-ask');
  });

  it('takes the quota, and gets it back when the request is declined, expires or is cancelled', async () => {
    const { representative, researchers } = world;
    await setRules({ requestQuota: 1 });
    const asking = of(representative);
    await asking.ask(researchers[0]);
    const refused = await asking.ask(researchers[1]);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'meetings.quota-used', params: { quota: 1 } },
    });
    await of(researchers[0]).decline(await newestRequest(app.visitor, researchers[0]), '方向不合');
    expect((await asking.ask(researchers[1])).body.left).toBe(0);
    expect(await expire(73)).toBeGreaterThan(0);
    expect((await asking.ask(researchers[2])).status).toBe(201);
    const cancelled = await asking.cancel(await newestRequest(app.visitor, representative));
    expect(cancelled.body).toMatchObject({
      left: 1,
      requests: [
        { state: 'cancelled' },
        { state: 'expired' },
        { state: 'declined', answerWords: '方向不合' },
      ],
    });
    expect((await asking.ask(researchers[0])).body.code).toBe('meetings.declined-before');
  });

  it('writes to each of them, in the reader’s language, once', async () => {
    const { representative, researchers } = world;
    await app.database.query(`UPDATE registrations SET language = 'en' WHERE id = $1`, [
      representative.registrationId,
    ]);
    await of(representative).ask(researchers[0]);
    await of(researchers[0]).decline(await newestRequest(app.visitor, researchers[0]));
    await of(representative).ask(researchers[1]);
    await expire(73);
    await of(representative).ask(researchers[2]);
    await of(representative).cancel(await newestRequest(app.visitor, representative));
    expect((await subjects()).sort()).toEqual([
      'Your request to 吴博士 has expired',
      '周教授 cannot meet you',
      '对接申请已取消：钱企业',
    ]);
    expect(await subjects()).toEqual([]);
  });

  it('shows until when before it is sent, and never waits beyond the start', async () => {
    const { representative, researchers, conference } = world;
    const startsAt = new Date(conference.startsAt.getTime() - 29 * 24 * HOUR);
    await app.database.query('UPDATE conferences SET starts_at = $2 WHERE id = $1', [
      conference.id,
      startsAt,
    ]);
    const page = (await of(representative).open()).body;
    expect(page.wouldExpireAt).toBe(startsAt.toISOString());
    const sent = await of(representative).ask(researchers[0]);
    expect(sent.body.requests[0].expiresAt).toBe(page.wouldExpireAt);
  });

  it('is closed outside the window of the rules; answers are still taken', async () => {
    const { representative, researchers } = world;
    await of(representative).ask(researchers[0]);
    await setRules({ opensAt: new Date(Date.now() + HOUR).toISOString() });
    expect((await of(representative).ask(researchers[1])).body.code).toBe('meetings.not-open');
    const accepted = await of(researchers[0]).accept(await newestRequest(app.visitor, researchers[0]));
    expect(accepted.body.meetings).toHaveLength(1);
  });

  it('an Idempotency-Key sent twice asks once', async () => {
    const { representative, researchers } = world;
    const visitor = app.visitor.with({ 'idempotency-key': 'meeting-request-0001' });
    const first = await meetingsOf(visitor, representative).ask(researchers[0]);
    const second = await meetingsOf(visitor, representative).ask(researchers[0]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });
});

describe('answering', () => {
  it('a request passed on asks a colleague anew, tells who asked, and goes round nobody twice', async () => {
    const { representative, researchers, rival } = world;
    const [first, second, third] = researchers;
    await of(representative).ask(first);
    const requestId = await newestRequest(app.visitor, first);
    const named = (await of(first).colleagues(requestId)).body.items.map(
      ({ name }: { name: string }) => name,
    );
    expect(named.sort()).toEqual(['吴博士', '郑研究员']);
    expect((await of(first).passOn(requestId, rival)).body.code).toBe('meetings.not-colleague');
    const passed = await of(first).passOn(requestId, second, '他更懂轴承');
    expect(passed.body.requests[0]).toMatchObject({ state: 'declined', passedToName: '吴博士' });
    const again = await newestRequest(app.visitor, second);
    expect((await of(second).open()).body.requests[0].passedFromName).toBe('周教授');
    expect((await of(second).passOn(again, first)).body.code).toBe('meetings.passed-before');
    expect((await of(second).passOn(again, third)).status).toBe(200);
    expect((await of(representative).open()).body).toMatchObject({ left: 7 });
    expect(await subjects()).toEqual([
      // what was passed on before it was sent says nothing any more
      '钱企业 希望与您洽谈',
      '您的对接申请已转给 郑研究员',
    ]);
  });

  it('somebody else’s request, and another conference’s, are not found', async () => {
    const { representative, researchers, rival } = world;
    await of(representative).ask(researchers[0]);
    const id = await newestRequest(app.visitor, researchers[0]);
    const elsewhere = await arrangeWorld(app);
    for (const stranger of [rival, researchers[1], elsewhere.researchers[0]]) {
      expect((await of(stranger).accept(id)).status).toBe(404);
      expect((await of(stranger).decline(id)).status).toBe(404);
      expect((await of(stranger).cancel(id)).status).toBe(404);
      expect((await of(stranger).colleagues(id)).status).toBe(404);
    }
    // nor may one side do what is the other's
    expect((await of(representative).accept(id)).status).toBe(404);
    expect((await of(researchers[0]).cancel(id)).status).toBe(404);
    expect((await of(elsewhere.representative).ask(researchers[0])).body.code).toBe('meetings.person-gone');
    expect((await of({ token: 'x'.repeat(43) }).open()).status).toBe(410);
  });

  it('pressed twice changes nothing more; after it was settled it says so', async () => {
    const { representative, researchers } = world;
    await of(representative).ask(researchers[0]);
    const id = await newestRequest(app.visitor, researchers[0]);
    await of(researchers[0]).accept(id);
    expect((await of(researchers[0]).accept(id)).body.meetings).toHaveLength(1);
    expect((await of(researchers[0]).decline(id)).body.code).toBe('meetings.request-settled');
    await of(representative).ask(researchers[1]);
    const late = await newestRequest(app.visitor, researchers[1]);
    await app.database.query(
      `UPDATE meeting_requests SET expires_at = now() - interval '1 second' WHERE id = $1`,
      [late],
    );
    expect((await of(researchers[1]).accept(late)).body.code).toBe('meetings.request-settled');
  });
});

describe('TRUST: contact data after acceptance only', () => {
  it('nobody sees a number or an address before both agreed, nor after the meeting was cancelled', async () => {
    const { representative, researchers, conference } = world;
    const [first] = researchers;
    const reach = /\+86139\d{8}|visitor\d+@firm\.example/;
    const seen = async (person: { token: string }) =>
      JSON.stringify([(await of(person).open()).body, (await of(person).people()).body]);
    await of(representative).ask(first);
    expect(await seen(representative)).not.toMatch(reach);
    expect(await seen(first)).not.toMatch(reach);
    const accepted = await of(first).accept(await newestRequest(app.visitor, first));
    expect(await seen(representative)).toMatch(reach);
    expect(JSON.stringify((await of(first).people()).body)).not.toMatch(reach);
    // organisers find it with the registrations, where looking is written down
    for (const list of ['meeting-requests', 'meetings', 'people-without-meeting', 'meeting-people']) {
      const { body } = await app.administrator.get(`/conferences/${conference.id}/${list}`);
      expect(JSON.stringify(body)).not.toMatch(reach);
    }
    await of(first).cancelMeeting(accepted.body.meetings[0].id);
    expect(await seen(representative)).not.toMatch(reach);
    expect(await seen(first)).not.toMatch(reach);
  });
});

describe('bad input', () => {
  it('HTML, formulas and placeholders in a reason stay words, in the page and in the mail', async () => {
    const { representative, researchers, conference } = world;
    const reason = '<img src=x onerror=alert(1)> =1+1 {{x}} </script>\u0000 \u202E𠮷';
    const sent = await of(representative).ask(researchers[0], { reason });
    expect(sent.body.requests[0].reason).toBe('<img src=x onerror=alert(1)> =1+1 {{x}} </script> 𠮷');
    const [mail] = await worker.sendMails(conference);
    expect(mail!.html).not.toContain('<img');
    expect(mail!.html).toContain('&lt;img');
    expect(mail!.text).toContain('{{x}}');
  });

  it.each([
    ['no reason', { reason: '  ' }, 'reason'],
    ['a reason too long', { reason: '长'.repeat(501) }, 'reason'],
    ['an item of nobody', { itemId: '00000000-0000-7000-8000-000000000000' }, 'itemId'],
    ['a field of its own', { weight: 100 }, 'weight'],
    ['a person who is no id', { toId: 'x' }, 'toId'],
  ])('%s is named at its field', async (_, more, field) => {
    const { representative, researchers } = world;
    const answer = await of(representative).ask(researchers[0], more);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].field).toBe(field);
  });

  it('an absence that ends before it begins, or lies outside the conference, is named', async () => {
    const { representative, conference } = world;
    const at = (hours: number): string =>
      new Date(conference.startsAt.getTime() + hours * HOUR).toISOString();
    const set = (startsAt: string, endsAt: string) => of(representative).absences([{ startsAt, endsAt }]);
    expect((await set(at(2), at(1))).body.errors).toMatchObject([
      { field: 'absences.0.endsAt', code: 'meetings.time-order' },
    ]);
    expect((await set(at(-5), at(-4))).body.errors).toMatchObject([{ code: 'meetings.outside-conference' }]);
    expect((await set(at(0), at(1))).body.absences).toMatchObject([{ isFixed: false }]);
  });
});

describe('somebody who does not come any more', () => {
  const follow = async (): Promise<void> => {
    const handler = worker.parts.get(FollowEndedRegistrationHandler, { strict: false });
    const jobs = await app.database.query<{ payload: never }>(
      `DELETE FROM outbox WHERE job = 'registration.follow-ended' RETURNING payload`,
    );
    for (const { payload } of jobs) await handler.handle(payload, systemCall());
  };
  const withdraw = (person: { token: string }) =>
    app.visitor.post('/public/registrations/cancel', { token: person.token });

  it('ends their requests and meetings, and tells the others', async () => {
    const { representative, researchers, rival, conference } = world;
    await agree(app.visitor, representative, researchers[0]);
    await of(rival).ask(researchers[0]);
    await worker.sendMails(conference);
    await withdraw(researchers[0]);
    await follow();
    expect((await subjects()).sort()).toEqual([
      '对接申请已取消：周教授',
      expect.stringContaining('报名已取消'),
      '洽谈已取消：周教授',
    ]);
    expect((await of(representative).open()).body).toMatchObject({
      left: 8,
      requests: [{ state: 'cancelled' }],
      meetings: [{ state: 'cancelled', cancelReason: 'registration-withdrawn' }],
    });
    expect((await of(representative).ask(researchers[0])).body.code).toBe('meetings.person-gone');
    expect((await of(researchers[0]).ask(rival)).body.code).toBe('meetings.not-confirmed');
  });

  it('is found by the round where the job was lost', async () => {
    const { representative, researchers } = world;
    await of(representative).ask(researchers[0]);
    await withdraw(representative);
    await app.database.query(`DELETE FROM outbox WHERE job = 'registration.follow-ended'`);
    const endWithdrawn = worker.parts.get(EndWithdrawn, { strict: false });
    await endWithdrawn.sweep(systemCall());
    await endWithdrawn.sweep(systemCall());
    expect((await of(researchers[0]).open()).body.requests).toMatchObject([
      { state: 'cancelled', answerWords: 'registration-withdrawn' },
    ]);
  });

  it('hands meetings and requests over with the place', async () => {
    const { representative, researchers } = world;
    await agree(app.visitor, representative, researchers[0]);
    await of(representative).ask(researchers[1]);
    const handed = await app.visitor.post('/public/registrations/hand-over', {
      token: representative.token,
      name: '冯接替',
      mobile: '13900088888',
    });
    expect(handed.status).toBe(200);
    await follow();
    expect((await of(researchers[0]).open()).body.meetings).toMatchObject([
      { state: 'unscheduled', people: [{ name: '冯接替' }] },
    ]);
    expect((await of(researchers[1]).open()).body.requests).toMatchObject([
      { state: 'requested', person: { name: '冯接替' } },
    ]);
  });
});

it('a person asked thirty times answers each, and hears that not all will fit', async () => {
  const { researchers, conference } = world;
  const [researcher] = researchers;
  for (let n = 0; n < 30; n++) {
    const firm = (
      await app.administrator.post('/organisations', {
        nameZh: `三十家之${n}${conference.slug}`,
        kind: 'enterprise',
      })
    ).body.id;
    const person = await addPerson(app, conference, firm, 'enterprise-representative');
    await agree(app.visitor, person, researcher);
  }
  const page = (await of(researcher).open()).body;
  expect(page.meetings).toHaveLength(30);
  expect(page.freeSlots).toBe(0);
}, 120_000);

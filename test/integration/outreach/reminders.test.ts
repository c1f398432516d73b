import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SetClock } from '#platform/clock';
import { SendDue } from '../../../libs/outreach/src/application/mailings/run/send-due.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { register, scheduleConference, Worker, type TestConference } from '../registration/world.js';
import { DAY, HOUR, before, draft, lookAt, mailsOf, scheduled, skippedOf, written } from './mailing-world.js';

jest.setTimeout(120_000);

let app: RunningApp;
let worker: Worker;
beforeAll(async () => {
  app = await startApp();
  worker = await Worker.start(app);
});
afterAll(async () => {
  await worker?.stop();
  await app?.stop();
});

const dayBefore = { kind: 'minutes', anchor: 'start', minutes: -24 * 60 } as const;
const anyTime = { quietFrom: null, quietUntil: null };
/** A conference with three confirmed people. */
async function confirmedConference(): Promise<{ conference: TestConference; people: string[] }> {
  const conference = await scheduleConference(app);
  const people: string[] = [];
  for (const n of [1, 2, 3]) people.push((await register(app, conference, n)).registrationId);
  return { conference, people };
}

const mailingOf = async (conference: TestConference, id: string) =>
  (await app.administrator.get(`/conferences/${conference.id}/mailings/${id}`)).body;

async function moveConference(conference: TestConference, by: number): Promise<void> {
  const { body } = await app.administrator.get(`/conferences/${conference.id}`);
  const move = (moment: string): string => new Date(new Date(moment).getTime() + by).toISOString();
  const answer = await app.administrator.put(`/conferences/${conference.id}`, {
    version: body.version,
    campaignId: body.campaignId,
    titleZh: body.titleZh,
    titleEn: body.titleEn,
    hosts: body.hosts.map(({ organisationId, part }: { organisationId: string; part: string }) => ({
      organisationId,
      part,
    })),
    placeZh: body.placeZh,
    placeEn: body.placeEn,
    timeZone: body.timeZone,
    startsAt: move(body.startsAt),
    endsAt: move(body.endsAt),
    registrationOpensAt: body.registrationOpensAt,
    registrationClosesAt: move(body.registrationClosesAt),
    confirm: true,
  });
  expect(answer.status).toBe(200);
  conference.startsAt = new Date(conference.startsAt.getTime() + by);
}

describe('TRUST Reminders: each fires once', () => {
  it('per person, at its time, however often and however late it is looked at', async () => {
    const { conference, people } = await confirmedConference();
    const { id } = await scheduled(app.administrator, conference, { schedule: dayBefore, ...anyTime });
    expect((await mailingOf(conference, id)).counts.planned).toBe(3);
    expect(await lookAt(worker, before(conference, 24 * HOUR + 1000))).toBe(0);
    expect(await lookAt(worker, before(conference, 24 * HOUR))).toBe(3);
    for (const hours of [24, 23, 12, 1])
      expect(await lookAt(worker, before(conference, hours * HOUR))).toBe(0);
    expect(await mailsOf(app, id)).toEqual(new Map(people.map((person) => [person, 1])));
  });

  it('through clock jumps, back and forth', async () => {
    const { conference, people } = await confirmedConference();
    const { id } = await scheduled(app.administrator, conference, { schedule: dayBefore, ...anyTime });
    for (const hours of [48, 20, 300, 23, 26, 22, -1, 23])
      await lookAt(worker, before(conference, hours * HOUR));
    expect(await mailsOf(app, id)).toEqual(new Map(people.map((person) => [person, 1])));
  });

  it('through restarts and downtime: what still makes sense is made up for', async () => {
    const { conference, people } = await confirmedConference();
    const { id } = await scheduled(app.administrator, conference, { schedule: dayBefore, ...anyTime });
    await worker.stop();
    worker = await Worker.start(app);
    expect(await lookAt(worker, before(conference, 3 * HOUR))).toBe(3);
    await worker.stop();
    worker = await Worker.start(app);
    expect(await lookAt(worker, before(conference, 2 * HOUR))).toBe(0);
    expect(await mailsOf(app, id)).toEqual(new Map(people.map((person) => [person, 1])));
  });

  it('is skipped and shown when it is too late for its window, also for whoever was never planned', async () => {
    const { conference } = await confirmedConference();
    const { id } = await scheduled(app.administrator, conference, { schedule: dayBefore, ...anyTime });
    await register(app, conference, 4);
    await lookAt(worker, before(conference, -HOUR));
    expect(await mailsOf(app, id)).toEqual(new Map());
    expect(await skippedOf(app, id)).toEqual({ 'too-late': 4 });
    await lookAt(worker, before(conference, -2 * HOUR));
    expect(await mailingOf(conference, id)).toMatchObject({
      state: 'done',
      counts: { planned: 0, sent: 0, skipped: [{ reason: 'too-late', count: 4 }] },
    });
  });

  it('is not sent at three in the morning: it waits for the end of the quiet hours, or is skipped', async () => {
    const { conference } = await confirmedConference();
    const { startsAt } = conference;
    const clock = (hours: number): string =>
      `${new Date(startsAt.getTime() + hours * HOUR).toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai' }).slice(0, 5)}`;
    // quiet from 12 to 4 hours before the start, whatever the hour of the start
    const quiet = { quietFrom: clock(-12), quietUntil: clock(-4) };
    const waiting = await scheduled(app.administrator, conference, { schedule: dayBefore, ...quiet });
    const short = await scheduled(app.administrator, conference, {
      schedule: dayBefore,
      ...quiet,
      goodForHours: 14,
    });
    expect(await lookAt(worker, before(conference, 9 * HOUR))).toBe(0);
    expect(await skippedOf(app, waiting.id)).toEqual({});
    expect(await skippedOf(app, short.id)).toEqual({ 'too-late': 3 });
    expect(await lookAt(worker, before(conference, 4 * HOUR))).toBe(3);
    expect((await mailsOf(app, waiting.id)).size).toBe(3);
    expect((await mailsOf(app, short.id)).size).toBe(0);
  });

  it('keeps to the quiet hours also once it is a mail, by the clocks of the conference; tickets do not', async () => {
    const { conference } = await confirmedConference();
    const quiet = { quietFrom: '21:00', quietUntil: '08:00' };
    const at = (local: string): Date => new Date(`${new Date().getUTCFullYear() + 1}-${local}+08:00`);
    const schedule = { kind: 'now' } as const;
    const { id } = await scheduled(app.administrator, conference, { schedule, ...quiet });
    // whatever the hour of this test, the mails are asked for outside the quiet hours
    const due = new Date((await mailingOf(conference, id)).dueAt);
    expect(await lookAt(worker, due)).toBe(3);
    const hours = await app.database.query(
      `SELECT category, not_between AS hours FROM mails WHERE scope_id = $1 GROUP BY 1, 2 ORDER BY 1`,
      [conference.id],
    );
    expect(hours).toEqual([
      { category: 'mailing', hours: { from: '21:00', until: '08:00', timeZone: 'Asia/Shanghai' } },
      { category: 'personal', hours: null },
    ]);

    const night = await worker.sendMails(conference, new SetClock(at('03-01T23:30:00')));
    expect(night.map(({ subject }) => subject).join()).not.toContain('提醒');
    expect(night).toHaveLength(3); // their tickets
    expect(await worker.sendMails(conference, new SetClock(at('03-02T07:59:00')))).toEqual([]);
    const day = await worker.sendMails(conference, new SetClock(at('03-02T08:00:00')));
    expect(day.map(({ subject }) => subject?.slice(0, 2))).toEqual(['提醒', '提醒', '提醒']);
  });
});

describe('rules follow', () => {
  it('the conference, before and after they have fired, and once it is moved nobody gets it twice', async () => {
    const { conference, people } = await confirmedConference();
    const { id } = await scheduled(app.administrator, conference, { schedule: dayBefore, ...anyTime });
    const was = before(conference, 24 * HOUR);
    await moveConference(conference, 7 * DAY);
    expect(await lookAt(worker, was)).toBe(0);
    expect((await mailingOf(conference, id)).dueAt).toBe(before(conference, 24 * HOUR).toISOString());
    expect(await lookAt(worker, before(conference, 24 * HOUR))).toBe(3);

    await moveConference(conference, 7 * DAY);
    const late = await register(app, conference, 9);
    await lookAt(worker, before(conference, 8 * DAY));
    expect(await mailingOf(conference, id)).toMatchObject({ state: 'scheduled', counts: { planned: 1 } });
    expect(await lookAt(worker, before(conference, 24 * HOUR))).toBe(1);
    expect(await mailsOf(app, id)).toEqual(
      new Map([...people, late.registrationId].map((person) => [person, 1])),
    );
  });

  it('a moved conference before a mail leaves on the old time, without waiting for any round', async () => {
    const { conference } = await confirmedConference();
    const { id } = await scheduled(app.administrator, conference, { schedule: dayBefore, ...anyTime });
    const was = before(conference, 24 * HOUR);
    await moveConference(conference, 7 * DAY);
    const sender = worker.parts.get(SendDue, { strict: false });
    expect(await sender.run({ ...systemCall(), clock: new SetClock(was) })).toBe(0);
    expect((await mailsOf(app, id)).size).toBe(0);
  });

  it('a session of the released programme, and stop when it is gone', async () => {
    const { conference } = await confirmedConference();
    const base = `/conferences/${conference.id}`;
    const { version } = (await app.administrator.get(`${base}/programme`)).body;
    const at = (hours: number): string =>
      new Date(conference.startsAt.getTime() + hours * HOUR).toISOString();
    const sessions = (hours: number) => [
      { kind: 'opening', titleZh: '开幕', startsAt: at(0), endsAt: at(0.5) },
      { kind: 'signing', titleZh: '签约', startsAt: at(hours), endsAt: at(hours + 0.5) },
    ];
    const saved = await app.administrator.put(`${base}/programme`, { version, sessions: sessions(1) });
    expect(saved.status).toBe(200);
    const release = async (version: number) => {
      const answer = await app.administrator.post(`${base}/programme/releases`, {
        version,
        notify: false,
        confirm: true,
      });
      expect(answer.status).toBeLessThan(300);
    };
    await release(saved.body.version);
    const [opening, signing] = saved.body.sessions;
    const kept = ({ id, kind, titleZh, startsAt, endsAt }: Record<string, unknown>) => ({
      id,
      kind,
      titleZh,
      startsAt,
      endsAt,
    });
    const { id } = await scheduled(app.administrator, conference, {
      schedule: { kind: 'minutes', anchor: 'session-start', sessionId: signing.id, minutes: -30 },
      ...anyTime,
    });
    expect((await mailingOf(conference, id)).dueAt).toBe(at(0.5));

    const again = await app.administrator.put(`${base}/programme`, {
      version: saved.body.version,
      sessions: [kept(opening), { ...kept(signing), startsAt: at(2), endsAt: at(2.5) }],
    });
    expect(again.status).toBe(200);
    await release(again.body.version);
    await lookAt(worker, before(conference, DAY));
    expect((await mailingOf(conference, id)).dueAt).toBe(at(1.5));

    const gone = await app.administrator.put(`${base}/programme`, {
      version: again.body.version,
      sessions: [kept(opening)],
    });
    await release(gone.body.version);
    await lookAt(worker, before(conference, DAY));
    expect(await mailingOf(conference, id)).toMatchObject({ state: 'stopped', counts: { planned: 0 } });
    expect(await skippedOf(app, id)).toEqual({ stopped: 3 });
    expect((await app.administrator.post(`${base}/mailings/${id}/resume`)).body.code).toBe(
      'mailings.session-gone',
    );
  });

  it('nobody once the conference is cancelled', async () => {
    const { conference } = await confirmedConference();
    const { id } = await scheduled(app.administrator, conference, { schedule: dayBefore, ...anyTime });
    const cancelled = await app.administrator.post(`/conferences/${conference.id}/transitions`, {
      to: 'cancelled',
      reason: '场地停电',
      confirm: true,
    });
    expect(cancelled.status).toBe(200);
    expect(await lookAt(worker, before(conference, 24 * HOUR))).toBe(0);
    expect(await skippedOf(app, id)).toEqual({ 'conference-cancelled': 3 });
    expect((await mailingOf(conference, id)).state).toBe('done');
    const other = await draft(app.administrator, conference);
    expect(
      (await app.administrator.post(`/conferences/${conference.id}/mailings/${other.id}/schedule`)).body.code,
    ).toBe('mailings.conference-cancelled');
  });
});

describe('whom a rule concerns is asked at its time', () => {
  it('leaves out whoever cancelled or opted out since they were planned, and says so', async () => {
    const { conference, people } = await confirmedConference();
    const { id } = await scheduled(app.administrator, conference, { schedule: dayBefore, ...anyTime });
    const cancelled = await app.administrator.post(`/conferences/${conference.id}/registrations/bulk`, {
      action: 'cancel',
      ids: [people[0]],
      reason: '重复报名',
    });
    expect(cancelled.body.done).toBe(1);
    await app.database.query(
      `INSERT INTO mail_suppressions (address, reason, recorded_at) VALUES ('visitor2@firm.example', 'unsubscribed', now())
       ON CONFLICT DO NOTHING`,
    );
    expect(await lookAt(worker, before(conference, 24 * HOUR))).toBe(1);
    await app.database.query(`DELETE FROM mail_suppressions`);
    expect(await mailsOf(app, id)).toEqual(new Map([[people[2], 1]]));
    expect(await skippedOf(app, id)).toEqual({ 'no-longer-concerned': 1, 'opted-out': 1 });
    const list = (await app.administrator.get(`/conferences/${conference.id}/mailings/${id}/people`)).body;
    expect(
      list.items.map(({ id: who, state, skipReason }: Record<string, unknown>) => [who, state, skipReason]),
    ).toEqual(
      expect.arrayContaining([
        [people[0], 'skipped', 'no-longer-concerned'],
        [people[1], 'skipped', 'opted-out'],
        [people[2], 'under-way', null],
      ]),
    );
  });

  it('writes to whoever joins later as long as it makes sense', async () => {
    const { conference } = await confirmedConference();
    const { id } = await scheduled(app.administrator, conference, {
      schedule: { kind: 'minutes', anchor: 'start', minutes: -7 * 24 * 60 },
      ...anyTime,
      goodForHours: 48,
    });
    expect(await lookAt(worker, before(conference, 7 * DAY))).toBe(3);
    const late = await register(app, conference, 7);
    expect(await lookAt(worker, before(conference, 6 * DAY))).toBe(1);
    expect((await mailsOf(app, id)).get(late.registrationId)).toBe(1);
    await app.database.query(`UPDATE mails SET state = 'sent', sent_at = now() WHERE batch_id = $1`, [id]);
    const tooLate = await register(app, conference, 8);
    expect(await lookAt(worker, before(conference, 5 * DAY))).toBe(0);
    expect((await mailsOf(app, id)).has(tooLate.registrationId)).toBe(false);
    expect((await mailingOf(conference, id)).state).toBe('done');
  });

  it('follows an edit: whoever the new question names is planned, at the new time', async () => {
    const { conference, people } = await confirmedConference();
    const mailing = await scheduled(app.administrator, conference, { schedule: dayBefore, ...anyTime });
    const answer = await app.administrator.put(`/conferences/${conference.id}/mailings/${mailing.id}`, {
      ...written(mailing),
      audience: { source: 'registrations', registrationStates: ['confirmed'], excludedIds: [people[0]] },
      schedule: { kind: 'minutes', anchor: 'start', minutes: -120 },
    });
    expect(answer.body).toMatchObject({
      state: 'scheduled',
      dueAt: before(conference, 2 * HOUR).toISOString(),
      counts: { planned: 2 },
    });
    await lookAt(worker, before(conference, 24 * HOUR));
    expect((await mailsOf(app, mailing.id)).size).toBe(0);
    await lookAt(worker, before(conference, 2 * HOUR));
    expect([...(await mailsOf(app, mailing.id)).keys()].sort()).toEqual(people.slice(1).sort());
  });
});

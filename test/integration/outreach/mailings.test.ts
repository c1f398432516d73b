import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { Worker, register, scheduleConference, type TestConference } from '../registration/world.js';
import {
  HOUR,
  before,
  draft,
  letter,
  lookAt,
  mailsOf,
  scheduled,
  skippedOf,
  written,
} from './mailing-world.js';

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

const base = ({ id }: TestConference, mailing = ''): string =>
  `/conferences/${id}/mailings${mailing && `/${mailing}`}`;
const anyTime = { quietFrom: null, quietUntil: null };

async function conferenceWith(people: number): Promise<{ conference: TestConference; people: string[] }> {
  const conference = await scheduleConference(app, { 'enterprise-representative': 50 });
  const ids: string[] = [];
  for (let n = 1; n <= people; n++) ids.push((await register(app, conference, n)).registrationId);
  return { conference, people: ids };
}

/** As if a mail server had taken the mails of these people. */
const deliver = (mailing: string, people: readonly string[]) =>
  app.database.query(
    `UPDATE mails SET state = 'sent', sent_at = now() WHERE batch_id = $1 AND subject_id = ANY($2)`,
    [mailing, people],
  );

describe('a draft', () => {
  it('begins as its purpose usually is, and is written part by part', async () => {
    const { conference } = await conferenceWith(0);
    const made = await app.administrator.post(base(conference), { name: '邀请函', purpose: 'invitation' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      state: 'draft',
      audience: { source: 'representatives', kinds: ['enterprise'] },
      schedule: { kind: 'now' },
      quietFrom: '21:00',
      participantType: 'enterprise-representative',
    });
    const put = (change: object) =>
      app.administrator.put(base(conference, made.body.id), { ...written(made.body), letter, ...change });
    const fields = async (change: object) =>
      (await put(change)).body.errors?.map(({ field, code }: Record<string, string>) => `${field}: ${code}`);
    expect(await fields({ audience: { source: 'registrations' } })).toEqual([
      'audience: mailings.invites-representatives',
    ]);
    expect(await fields({ quietUntil: null })).toEqual(['quietUntil: field.required']);
    expect(await fields({ quietFrom: '10:00', quietUntil: '09:00' })).toEqual([
      'quietUntil: mailings.quiet-hours',
    ]);
    expect(await fields({ schedule: { kind: 'days', anchor: 'start' } })).toEqual([
      'schedule: mailings.schedule',
    ]);
    expect((await put({ schedule: { kind: 'days', anchor: 'start', days: -1, time: '25:00' } })).status).toBe(
      422,
    );
    expect((await put({ replyTo: 'a@b.example\r\nBcc: x@y.example' })).status).toBe(422);
    const saved = await put({
      name: '第一批邀请',
      replyTo: 'Bureau@City.example',
      holdsUntil: before(conference, 48 * HOUR),
    });
    expect(saved.body).toMatchObject({ name: '第一批邀请', replyTo: 'bureau@city.example', version: 2 });
    expect((await put({ name: '旧版本' })).body.code).toBe('record.changed-meanwhile');
  });

  it('is deleted without a trace; what is scheduled is taken back first', async () => {
    const { conference } = await conferenceWith(2);
    const mailing = await scheduled(app.administrator, conference, anyTime);
    expect((await app.administrator.send('DELETE', base(conference, mailing.id))).body.code).toBe(
      'mailings.not-deletable',
    );
    const back = await app.administrator.post(`${base(conference, mailing.id)}/take-back`);
    expect(back.body).toMatchObject({ state: 'draft', counts: { planned: 0 } });
    expect((await app.administrator.send('DELETE', base(conference, mailing.id))).status).toBe(200);
    expect((await app.administrator.get(base(conference, mailing.id))).status).toBe(404);
  });

  it('is not sent with nothing in it, or for a conference nobody can see', async () => {
    const { conference } = await conferenceWith(1);
    const made = (await app.administrator.post(base(conference), { name: '空信', purpose: 'information' }))
      .body;
    const nothing = { subject: '', greeting: '', blocks: [], closing: '' };
    const emptied = await app.administrator.put(base(conference, made.id), {
      ...written(made),
      letter: { zh: nothing, en: nothing },
    });
    expect(emptied.body).toMatchObject({ version: 2 });
    const answer = await app.administrator.post(`${base(conference, made.id)}/schedule`);
    expect(answer.body.code).toBe('mailings.letter-empty');
    const copy = await app.administrator.post(`/conferences/${conference.id}/copy`, {
      titleZh: '下一场',
      startsAt: before(conference, -30 * 24 * HOUR).toISOString(),
    });
    expect(copy.status).toBe(201);
    const unpublished = await draft(app.administrator, copy.body);
    expect(
      (await app.administrator.post(`/conferences/${copy.body.id}/mailings/${unpublished.id}/schedule`)).body
        .code,
    ).toBe('mailings.conference-not-public');
  });
});

describe('the check before sending', () => {
  it('names the count, languages, who is left out, what is missing, and when it leaves', async () => {
    const { conference } = await conferenceWith(3);
    await register(app, conference, 4, { title: '' });
    await app.visitor
      .with({ 'accept-language': 'en' })
      .post(`/public/conferences/${conference.slug}/registrations`, {
        organisationId: conference.organisationId,
        name: 'Ann Li',
        mobile: '13900000077',
        email: 'visitor1@firm.example', // the address of the first visitor
        consentVersion: '2026-11',
        consent: true,
      });
    const text = { ...letter.zh, blocks: [{ kind: 'paragraph', text: '{{name}}{{title}}，请准时。' }] };
    const mailing = await draft(app.administrator, conference, {
      schedule: { kind: 'minutes', anchor: 'start', minutes: -24 * 60 },
      ...anyTime,
    });
    await app.administrator.put(base(conference, mailing.id), {
      ...written(mailing),
      letter: { zh: text, en: letter.en },
    });
    const check = (await app.administrator.get(`${base(conference, mailing.id)}/check`)).body;
    expect(check).toMatchObject({
      count: 4,
      languages: { zh: 4, en: 0 },
      excluded: [{ reason: 'same-address', count: 1, names: ['Ann Li'] }],
      missing: [{ placeholder: 'title', count: 1 }],
      faults: [],
      firstLeavesAt: before(conference, 24 * HOUR).toISOString(),
      latestAt: conference.startsAt.toISOString(),
      isMovedByQuietHours: false,
    });
  });
});

describe('stopping', () => {
  it('works until the last mail has left, and taken up again it goes to the rest only', async () => {
    const { conference, people } = await conferenceWith(5);
    const mailing = await scheduled(app.administrator, conference, { schedule: { kind: 'now' }, ...anyTime });
    await lookAt(worker, new Date());
    await deliver(mailing.id, people.slice(0, 2));
    await app.database.query(`UPDATE mails SET state = 'sending' WHERE batch_id = $1 AND subject_id = $2`, [
      mailing.id,
      people[4],
    ]);
    const stopped = await app.administrator.post(`${base(conference, mailing.id)}/stop`);
    expect(stopped.body).toMatchObject({
      dropped: 2,
      skipped: 0,
      mailing: { state: 'stopped', counts: { sent: 2, dropped: 2, underWay: 1 } },
    });
    // the one that a worker holds is settled first
    const early = await app.administrator.post(`${base(conference, mailing.id)}/resume`);
    expect(early.body.code).toBe('mailings.still-stopping');
    await app.database.query(
      `UPDATE mails SET state = 'dropped', last_reply = '451 later' WHERE batch_id = $1 AND is_stopped`,
      [mailing.id],
    );
    await lookAt(worker, new Date());
    expect((await mailsOf(app, mailing.id)).size).toBe(5);

    const resumed = await app.administrator.post(`${base(conference, mailing.id)}/resume`);
    expect(resumed.body).toMatchObject({ again: 3, mailing: { state: 'scheduled', counts: { planned: 3 } } });
    await lookAt(worker, new Date(Date.now() + 1000));
    const mails = await mailsOf(app, mailing.id);
    expect(people.map((person) => mails.get(person))).toEqual([1, 1, 2, 2, 2]); // of two, the first never left
    const left = await app.database.query<{ id: string }>(
      `SELECT subject_id AS id FROM mails WHERE batch_id = $1 AND state = 'queued'`,
      [mailing.id],
    );
    expect(left.map(({ id }) => id).sort()).toEqual(people.slice(2).sort());
    await deliver(mailing.id, people.slice(2));
    await lookAt(worker, new Date(Date.now() + 2000));
    expect((await app.administrator.get(base(conference, mailing.id))).body.state).toBe('done');
  });

  it('before its time leaves everybody planned, and refuses what makes no sense', async () => {
    const { conference } = await conferenceWith(3);
    const mailing = await scheduled(app.administrator, conference, anyTime);
    const stopped = await app.administrator.post(`${base(conference, mailing.id)}/stop`);
    expect(stopped.body).toMatchObject({ dropped: 0, skipped: 3 });
    expect(await skippedOf(app, mailing.id)).toEqual({ stopped: 3 });
    expect((await app.administrator.post(`${base(conference, mailing.id)}/stop`)).body.code).toBe(
      'state.not-allowed',
    );
    const corrected = await app.administrator.put(base(conference, mailing.id), {
      ...written(stopped.body.mailing),
      letter: { ...letter, zh: { ...letter.zh, subject: '更正' } },
    });
    expect(corrected.status).toBe(200);
    const resumed = await app.administrator.post(`${base(conference, mailing.id)}/resume`);
    expect(resumed.body).toMatchObject({ again: 3, mailing: { counts: { planned: 3, skipped: [] } } });
  });
});

describe('invitations', () => {
  it('are made when they leave, each a letter of its own, and a nudge goes to those who have not answered', async () => {
    const { conference } = await conferenceWith(0);
    await app.database.query(
      `INSERT INTO representatives (id, organisation_id, name, name_key, email, created_at, updated_at)
       SELECT gen_random_uuid(), $1, name, name, $2 || ordinality || '@firm.example', now(), now()
       FROM unnest('{赵甲,赵乙,赵丙}'::text[]) WITH ORDINALITY AS who(name)`,
      [conference.organisationId, conference.slug],
    );
    const mailing = await scheduled(app.administrator, conference, {
      purpose: 'invitation',
      audience: { source: 'representatives', organisationIds: [conference.organisationId] },
      schedule: { kind: 'now' },
      ...anyTime,
    });
    expect(mailing.counts.planned).toBe(0);
    expect(await lookAt(worker, new Date())).toBe(3);
    const invitations = await app.database.query<{ id: string; mail_id: string }>(
      'SELECT id, mail_id FROM invitations WHERE mailing_id = $1 ORDER BY id',
      [mailing.id],
    );
    expect(invitations).toHaveLength(3);
    const mails = await app.database.query<{ id: string }>(
      `SELECT id FROM mails WHERE batch_id = $1 AND subject_kind = 'invitation'`,
      [mailing.id],
    );
    expect(invitations.map((one) => one.mail_id).sort()).toEqual(mails.map(({ id }) => id).sort());

    await app.database.query('UPDATE invitations SET declined_at = now() WHERE id = $1', [
      invitations[0]!.id,
    ]);
    const nudge = await app.administrator.post(`${base(conference, mailing.id)}/nudge`, { name: '提醒答复' });
    expect(nudge.body).toMatchObject({ state: 'draft', purpose: 'nudge' });
    const put = await app.administrator.put(base(conference, nudge.body.id), {
      ...written(nudge.body),
      ...anyTime,
    });
    expect(put.status).toBe(200);
    const sent = await app.administrator.post(`${base(conference, nudge.body.id)}/schedule`);
    expect(sent.body.counts.planned).toBe(2);
    await lookAt(worker, new Date());
    expect([...(await mailsOf(app, nudge.body.id)).keys()].sort()).toEqual(
      invitations
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('what is shown of a mailing', () => {
  it('is the funnel down to who came, and each person, found by state and by name', async () => {
    const { conference, people } = await conferenceWith(4);
    const mailing = await scheduled(app.administrator, conference, { schedule: { kind: 'now' }, ...anyTime });
    await lookAt(worker, new Date());
    await deliver(mailing.id, people);
    await app.database.query(
      `UPDATE mails SET clicked_at = now() WHERE batch_id = $1 AND subject_id = ANY($2)`,
      [mailing.id, people.slice(0, 2)],
    );
    await app.database.query(
      `UPDATE mails SET bounced_at = now(), last_reply = '550 <' || to_address || '> unknown'
       WHERE batch_id = $1 AND subject_id = $2`,
      [mailing.id, people[3]],
    );
    await app.database.query('UPDATE registrations SET arrived_at = now() WHERE id = $1', [people[0]]);
    const { body } = await app.administrator.get(base(conference, mailing.id));
    expect(body.funnel).toEqual({ sent: 4, delivered: 3, clicked: 2, registered: 3, came: 1 });

    const find = async (query: string) =>
      (await app.administrator.get(`${base(conference, mailing.id)}/people?${query}`)).body;
    const bounced = (await find('state=bounced')).items;
    expect(bounced).toMatchObject([{ id: people[3], email: 'v***@firm.example' }]);
    expect(bounced[0].lastReply).toBe('550 <v***@firm.example> unknown');
    expect((await find('state=clicked')).items).toHaveLength(2);
    expect(
      (await find(`q=${encodeURIComponent(bounced[0].name)}`)).items.map(({ id }: { id: string }) => id),
    ).toContain(people[3]);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await find(`limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor;
    }
    expect(seen.sort()).toEqual(people.toSorted());
  });

  it('is a calendar of everything by its time, drafts too, with whom it concerns', async () => {
    const { conference } = await conferenceWith(3);
    const suggestions = await app.administrator.get(`/conferences/${conference.id}/mailing-suggestions`);
    expect(suggestions.body.items.map(({ key }: { key: string }) => key)).toContain('week-before');
    const add = () =>
      app.administrator.post(`/conferences/${conference.id}/mailing-suggestions`, {
        keys: ['day-before', 'week-before', 'thanks-after'],
      });
    expect((await add()).body.items).toHaveLength(3);
    expect((await add()).body.items).toHaveLength(0); // they are there
    const { items } = (await app.administrator.get(`/conferences/${conference.id}/outreach-calendar`)).body;
    expect(
      items.map(({ purpose, state, people }: Record<string, unknown>) => [purpose, state, people]),
    ).toEqual([
      ['reminder', 'draft', 3],
      ['reminder', 'draft', 3],
      ['thanks', 'draft', 0],
    ]);
    const [week] = items;
    const sent = await app.administrator.post(`${base(conference, week.id)}/schedule`);
    expect(sent.body).toMatchObject({ state: 'scheduled', counts: { planned: 3 }, dueAt: week.dueAt });

    const copy = await app.administrator.post(`/conferences/${conference.id}/copy`, {
      titleZh: '另一场',
      startsAt: before(conference, -60 * 24 * HOUR).toISOString(),
    });
    const copied = (await app.administrator.get(`/conferences/${copy.body.id}/mailings`)).body.items;
    expect(copied.map(({ state }: { state: string }) => state)).toEqual(['draft', 'draft', 'draft']);
    expect(copied.map(({ name }: { name: string }) => name)).toEqual(
      (await app.administrator.get(base(conference))).body.items.map(({ name }: { name: string }) => name),
    );
  });
});

describe('rights', () => {
  it('readers look and do not send; nobody reaches a mailing through another conference', async () => {
    const { conference } = await conferenceWith(1);
    const { conference: other } = await conferenceWith(1);
    const mailing = await draft(app.administrator, conference);
    const reader = await app.colleague([{ role: 'reports', conferenceId: conference.id, campaignId: null }]);
    expect((await reader.get(base(conference, mailing.id))).status).toBe(200);
    expect((await reader.post(`${base(conference, mailing.id)}/schedule`)).status).toBe(403);
    const manager = await app.colleague([{ role: 'manager', conferenceId: other.id, campaignId: null }]);
    for (const path of ['', '/check', '/people'])
      expect((await manager.get(`${base(other, mailing.id)}${path}`)).status).toBe(404);
    for (const verb of ['schedule', 'stop', 'resume', 'take-back'])
      expect((await manager.post(`${base(other, mailing.id)}/${verb}`)).status).toBe(404);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { issueToken } from '#platform/tokens';
import {
  BASE_URL,
  Worker,
  register,
  scheduleConference,
  type TestConference,
} from '../registration/world.js';
import { invite, invitedForm, page, recipient, rowOf, wave } from './invited.js';
import { makeInvitations } from '../../../libs/outreach/src/application/invitations/make-invitations.js';

let app: RunningApp;
let worker: Worker;
let conference: TestConference;
beforeAll(async () => {
  app = await startApp({ BASE_URL });
  worker = await Worker.start(app);
}, 60_000);
afterAll(async () => {
  await worker?.stop();
  await app?.stop();
});

const say = (what: string, body: object) => app.visitor.post(`/public/invitations/${what}`, body);
const states = async (id: string) =>
  (await app.administrator.get(`/conferences/${id}/invitations`)).body.items.map(
    (one: { state: string }) => one.state,
  );

describe('an invitation', () => {
  it('is one an address and conference, however often its people are named', async () => {
    conference = await scheduleConference(app);
    const mailing = await wave(app, conference);
    const people = [1, 2, 3].map((n) => recipient(n, conference));
    const make = () =>
      app.transactions.run(systemCall(), (tx) => makeInvitations(tx, systemCall(), mailing, people));
    const first = await make();
    expect(first.map(({ kind, email }) => ({ kind, email }))).toEqual(
      people.map(({ email }) => ({ kind: 'invitations', email })),
    );
    expect((await make()).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    const both = await Promise.all([make(), make()]);
    expect(both.map((made) => made.length)).toEqual([3, 3]);
    expect(await states(conference.id)).toEqual(['planned', 'planned', 'planned']);
  });

  it('goes from opened to accepted to registered, and leads to the personal page', async () => {
    conference = await scheduleConference(app);
    const [one] = await invite(app, conference);
    expect(page(await say('open', { token: one!.token }))).toMatchObject({
      state: 'open',
      mayAnswer: true,
      name: one!.name,
      email: one!.email,
      heldUntil: null,
      conference: { slug: conference.slug },
    });
    expect(await states(conference.id)).toEqual(['opened']);
    expect(page(await say('accept', { token: one!.token }))).toMatchObject({ state: 'accepted' });
    expect(await states(conference.id)).toEqual(['accepted']);
    const registered = await say('register', invitedForm(one!, 1, conference));
    expect(registered).toMatchObject({ status: 201, body: { state: 'confirmed' } });
    expect(await states(conference.id)).toEqual(['registered']);
    const [row] = await app.database.query(
      'SELECT source, consent_version FROM registrations WHERE id = $1',
      [registered.body.registrationId],
    );
    expect(row).toEqual({ source: 'invitation', consent_version: '2026-11' });
    const own = page(await say('own-registration', { token: one!.token }));
    const opened = await app.visitor.post('/public/registrations/open', { token: own.token });
    expect(opened.body).toMatchObject({
      state: 'confirmed',
      name: one!.name,
      ticketCode: expect.any(String),
    });
    expect(page(await say('open', { token: one!.token }))).toMatchObject({
      state: 'registered',
      mayAnswer: false,
      registrationState: 'confirmed',
    });
  });

  it('is declined with a reason, and taken back until registration closes', async () => {
    conference = await scheduleConference(app);
    const [one] = await invite(app, conference);
    const no = { token: one!.token, reason: 'date', words: '当天在外地出差' };
    expect(page(await say('decline', no))).toMatchObject({ state: 'declined', declineReason: 'date' });
    expect(await rowOf(app, one!.id)).toMatchObject({ decline_words: '当天在外地出差', accepted_at: null });
    expect(page(await say('accept', { token: one!.token }))).toMatchObject({
      state: 'accepted',
      declineReason: null,
    });
    expect(page(await say('decline', { token: one!.token }))).toMatchObject({ state: 'declined' });
    await app.database.query(
      `UPDATE conferences SET registration_opens_at = now() - interval '2 days',
         registration_closes_at = now() - interval '1 second' WHERE id = $1`,
      [conference.id],
    );
    expect(await say('accept', { token: one!.token })).toMatchObject({
      status: 409,
      body: { code: 'registration.closed' },
    });
  });

  it('lets the invited in before the public may register', async () => {
    conference = await scheduleConference(app);
    const [one] = await invite(app, conference);
    await app.database.query(
      `UPDATE conferences SET registration_opens_at = now() + interval '1 day' WHERE id = $1`,
      [conference.id],
    );
    expect((await say('register', invitedForm(one!, 1, conference))).status).toBe(201);
  });

  it('is passed on to a colleague, who gets a link of their own by mail; the old link says to whom', async () => {
    conference = await scheduleConference(app);
    const [one] = await invite(app, conference);
    const colleague = { token: one!.token, name: '赵小明', email: 'Zhao@Firm.Example' };
    expect(page(await say('pass-on', colleague))).toMatchObject({
      state: 'forwarded',
      mayAnswer: false,
      passedOnToName: '赵小明',
    });
    expect(await say('accept', { token: one!.token })).toMatchObject({
      status: 409,
      body: { code: 'invitation.passed-on' },
    });
    const [mail] = await worker.sendMails(conference);
    expect(mail!.to).toMatchObject({ text: expect.stringContaining('zhao@firm.example') });
    expect(mail!.text).toContain(`${one!.name} 将参加`);
    const [, token, mailId] = new RegExp(`${BASE_URL}/i/([\\w-]{43})\\?m=([\\w-]{36})`).exec(mail!.text!)!;
    expect(page(await say('open', { token }))).toMatchObject({
      state: 'open',
      name: '赵小明',
      isLocked: true,
    });
    expect(await states(conference.id)).toEqual(['opened', 'forwarded']);
    expect((await app.visitor.post(`/public/mails/${mailId}/clicked`)).status).toBe(204);
    const { items } = (await app.administrator.get(`/conferences/${conference.id}/invitations`)).body;
    expect(items[0]).toMatchObject({ name: '赵小明', clickedAt: expect.any(String) });
    const detail = (await app.administrator.get(`/invitations/${items[0].id}`)).body;
    expect(detail).toMatchObject({ passedOnFromName: one!.name, email: 'z***@firm.example' });
    expect(detail.timeline.map(({ what }: { what: string }) => what)).toEqual(
      expect.arrayContaining(['invitation.made', 'outreach.invitation', 'mail.clicked', 'invitation.opened']),
    );
  });

  it('is not passed on to somebody who is invited already', async () => {
    conference = await scheduleConference(app);
    const [one, two] = await invite(app, conference, { count: 2 });
    expect(await say('pass-on', { token: one!.token, name: '赵小明', email: two!.email })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'email', code: 'invitation.cannot-pass-on' }] },
    });
    expect(await rowOf(app, one!.id)).toMatchObject({ forwarded_at: null });
  });

  it('locked to person and organisation refuses others at the field', async () => {
    conference = await scheduleConference(app);
    const other = await scheduleConference(app);
    const [one] = await invite(app, conference, { isLocked: true });
    const foreign = invitedForm(one!, 1, conference, { name: '王五', organisationId: other.organisationId });
    expect(await say('register', foreign)).toMatchObject({
      status: 422,
      body: {
        errors: [
          { field: 'name', code: 'registration.invited-by-name', detail: expect.stringContaining(one!.name) },
          { field: 'organisationName', code: 'registration.invited-organisation' },
        ],
      },
    });
    expect((await say('register', invitedForm(one!, 1, conference))).status).toBe(201);
  });

  it('is approved at once where the rules say so of invited people, and waits where they do not', async () => {
    for (const [autoApproveInvited, state] of [
      [true, 'confirmed'],
      [false, 'pending'],
    ] as const) {
      conference = await scheduleConference(app);
      await app.database.query(
        `INSERT INTO registration_rules (conference_id, participant_type, is_public, needs_approval,
           auto_approve_invited, approval_after_edit, auto_approve_qualifications, auto_approve_districts,
           auto_approve_domains, colleagues_limit)
         VALUES ($1, 'enterprise-representative', false, true, $2, false, '{}', '{}', '{}', 0)`,
        [conference.id, autoApproveInvited],
      );
      const [one] = await invite(app, conference);
      expect(await say('register', invitedForm(one!, 1, conference))).toMatchObject({
        status: 201,
        body: { state },
      });
    }
  });

  it('withdrawn says so, and where to go', async () => {
    conference = await scheduleConference(app);
    const [one, two] = await invite(app, conference, { count: 2 });
    await say('register', invitedForm(two!, 2, conference));
    const path = `/conferences/${conference.id}/invitations/withdraw`;
    expect((await app.administrator.post(path, { ids: [one!.id, two!.id] })).body).toEqual({
      changed: 1,
      unchanged: 1,
      nextCursor: null,
    });
    expect(page(await say('open', { token: one!.token }))).toMatchObject({
      state: 'withdrawn',
      mayAnswer: false,
      conference: { slug: conference.slug },
    });
    for (const what of ['accept', 'decline'])
      expect(await say(what, { token: one!.token })).toMatchObject({
        status: 409,
        body: { code: 'invitation.withdrawn' },
      });
    // the address may be invited again
    expect(await invite(app, conference)).toHaveLength(1);
  });
});

describe('all invitations that a filter means', () => {
  it('are sent again or withdrawn part by part, each once, and no others', async () => {
    conference = await scheduleConference(app);
    const people = await invite(app, conference, { count: 205 });
    const others = await invite(app, conference, { count: 3, from: 300 });
    const ofWave = String((await rowOf(app, people[0]!.id)).mailing_id);
    const all = async (action: 'resend' | 'withdraw', filter: object) => {
      const parts = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { status, body }: { status: number; body: { changed: number; nextCursor: string | null } } =
          await app.administrator.post(`/conferences/${conference.id}/invitations/${action}`, {
            filter,
            ...(cursor && { cursor }),
          });
        expect(status).toBe(200);
        parts.push(body.changed);
        cursor = body.nextCursor;
      }
      return parts;
    };
    const mails = () =>
      app.database.query<{ category: string; people: number; count: number }>(
        `SELECT category, count(*)::int AS count, count(DISTINCT subject_id)::int AS people FROM mails
         WHERE scope_id = $1 GROUP BY 1`,
        [conference.id],
      );
    expect(await all('resend', { mailingId: ofWave })).toEqual([200, 5]);
    expect(await mails()).toEqual([{ category: 'mailing', count: 205, people: 205 }]);
    // the filter's own state changes while it is worked through
    expect(await all('withdraw', { mailingId: ofWave, state: 'planned' })).toEqual([200, 5]);
    expect(await all('withdraw', { mailingId: ofWave })).toEqual([0, 0]);
    for (const { id } of others) expect(await rowOf(app, id)).toMatchObject({ withdrawn_at: null });
  });

  it('are chosen by ids or by a filter, never by both or by nothing', async () => {
    conference = await scheduleConference(app);
    const [one] = await invite(app, conference);
    const path = `/conferences/${conference.id}/invitations/withdraw`;
    for (const body of [{}, { ids: [one!.id], filter: {} }, { filter: { state: 'unheard' } }])
      expect((await app.administrator.post(path, body)).status).toBeGreaterThanOrEqual(400);
    expect(await rowOf(app, one!.id)).toMatchObject({ withdrawn_at: null });
  });
});

describe('at the same moment', () => {
  it('accepting 10 times accepts once, registering 10 times registers once', async () => {
    conference = await scheduleConference(app);
    const [one] = await invite(app, conference);
    const accepted = await Promise.all(
      Array.from({ length: 10 }, () => say('accept', { token: one!.token })),
    );
    expect(accepted.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const audits = await app.database.query(
      `SELECT 1 FROM audit_entries WHERE subject_id = $1 AND action = 'invitation.accepted'`,
      [one!.id],
    );
    expect(audits).toHaveLength(1);
    const registered = await Promise.all(
      Array.from({ length: 10 }, () => say('register', invitedForm(one!, 1, conference))),
    );
    expect(registered.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(409)]);
  });

  it('the same Idempotency-Key gets the first answer', async () => {
    conference = await scheduleConference(app);
    const [one] = await invite(app, conference);
    const client = app.visitor.with({ 'idempotency-key': randomUUID() });
    const body = invitedForm(one!, 1, conference);
    const first = await client.post('/public/invitations/register', body);
    const again = await client.post('/public/invitations/register', body);
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, body: first.body });
  });

  it('declining against accepting ends in one of the two, never in both', async () => {
    conference = await scheduleConference(app);
    const people = await invite(app, conference, { count: 6 });
    await Promise.all(
      people.flatMap(({ token }) => [say('accept', { token }), say('decline', { token, reason: 'travel' })]),
    );
    for (const { id } of people) {
      const row = await rowOf(app, id);
      expect((row.accepted_at === null) !== (row.declined_at === null)).toBe(true);
    }
  });

  it('passing on twice passes on once', async () => {
    conference = await scheduleConference(app);
    const [one] = await invite(app, conference);
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((who) =>
        say('pass-on', { token: one!.token, name: `同事${who}`, email: `${who}@firm.example` }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const [{ count }] = (await app.database.query(
      'SELECT count(*)::int AS count FROM invitations WHERE forwarded_from_id = $1',
      [one!.id],
    )) as [{ count: number }];
    expect(count).toBe(1);
  });
});

describe('TRUST', () => {
  it('looking at the page by GET changes nothing, however often', async () => {
    conference = await scheduleConference(app);
    const [one] = await invite(app, conference);
    for (let n = 0; n < 3; n += 1) await fetch(`${app.conference.url}/i/${one!.token}?m=${randomUUID()}`);
    expect(await rowOf(app, one!.id)).toMatchObject({ opened_at: null, accepted_at: null });
    expect(page(await say('open', { token: one!.token }))).toMatchObject({ state: 'open' });
  });

  it('links of another purpose, cut, expired and unknown ones open nothing', async () => {
    conference = await scheduleConference(app);
    const [one] = await invite(app, conference);
    const visitor = await register(app, conference, 5);
    const call = systemCall();
    const [expired, foreign] = await app.transactions.run(call, async (tx) => [
      await issueToken(tx, call, 'invitation', one!.id, new Date(Date.now() - 1000)),
      await issueToken(tx, call, 'survey', one!.id, new Date(Date.now() + 60_000)),
    ]);
    for (const token of [visitor.token, expired, foreign, one!.token.slice(0, 30), 'x'.repeat(43)])
      for (const what of ['open', 'accept', 'decline', 'own-registration'])
        expect(await say(what, { token })).toMatchObject({ body: { code: 'access.link-invalid' } });
    expect(await app.visitor.post('/public/registrations/open', { token: one!.token })).toMatchObject({
      body: { code: 'access.link-invalid' },
    });
  });

  it('keeps no token in the log', async () => {
    conference = await scheduleConference(app);
    const [one] = await invite(app, conference);
    await say('open', { token: one!.token });
    await say('decline', { token: one!.token });
    expect(app.conference.output()).not.toContain(one!.token);
  });

  it('a click tells nothing about which mails exist', async () => {
    const answers = await Promise.all(
      [randomUUID(), randomUUID()].map((id) => app.visitor.post(`/public/mails/${id}/clicked`)),
    );
    expect(answers.map(({ status, body }) => [status, body.length])).toEqual([
      [204, 0],
      [204, 0],
    ]);
  });

  it('passing on is limited, so that nobody tries out addresses', async () => {
    conference = await scheduleConference(app);
    const [one, two] = await invite(app, conference, { count: 2 });
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1)
      statuses.push((await say('pass-on', { token: one!.token, name: '赵六', email: two!.email })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  });

  it('what people write is text: script in a reason or a name stays what it is', async () => {
    conference = await scheduleConference(app);
    const [one] = await invite(app, conference);
    const words = '<script>alert(1)</script>{{name}}';
    await say('decline', { token: one!.token, words });
    const detail = (await app.administrator.get(`/invitations/${one!.id}`)).body;
    expect(detail.declineWords).toBe(words);
    const passed = { token: one!.token, name: '<img src=x onerror=alert(1)>', email: 'x@firm.example' };
    expect((await say('pass-on', passed)).status).toBe(422);
    const wish = {
      people: [{ organisationId: conference.organisationId, name: '周七', email: 'zhou@firm.example' }],
      participantType: 'official',
      isLocked: false,
      message: words,
    };
    const made = await app.administrator.post(`/conferences/${conference.id}/invitations`, wish);
    expect(made).toMatchObject({ status: 201, body: { invited: 1, alreadyInvited: 0 } });
    const [mail] = await worker.sendMails(conference);
    expect(mail!.text).toContain(words);
    expect(mail!.html).not.toContain('<script>alert');
  });

  it('shows invitations only to colleagues of the conference', async () => {
    conference = await scheduleConference(app);
    const other = await scheduleConference(app);
    const [one] = await invite(app, conference);
    const stranger = await app.colleague([{ role: 'manager', conferenceId: other.id, campaignId: null }]);
    expect((await stranger.get(`/invitations/${one!.id}`)).status).toBe(404);
    expect((await stranger.get(`/conferences/${conference.id}/invitations`)).status).toBe(404);
    expect(
      await stranger.post(`/conferences/${other.id}/invitations/withdraw`, { ids: [one!.id] }),
    ).toMatchObject({ body: { changed: 0, unchanged: 1 } });
    expect(await rowOf(app, one!.id)).toMatchObject({ withdrawn_at: null });
  });
});

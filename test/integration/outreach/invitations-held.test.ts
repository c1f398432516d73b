import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CancelRegistration } from '#registration';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { LapseOffers } from '../../../libs/registration/src/application/lapse-offers.js';
import { OfferPlaces } from '../../../libs/registration/src/application/offer-places.js';
import {
  BASE_URL,
  Worker,
  form,
  register,
  scheduleConference,
  type TestConference,
} from '../registration/world.js';
import { inDays, invite, invitedForm, page, rowOf, taken } from './invited.js';

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
const places = (capacity: number) => scheduleConference(app, { 'enterprise-representative': capacity });
const list = async (query = '') =>
  (await app.administrator.get(`/conferences/${conference.id}/registrations${query}`)).body;
const lapse = () => worker.parts.get(LapseOffers, { strict: false }).run(systemCall());
const offer = () => worker.parts.get(OfferPlaces, { strict: false }).run(systemCall(), conference.id);
const stateOf = async (id: string) =>
  (await app.database.query<{ state: string }>('SELECT state FROM registrations WHERE id = $1', [id]))[0]!
    .state;
const endHolds = () =>
  app.database.query(
    `UPDATE registrations SET offer_expires_at = now() - interval '1 second'
     WHERE conference_id = $1 AND is_held AND state = 'offered'`,
    [conference.id],
  );

describe('a place held for an invited person', () => {
  it('counts as taken, is no registration anywhere, and nobody is mailed about it', async () => {
    conference = await places(3);
    await invite(app, conference, { count: 2, holdsUntil: inDays(5) });
    expect(await taken(app, conference)).toBe(2);
    expect(await list()).toMatchObject({ items: [], total: 0, counts: [], held: 2 });
    expect(await list('?held=true')).toMatchObject({
      total: 2,
      items: [
        { state: 'offered', isHeld: true },
        { state: 'offered', isHeld: true },
      ],
    });
    const figures = (await app.administrator.get(`/conferences/${conference.id}/attendance`)).body;
    expect(JSON.stringify(figures)).not.toMatch(/"(registered|waitlisted)":[1-9]/);
    expect(await worker.sendMails(conference)).toEqual([]);
    const { body } = await app.administrator.get(`/conferences/${conference.id}/invitations`);
    expect(body).toMatchObject({ held: 2, missedHolds: 0, items: [{ heldUntil: expect.any(String) }, {}] });
  });

  it('is the very place that is taken up', async () => {
    conference = await places(1);
    const [one] = await invite(app, conference, { holdsUntil: inDays(5) });
    const heldId = (await rowOf(app, one!.id)).registration_id;
    expect(page(await say('open', { token: one!.token })).heldUntil).not.toBeNull();
    const registered = await say('register', invitedForm(one!, 1, conference));
    expect(registered).toMatchObject({ status: 201, body: { registrationId: heldId, state: 'confirmed' } });
    expect(await taken(app, conference)).toBe(1);
    expect(await list()).toMatchObject({
      total: 1,
      held: 0,
      items: [{ isHeld: false, source: 'invitation' }],
    });
    const [mail] = await worker.sendMails(conference);
    expect(mail!.subject).toContain('参会凭证');
  });

  it('stays held while a registration that needs approval waits', async () => {
    conference = await places(1);
    await app.database.query(
      `INSERT INTO registration_rules (conference_id, participant_type, is_public, needs_approval,
         auto_approve_invited, approval_after_edit, auto_approve_qualifications, auto_approve_districts,
         auto_approve_domains, colleagues_limit)
       VALUES ($1, 'enterprise-representative', true, true, false, false, '{}', '{}', '{}', 0)`,
      [conference.id],
    );
    const [one] = await invite(app, conference, { holdsUntil: inDays(5) });
    const { body } = await say('register', invitedForm(one!, 1, conference));
    expect(body.state).toBe('pending');
    expect(await taken(app, conference)).toBe(1);
    const approved = await app.administrator.post(`/registrations/${body.registrationId}/approve`, {});
    expect(approved.body).toMatchObject({ state: 'confirmed' });
    expect(await taken(app, conference)).toBe(1);
    const subjects = (await worker.sendMails(conference)).map(({ subject }) => subject);
    expect(subjects.join()).not.toContain('修改待审核');
  });

  it('is freed by declining, and goes to whoever waits', async () => {
    conference = await places(1);
    const [one] = await invite(app, conference, { holdsUntil: inDays(5) });
    const waiting = await register(app, conference, 9);
    expect(waiting.state).toBe('waitlisted');
    page(await say('decline', { token: one!.token, reason: 'date' }));
    expect(await offer()).toBe(1);
    expect(await stateOf(waiting.registrationId)).toBe('offered');
    // taken back, the place is gone: the invited waits like everybody
    page(await say('accept', { token: one!.token }));
    const registered = await say('register', invitedForm(one!, 1, conference));
    expect(registered.body).toMatchObject({ state: 'waitlisted', position: 1 });
  });

  it('lapses at its deadline without a mail; the invitation works on while places are left', async () => {
    conference = await places(2);
    const [one] = await invite(app, conference, { holdsUntil: inDays(5) });
    await endHolds();
    await lapse();
    expect(await taken(app, conference)).toBe(0);
    expect(await worker.sendMails(conference)).toEqual([]);
    expect(await list()).toMatchObject({ total: 0, items: [], held: 0 });
    expect(page(await say('open', { token: one!.token }))).toMatchObject({
      mayAnswer: true,
      heldUntil: null,
    });
    expect((await say('register', invitedForm(one!, 1, conference))).body).toMatchObject({
      state: 'confirmed',
    });
  });

  it('goes along when the invitation is passed on', async () => {
    conference = await places(1);
    const [one] = await invite(app, conference, { holdsUntil: inDays(5) });
    page(await say('pass-on', { token: one!.token, name: '赵小明', email: 'zhao@firm.example' }));
    expect(await taken(app, conference)).toBe(1);
    const [next] = await app.database.query<{ id: string; registration_id: string }>(
      'SELECT id, registration_id FROM invitations WHERE forwarded_from_id = $1',
      [one!.id],
    );
    expect(next!.registration_id).not.toBeNull();
    const { url } = (await app.administrator.post(`/invitations/${next!.id}/link`)).body;
    const token = url.split('/i/')[1];
    const { body } = await say('register', {
      ...form(1, conference.organisationId, { name: '赵小明', email: 'zhao@firm.example' }),
      token,
    });
    expect(body).toMatchObject({ registrationId: next!.registration_id, state: 'confirmed' });
  });

  it('is freed by withdrawing', async () => {
    conference = await places(1);
    const [one] = await invite(app, conference, { holdsUntil: inDays(5) });
    await app.administrator.post(`/conferences/${conference.id}/invitations/withdraw`, { ids: [one!.id] });
    expect(await taken(app, conference)).toBe(0);
  });

  it('is taken up by phone; consent is asked on the personal page', async () => {
    conference = await places(1);
    const [one] = await invite(app, conference, { holdsUntil: inDays(5) });
    const answered = await app.administrator.post(`/invitations/${one!.id}/answer`, { answer: 'accepted' });
    expect(answered.body).toMatchObject({ state: 'registered', registrationState: 'confirmed' });
    const own = page(await say('own-registration', { token: one!.token }));
    const opened = await app.visitor.post('/public/registrations/open', { token: own.token });
    expect(opened.body).toMatchObject({ state: 'confirmed', needsConsent: true });
  });

  it('is not confirmed from the list of registrations: the invitation answers for it', async () => {
    conference = await places(1);
    const [one] = await invite(app, conference, { holdsUntil: inDays(5) });
    const id = String((await rowOf(app, one!.id)).registration_id);
    expect(await app.administrator.post(`/registrations/${id}/confirm`, {})).toMatchObject({
      body: { code: 'registration.held-for-invited' },
    });
    await app.transactions.run(systemCall(), async () => undefined);
    await new CancelRegistration(app.transactions).run(systemCall(), id, '不再保留');
    expect(await worker.sendMails(conference)).toEqual([]);
  });

  it('is given to as many as there are places; the organiser is told how many got none', async () => {
    conference = await places(3);
    await register(app, conference, 1);
    await invite(app, conference, { count: 5, holdsUntil: inDays(5) });
    expect(await taken(app, conference)).toBe(3);
    const { body } = await app.administrator.get(`/conferences/${conference.id}/invitations`);
    expect(body).toMatchObject({ held: 2, missedHolds: 3 });
    const missed = await app.administrator.get(`/conferences/${conference.id}/invitations?hold=missed`);
    expect(missed.body.total).toBe(3);
  });

  it('passes nobody over who waits already', async () => {
    conference = await places(1);
    await register(app, conference, 1);
    await register(app, conference, 2);
    await app.administrator.put(`/conferences/${conference.id}/places`, {
      places: [{ participantType: 'enterprise-representative', capacity: 2 }],
      confirm: true,
    });
    await invite(app, conference, { count: 1, holdsUntil: inDays(5) });
    const { body } = await app.administrator.get(`/conferences/${conference.id}/invitations`);
    expect(body).toMatchObject({ held: 0, missedHolds: 1 });
  });
});

describe('an invited person on the public page', () => {
  it('is no twin: the page tells of the held place and mails the invitation again', async () => {
    conference = await places(2);
    const [one] = await invite(app, conference, { holdsUntil: inDays(5) });
    const { token: _, ...body } = invitedForm(one!, 1, conference);
    const refused = await app.visitor.post(`/public/conferences/${conference.slug}/registrations`, body);
    expect(refused).toMatchObject({ status: 409, body: { code: 'registration.place-held' } });
    const asked = await app.visitor.post(`/public/conferences/${conference.slug}/resend-link`, {
      email: one!.email,
    });
    expect(asked.status).toBe(202);
    const [mail] = await worker.sendMails(conference);
    expect(mail!.text).toContain('保留了一个名额');
    const [, token] = new RegExp(`${BASE_URL}/i/([\\w-]{43})`).exec(mail!.text!)!;
    expect((await say('register', { ...body, token })).body).toMatchObject({ state: 'confirmed' });
  });
});

describe('TRUST: places are never oversold', () => {
  it('the last place by a hold against the public: one of them gets it', async () => {
    for (let round = 0; round < 5; round += 1) {
      conference = await places(1);
      const [, visitor] = await Promise.all([
        invite(app, conference, { holdsUntil: inDays(5) }),
        register(app, conference, 9),
      ]);
      expect(await taken(app, conference)).toBe(1);
      const { held } = (await app.administrator.get(`/conferences/${conference.id}/invitations`)).body;
      expect(held + (visitor.state === 'confirmed' ? 1 : 0)).toBe(1);
    }
  });

  it('a hold expiring while it is taken up: taken up or lapsed, and the count is right', async () => {
    for (let round = 0; round < 5; round += 1) {
      conference = await places(1);
      const [one] = await invite(app, conference, { holdsUntil: inDays(5) });
      await register(app, conference, 9);
      await endHolds();
      const [registered] = await Promise.all([say('register', invitedForm(one!, 1, conference)), lapse()]);
      expect(registered).toMatchObject({ status: 201, body: { state: 'waitlisted' } });
      await offer();
      expect(await taken(app, conference)).toBe(1);
    }
  });

  it('taking a place up against declining it: one of them, and the place follows', async () => {
    conference = await places(6);
    const people = await invite(app, conference, { count: 6, holdsUntil: inDays(5) });
    await Promise.all(
      people.flatMap((one, n) => [
        say('register', invitedForm(one, n + 1, conference)),
        say('decline', { token: one.token }),
      ]),
    );
    const { total } = await list('?state=confirmed');
    expect(await taken(app, conference)).toBe(total);
    for (const { id } of people) {
      const row = await rowOf(app, id);
      expect((row.registered_at === null) !== (row.declined_at === null)).toBe(true);
    }
  });

  it('taking a place up at the desk against the invited person’s own link: once, in one place', async () => {
    for (let round = 0; round < 5; round += 1) {
      conference = await places(1);
      const [one] = await invite(app, conference, { holdsUntil: inDays(5) });
      const atDesk = () =>
        app.administrator.post(`/conferences/${conference.id}/registrations`, {
          mobile: '13612340001',
          name: one!.name,
          organisationId: conference.organisationId,
        });
      const both = await Promise.all([
        say('register', invitedForm(one!, 1, conference, { mobile: '13612340001' })),
        atDesk(),
        atDesk(),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
      expect(await taken(app, conference)).toBe(1);
      expect((await list('?state=confirmed')).total).toBe(1);
    }
  });

  it('the guard is the count: without it a hold would oversell (negative control)', async () => {
    conference = await places(1);
    await register(app, conference, 9);
    await app.database.query(
      'ALTER TABLE registrations DISABLE TRIGGER registrations_count_places_on_insert',
    );
    try {
      await app.database.query(
        `UPDATE place_pools SET taken = 0 WHERE conference_id = $1 AND participant_type = 'enterprise-representative'`,
        [conference.id],
      );
      await invite(app, conference, { holdsUntil: inDays(5) });
      const [{ count }] = (await app.database.query(
        `SELECT count(*)::int AS count FROM registrations
         WHERE conference_id = $1 AND state IN ('confirmed', 'offered')`,
        [conference.id],
      )) as [{ count: number }];
      expect(count).toBe(2);
    } finally {
      await app.database.query(
        'ALTER TABLE registrations ENABLE TRIGGER registrations_count_places_on_insert',
      );
    }
  });
});

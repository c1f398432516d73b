import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import { AnnounceCancellationHandler } from '../../../libs/registration/src/jobs/announce-cancellation.handler.js';
import { AnnounceProgrammeHandler } from '../../../libs/registration/src/jobs/announce-programme.handler.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { OfferPlaces } from '../../../libs/registration/src/application/offer-places.js';
import { Worker, form, register, scheduleConference, type Registered, type TestConference } from './world.js';

jest.setTimeout(30_000);

let app: RunningApp;
let worker: Worker;
beforeAll(async () => {
  app = await startApp();
  worker = await Worker.start(app);
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await app.stop();
});

const HOUR = 3_600_000;
interface World {
  conference: TestConference;
  people: Registered[];
  session(name: string, from: number, more?: object): object & { id: string };
}
let worlds = 0;

/** Four registered, their tickets sent; an opening and two sessions are released. */
async function world(): Promise<World> {
  const conference = await scheduleConference(app);
  const people: Registered[] = [];
  for (const n of [1, 2, 3, 4]) people.push(await register(app, conference, n));
  await worker.sendMails(conference);
  worlds += 1;
  const session: World['session'] = (name, from, more = {}) => ({
    id: `00000000-0000-4000-8000-${String(worlds * 1000 + name.charCodeAt(0)).padStart(12, '0')}`,
    kind: name === 'O' ? 'opening' : 'docking',
    titleZh: `环节${name}`,
    startsAt: new Date(conference.startsAt.getTime() + from * HOUR).toISOString(),
    endsAt: new Date(conference.startsAt.getTime() + (from + 1) * HOUR).toISOString(),
    signUp: name === 'O' ? null : { places: 5, participantTypes: [] },
    ...more,
  });
  const it = { conference, people, session };
  await release(it, [session('O', 0), session('A', 1), session('B', 3)]);
  return it;
}

const draftVersion = async ({ conference }: World): Promise<number> =>
  (await app.administrator.get(`/conferences/${conference.id}/programme`)).body.version;

async function edit(at: World, sessions: object[]): Promise<number> {
  const path = `/conferences/${at.conference.id}/programme`;
  const answer = await app.administrator.put(path, { version: await draftVersion(at), sessions });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body.version;
}

async function release(at: World, sessions: object[], more: object = {}) {
  const version = await edit(at, sessions);
  return app.administrator.post(`/conferences/${at.conference.id}/programme/releases`, {
    version,
    notify: true,
    ...more,
  });
}

/** As registering for it would. */
const signUp = ({ people }: World, person: number, session: { id: string }) =>
  app.database.query(
    `INSERT INTO session_signups (registration_id, session_id, state, asked_at) VALUES ($1, $2, 'taken', now())`,
    [people[person]!.registrationId, session.id],
  );

/** Runs the last release's job, twice, as a queue may. */
async function announce({ conference }: World): Promise<void> {
  const [entry] = await app.database.query<{ payload: never }>(
    `SELECT payload FROM outbox WHERE job = 'conference.announce-programme' AND payload->>'conferenceId' = $1
     ORDER BY created_at DESC LIMIT 1`,
    [conference.id],
  );
  const handler = worker.parts.get(AnnounceProgrammeHandler, { strict: false });
  await handler.handle(entry!.payload, systemCall());
  await handler.handle(entry!.payload, systemCall());
}

const calendars = (mail: ParsedMail): string[][] =>
  mail.attachments
    .filter(({ contentType }) => contentType === 'text/calendar')
    .map(({ content }) =>
      content
        .toString()
        .replace(/\r\n[ \t]/g, '')
        .split('\r\n'),
    );
const addresses = (mails: ParsedMail[]): string[] =>
  mails.map(({ to }) => (Array.isArray(to) ? to : [to!])[0]!.text.replace(/^.*<|>$/g, '')).toSorted();
const sequence = (lines: string[]): number =>
  Number(lines.find((line) => line.startsWith('SEQUENCE:'))!.slice('SEQUENCE:'.length));

describe('a released programme', () => {
  it('mails only those signed up for a changed session, with an entry that replaces theirs', async () => {
    const at = await world();
    const { session } = at;
    await signUp(at, 0, session('A', 1));
    await signUp(at, 1, session('B', 3));
    const own = async () =>
      (
        await app.visitor.get<Buffer>(`/public/registrations/${at.people[0]!.token}/calendar.ics`)
      ).body.toString();
    const before = await own();
    expect(before.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    await edit(at, [session('O', 0), session('A', 1.5), session('B', 3)]);
    const preview = await app.administrator.get(`/conferences/${at.conference.id}/programme/release-preview`);
    expect(preview.body).toMatchObject({ concernsEverybody: false, mails: 1, hurt: 0 });
    await release(at, [session('O', 0), session('A', 1.5), session('B', 3)]);
    await announce(at);
    const mails = await worker.sendMails(at.conference);
    expect(addresses(mails)).toEqual(['visitor1@firm.example']);
    const [mail] = mails;
    expect(mail!.subject).toBe(`议程有变：${at.conference.titleZh}`);
    expect(mail!.text).toContain('环节A');
    expect(mail!.text).not.toContain('环节B');
    const [entry, ...others] = calendars(mail!);
    expect(others).toEqual([]);
    expect(entry).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        `UID:session-${session('A', 1).id}-${at.people[0]!.registrationId}@zijin`,
      ]),
    );
    expect(sequence(entry!)).toBeGreaterThan(sequence(before.split('BEGIN:VEVENT')[2]!.split('\r\n')));
  });

  it('asks before it takes a session from people, then cancels their entries and ends the sign-ups', async () => {
    const at = await world();
    const { session } = at;
    await signUp(at, 0, session('A', 1));
    await signUp(at, 2, session('A', 1));
    const rest = [session('O', 0), session('B', 3)];
    expect(await release(at, rest)).toMatchObject({
      status: 409,
      body: {
        code: 'conferences.release-hurts',
        details: { impacts: [{ kind: 'session-signups', count: 2 }] },
      },
    });
    expect((await release(at, rest, { confirm: true })).status).toBe(200);
    await announce(at);
    const mails = await worker.sendMails(at.conference);
    expect(addresses(mails)).toEqual(['visitor1@firm.example', 'visitor3@firm.example']);
    for (const mail of mails)
      expect(calendars(mail)).toEqual([expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED'])]);
    expect(
      await app.database.query('SELECT 1 FROM session_signups WHERE session_id = $1', [session('A', 1).id]),
    ).toEqual([]);
    expect(
      await app.database.query('SELECT 1 FROM session_places WHERE session_id = $1', [session('A', 1).id]),
    ).toEqual([]);
  });

  it('mails everybody with a place when the opening moves, and speakers of what changed', async () => {
    const at = await world();
    const { session } = at;
    const speaker = { nameZh: '王三南', registrationId: at.people[3]!.registrationId };
    await release(at, [session('O', 0), session('A', 1), session('B', 3, { people: [speaker] })]);
    await announce(at);
    expect(addresses(await worker.sendMails(at.conference))).toEqual(['visitor4@firm.example']);
    await app.visitor.post('/public/registrations/cancel', { token: at.people[1]!.token });
    await worker.sendMails(at.conference);
    await release(at, [session('O', 0.5), session('A', 1.5), session('B', 3, { people: [speaker] })]);
    await announce(at);
    const mails = await worker.sendMails(at.conference);
    expect(addresses(mails)).toEqual([1, 3, 4].map((n) => `visitor${n}@firm.example`));
    const [entry] = calendars(mails[0]!);
    expect(entry).toContain('METHOD:REQUEST');
    expect(sequence(entry!)).toBeGreaterThan(0);
  });

  it('writes to a speaker who has not registered, where the organisation knows the address', async () => {
    const at = await world();
    const { session } = at;
    const [representative] = await app.database.query<{ id: string }>(
      `INSERT INTO representatives (id, organisation_id, name, name_key, email, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, '林讲者', '林讲者', 'speaker@firm.example', now(), now()) RETURNING id`,
      [at.conference.organisationId],
    );
    const people = [{ nameZh: '林讲者', representativeId: representative!.id }];
    await release(at, [session('O', 0), session('A', 1), session('B', 3, { people })]);
    await announce(at);
    const mails = await worker.sendMails(at.conference);
    expect(addresses(mails)).toEqual(['speaker@firm.example']);
    expect(mails[0]!.text).toContain('环节B');
    expect(mails[0]!.text).not.toContain('/r/');
  });

  it('gives places that a release adds to a session to those who wait for it, the longest first', async () => {
    const at = await world();
    const { session } = at;
    await app.database.query(
      `INSERT INTO session_signups (registration_id, session_id, state, asked_at)
       SELECT id, $2, 'waiting', now() + n * interval '1 second' FROM unnest($1::uuid[]) WITH ORDINALITY AS r(id, n)`,
      [[2, 0, 1].map((n) => at.people[n]!.registrationId), session('A', 1).id],
    );
    const signUp = (places: number) => ({ signUp: { places, participantTypes: [] } });
    await release(at, [session('O', 0), session('A', 1, signUp(0)), session('B', 3)]);
    await release(at, [session('O', 0), session('A', 1, signUp(2)), session('B', 3)]);
    await announce(at);
    const rows = await app.database.query<{ id: string }>(
      `SELECT registration_id AS id FROM session_signups WHERE session_id = $1 AND state = 'taken' ORDER BY asked_at`,
      [session('A', 1).id],
    );
    expect(rows.map(({ id }) => id)).toEqual([2, 0].map((n) => at.people[n]!.registrationId));
  });

  it('takes the entries of sessions back with the conference’s own when that is cancelled', async () => {
    const at = await world();
    await signUp(at, 0, at.session('A', 1));
    const path = `/conferences/${at.conference.id}/transitions`;
    await app.administrator.post(path, { to: 'cancelled', reason: '大雪', confirm: true });
    const handler = worker.parts.get(AnnounceCancellationHandler, { strict: false });
    await handler.handle({ conferenceId: at.conference.id }, systemCall());
    const mails = await worker.sendMails(at.conference);
    const [first] = mails.filter((mail) => addresses([mail])[0] === 'visitor1@firm.example');
    const cancelled = calendars(first!);
    expect(cancelled).toHaveLength(2);
    for (const entry of cancelled) expect(entry).toContain('METHOD:CANCEL');
    expect(cancelled[1]!.join()).toContain(`UID:session-${at.session('A', 1).id}`);
  });

  it('mails nobody when it is told not to, or nothing that concerns people has changed', async () => {
    const at = await world();
    const { session } = at;
    await signUp(at, 0, session('A', 1));
    await release(at, [session('O', 0), session('A', 1.5), session('B', 3)], { notify: false });
    await announce(at);
    await release(at, [
      session('O', 0),
      session('A', 1.5, { themeZh: '智能制造' }),
      session('B', 3),
      session('C', 1),
    ]);
    await announce(at);
    expect(await worker.sendMails(at.conference)).toEqual([]);
  });
});

describe('a session that takes no more sign-ups', () => {
  /** One holds a place of A, one waits for it, one would like to and is not confirmed yet. */
  async function closed(notify = true) {
    const at = await world();
    const { session, people } = at;
    const A = session('A', 1);
    await signUp(at, 0, A);
    await app.database.query(
      `INSERT INTO session_signups (registration_id, session_id, state, asked_at)
       VALUES ($1, $3, 'waiting', now()), ($2, $3, 'wished', now())`,
      [people[1]!.registrationId, people[2]!.registrationId, A.id],
    );
    await app.database.query('UPDATE tickets SET revoked_at = now() WHERE registration_id = $1', [
      people[2]!.registrationId,
    ]);
    await app.database.query(`UPDATE registrations SET state = 'pending' WHERE id = $1`, [
      people[2]!.registrationId,
    ]);
    const shut = [session('O', 0), session('A', 1, { signUp: null }), session('B', 3)];
    await edit(at, shut);
    const path = `/conferences/${at.conference.id}/programme/release-preview`;
    const preview = await app.administrator.get(path);
    expect(preview.body).toMatchObject({ mails: 3, mailsAnyway: 3, hurt: 0 });
    expect((await release(at, shut, { notify })).status).toBe(200);
    return { at, A };
  }
  const own = ({ people }: World, person: number) => {
    const send = (path: string, more: object = {}) =>
      app.visitor.post(`/public/registrations/${path}`, { token: people[person]!.token, ...more });
    return {
      open: () => send('open'),
      edit: async (sessionIds: string[]) =>
        send('edit', { version: (await send('edit/open')).body.version, sessionIds }),
      cancel: () => send('cancel'),
    };
  };
  const signups = ({ id }: { id: string }) =>
    app.database.query<{ id: string; state: string }>(
      'SELECT registration_id AS id, state FROM session_signups WHERE session_id = $1',
      [id],
    );

  it.each([true, false])('tells whoever holds a place or waits, told to or not: %s', async (notify) => {
    const { at, A } = await closed(notify);
    await announce(at);
    const mails = await worker.sendMails(at.conference);
    expect(addresses(mails)).toEqual([1, 2, 3].map((n) => `visitor${n}@firm.example`));
    const textTo = (n: number) =>
      mails.find((mail) => addresses([mail])[0] === `visitor${n}@firm.example`)!.text!;
    expect(textTo(1)).toContain('您的名额保留');
    for (const n of [2, 3]) expect(textTo(n)).toContain('候补随之结束');
    expect(mails.flatMap(calendars)).toEqual([]);
    expect(await signups(A)).toEqual([{ id: at.people[0]!.registrationId, state: 'taken' }]);
    expect((await own(at, 0).open()).body.sessions).toMatchObject([{ sessionId: A.id, state: 'taken' }]);
  });

  it('gives its places to nobody any more, also before everybody is told', async () => {
    const { at, A } = await closed();
    const refused = {
      status: 422,
      body: { errors: [{ field: 'sessionIds', code: 'registration.session-not-offered' }] },
    };
    expect(await own(at, 3).edit([A.id])).toMatchObject(refused);
    expect((await own(at, 0).edit([])).status).toBe(200);
    expect(await own(at, 0).edit([A.id])).toMatchObject(refused);
    await worker.parts.get(OfferPlaces, { strict: false }).run(systemCall(), at.conference.id);
    const pending = at.people[2]!.registrationId;
    expect((await app.administrator.post(`/registrations/${pending}/approve`)).status).toBe(200);
    expect(await signups(A)).toEqual([{ id: at.people[1]!.registrationId, state: 'waiting' }]);
    const late = await app.visitor.post(
      `/public/conferences/${at.conference.slug}/registrations`,
      form(9, at.conference.organisationId, { sessionIds: [A.id] }),
    );
    expect(late).toMatchObject(refused);
    await announce(at);
    expect(await signups(A)).toEqual([]);
    expect(await app.database.query('SELECT 1 FROM session_places WHERE session_id = $1', [A.id])).toEqual(
      [],
    );
  });

  it('lets a holder hand the place over with everything else', async () => {
    const { at, A } = await closed();
    await announce(at);
    const { token } = at.people[0]!;
    const successor = { token, name: '赵接替', mobile: '13600000001' };
    expect((await app.visitor.post('/public/registrations/hand-over', successor)).status).toBe(200);
    expect(await signups(A)).toMatchObject([{ state: 'taken' }]);
    expect((await signups(A))[0]!.id).not.toBe(at.people[0]!.registrationId);
  });

  it('opens again with the places that are asked for', async () => {
    const { at, A } = await closed();
    await announce(at);
    await release(at, [at.session('O', 0), at.session('A', 1), at.session('B', 3)]);
    expect((await own(at, 3).edit([A.id])).body.sessions).toMatchObject([{ state: 'taken' }]);
  });
});

it('a session that is gone is told to its people even if nobody else is written to', async () => {
  const at = await world();
  await signUp(at, 0, at.session('A', 1));
  await release(at, [at.session('O', 0.5), at.session('B', 3)], { notify: false, confirm: true });
  await announce(at);
  const mails = await worker.sendMails(at.conference);
  expect(addresses(mails)).toEqual(['visitor1@firm.example']);
  expect(mails[0]!.text).toContain('环节A');
});

import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { RotateTicketKey, TicketKeyring } from '#registration';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { register, scheduleConference, type Registered, type TestConference } from './world.js';

jest.setTimeout(30_000);

let app: RunningApp;
let conference: TestConference;
beforeAll(async () => {
  app = await startApp();
  conference = await scheduleConference(app, { 'enterprise-representative': 100 });
}, 60_000);
afterAll(() => app.stop());

const codeOf = async ({ token }: Registered): Promise<string> =>
  (await app.visitor.post('/public/registrations/open', { token })).body.ticketCode;
const prove = (code: string) => new TicketKeyring().prove(app.transactions.reader, code);
const keys = () =>
  app.database.query<{ id: number; retired: boolean }>(
    'SELECT id, retired_at IS NOT NULL AS retired FROM ticket_keys ORDER BY id',
  );

it('the first key is made once, however many ask for their first ticket at the same moment', async () => {
  const people = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((n) => register(app, conference, n)));
  const codes = await Promise.all(people.map(codeOf));
  expect(await keys()).toEqual([{ id: 1, retired: false }]);
  for (const code of codes)
    expect(await prove(code)).toMatchObject({ keyId: 1, conferenceId: conference.id });
  expect(new Set(codes).size).toBe(8);
});

it('says nothing about the person', async () => {
  const code = await codeOf(await register(app, conference, 20));
  const bytes = Buffer.from(code.slice(4), 'base64url').toString('latin1');
  expect(bytes).not.toMatch(/visitor20|13900000020/);
});

it('keys rotate: the newest signs, earlier codes stay good until theirs is retired', async () => {
  const person = await register(app, conference, 30);
  const before = await codeOf(person);
  const rotate = new RotateTicketKey(app.transactions);
  await Promise.all([1, 2].map(() => rotate.run(systemCall(), { retireOthers: false })));
  expect(await keys()).toHaveLength(3);
  const after = await codeOf(person);
  expect(await prove(after)).toMatchObject({ keyId: 3 });
  expect(await prove(after)).toEqual({ ...(await prove(before)), keyId: 3 });
  await rotate.run(systemCall(), { retireOthers: true });
  expect(await keys()).toEqual([1, 2, 3, 4].map((id) => ({ id, retired: id < 4 })));
  expect(await prove(await codeOf(person))).toMatchObject({ keyId: 4 });
});

it('keys are rotated by an administrator only', async () => {
  const visitor = { ...systemCall(), actor: { kind: 'visitor' as const } };
  const rotating = new RotateTicketKey(app.transactions).run(visitor, { retireOthers: false });
  await expect(rotating).rejects.toMatchObject({ code: 'access.forbidden' });
});

it('a ticket issued anew revokes the old one at once and is mailed', async () => {
  const person = await register(app, conference, 40);
  const old = await prove(await codeOf(person));
  const answer = await app.administrator.post(`/registrations/${person.registrationId}/reissue-ticket`);
  expect(answer.status).toBe(200);
  const fresh = await prove(await codeOf(person));
  expect(fresh!.ticketId).not.toBe(old!.ticketId);
  const tickets = await app.database.query(
    'SELECT id, revoked_at IS NULL AS valid FROM tickets WHERE registration_id = $1 ORDER BY id',
    [person.registrationId],
  );
  expect(tickets).toEqual([
    { id: old!.ticketId, valid: false },
    { id: fresh!.ticketId, valid: true },
  ]);
  const mails = await app.database.query(
    `SELECT 1 FROM mails WHERE template = 'registration.ticket' AND subject_id = $1`,
    [person.registrationId],
  );
  expect(mails).toHaveLength(2);
});

import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { ImportRegistrations, type ImportRow } from '#registration';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { register, scheduleConference, type TestConference } from './world.js';

jest.setTimeout(60_000);
const type = 'enterprise-representative';

let app: RunningApp;
let conference: TestConference;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  conference = await scheduleConference(app, { [type]: 1000, press: 2 });
});

const row = (n: number, changes: Partial<ImportRow> = {}): ImportRow => ({
  organisationId: conference.organisationId,
  participantType: type,
  name: `来宾${n}号`,
  mobile: `+86137${String(n).padStart(8, '0')}`,
  email: `guest${n}@firm.example`,
  ...changes,
});
const run = (rows: readonly ImportRow[], notify = false) =>
  new ImportRegistrations(app.transactions).run(systemCall(), { conferenceId: conference.id, rows, notify });
const counted = async (sql: string): Promise<number> =>
  (await app.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, [conference.id]))[0]!.n;

it('registers many at once, each with ticket and history, and the same rows again add nobody', async () => {
  const rows = Array.from({ length: 1200 }, (_, n) => row(n));
  const first = await run(rows);
  expect(first).toMatchObject({ confirmed: 1000, waitlisted: 200, unchanged: 0 });
  expect(await counted('tickets WHERE conference_id = $1')).toBe(1000);
  expect(await counted(`audit_entries WHERE scope_id = $1 AND action = 'registration.registered'`)).toBe(
    1200,
  );
  expect(await counted('mails WHERE scope_id = $1')).toBe(0);
  const second = await run(rows);
  expect(second).toMatchObject({ confirmed: 0, waitlisted: 0, unchanged: 1200 });
  const order = await app.visitor.get(`/public/conferences/${conference.slug}`);
  expect(order.body.registration).toBe('full');
});

it('writes to each only when asked to', async () => {
  await run([row(1), row(2, { email: null })], true);
  expect(await counted('mails WHERE scope_id = $1')).toBe(1);
});

it('fills the places left in the order of the rows, and knows twins among them and on the list', async () => {
  await register(app, conference, 1);
  const press = (n: number) => row(n, { participantType: 'press' });
  const outcome = await run([
    press(1),
    press(2),
    press(3),
    row(4, { mobile: '+8613900000001' }),
    row(5, { mobile: press(1).mobile }),
    row(6, { awaitsApproval: true }),
  ]);
  expect(outcome).toMatchObject({ confirmed: 2, waitlisted: 1, pending: 1, unchanged: 2 });
  expect(outcome.ids.map((id) => id === null)).toEqual([false, false, false, true, true, false]);
});

it('is all or nothing', async () => {
  const student = row(9, { participantType: 'student' });
  await expect(run([row(1), student])).rejects.toMatchObject({ code: 'registration.type-not-offered' });
  const nobody = row(9, { organisationId: '00000000-0000-4000-8000-000000000000' });
  await expect(run([row(1), nobody])).rejects.toMatchObject({ code: 'registration.organisation-needed' });
  expect(await counted('registrations WHERE conference_id = $1')).toBe(0);
});

it('beside a crowd of visitors never sells a place twice', async () => {
  conference = await scheduleConference(app, { [type]: 20 });
  const rows = Array.from({ length: 15 }, (_, n) => row(n));
  const people = Array.from({ length: 15 }, (_, n) => n + 100);
  const [outcome, ...visitors] = await Promise.all([
    run(rows),
    ...people.map((n) => register(app, conference, n)),
  ]);
  const confirmed = outcome.confirmed + visitors.filter(({ state }) => state === 'confirmed').length;
  expect(confirmed).toBe(20);
});

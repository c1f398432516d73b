import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Client, startApp, type RunningApp } from '../../support/conference-app.js';
import { startConference, type ConferenceProcess } from '../../support/processes.js';
import type { Registered } from '../registration/world.js';
import {
  addOrganisation,
  addPerson,
  arrangeWorld,
  meetingsOf,
  rules,
  type MeetingsWorld,
} from './meetings-world.js';

const QUOTA = 5;
const SENDS = 50;
jest.setTimeout(180_000);

let app: RunningApp;
let second: ConferenceProcess;
let visitors: Client[];
beforeAll(async () => {
  app = await startApp();
  second = await startConference({ DATABASE_URL: app.database.url });
  visitors = [app.conference.url, second.url].map((url) => new Client(url, { 'accept-language': 'zh-CN' }));
}, 60_000);
afterAll(async () => {
  await second?.stop();
  await app?.stop();
});

async function crowdedWorld(): Promise<MeetingsWorld & { many: Registered[] }> {
  const world = await arrangeWorld(app);
  const path = `/conferences/${world.conference.id}/docking-rules`;
  await app.administrator.put(path, rules({ requestQuota: QUOTA }));
  const house = await addOrganisation(app, '大校', 'university');
  const many: Registered[] = [];
  for (let n = 0; n < SENDS; n++) many.push(await addPerson(app, world.conference, house, 'researcher'));
  return { ...world, many };
}

/** All in the same moment, half of them on each process. */
const askAll = (pairs: readonly (readonly [Registered, Registered])[]): Promise<number[]> =>
  Promise.all(
    pairs.map(async ([from, to], at) => (await meetingsOf(visitors[at % 2]!, from).ask(to)).status),
  );

const open = async (column: 'from_id' | 'to_id', id: string): Promise<number> => {
  const [row] = await app.database.query<{ count: number }>(
    `SELECT count(*)::int FROM meeting_requests WHERE ${column} = $1 AND state = 'requested'`,
    [id],
  );
  return row!.count;
};

it('TRUST: of fifty requests at once on two processes as many go out as the quota has places', async () => {
  const { representative, many } = await crowdedWorld();
  const answers = await askAll(many.map((researcher) => [representative, researcher]));
  expect(answers.filter((status) => status === 201)).toHaveLength(QUOTA);
  expect(answers.filter((status) => status === 409)).toHaveLength(SENDS - QUOTA);
  expect(await open('from_id', representative.registrationId)).toBe(QUOTA);
});

it('TRUST: two who ask each other fifty times at once have one request, and nobody waits for ever', async () => {
  const { representative, researchers } = await crowdedWorld();
  const [researcher] = researchers;
  const answers = await askAll(
    Array.from({ length: SENDS }, (_, n) =>
      n % 2 === 0 ? ([representative, researcher] as const) : ([researcher, representative] as const),
    ),
  );
  expect(answers.filter((status) => status === 201)).toHaveLength(1);
  expect(answers.filter((status) => status === 409)).toHaveLength(SENDS - 1);
  const both = await Promise.all([
    open('from_id', representative.registrationId),
    open('from_id', researcher.registrationId),
  ]);
  expect(both.reduce((sum, count) => sum + count)).toBe(1);
});

/**
 * The same program on a database whose rows cannot be held: registrations are a view over a function, which FOR NO KEY
 * UPDATE cannot lock, and counting takes a while, as on a busy machine.
 */
const UNGUARD = `
  DROP INDEX meeting_requests_once_a_pair;
  ALTER TABLE registrations RENAME TO guarded_registrations;
  CREATE FUNCTION drawn_out() RETURNS SETOF guarded_registrations LANGUAGE sql VOLATILE AS $$
    SELECT pg_sleep(0.05); SELECT * FROM guarded_registrations $$;
  CREATE VIEW registrations AS SELECT * FROM drawn_out();
  GRANT SELECT, UPDATE ON registrations TO zijin_app;`;

it('negative control: without lock and index the same crowd goes beyond the quota and asks twice', async () => {
  const { representative, rival, researchers, many } = await crowdedWorld();
  await app.database.query(UNGUARD);
  const sent = await askAll(many.slice(0, 20).map((researcher) => [representative, researcher]));
  expect(sent.filter((status) => status === 201).length).toBeGreaterThan(QUOTA);
  const twice = await askAll(Array.from({ length: 4 }, () => [rival, researchers[0]] as const));
  expect(twice.filter((status) => status === 201).length).toBeGreaterThan(1);
});

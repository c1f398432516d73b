import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { startConference, type ConferenceProcess } from '../../support/processes.js';
import { count, crowd } from './crowd.js';
import { register, scheduleConference, type TestConference } from './world.js';

const CROWD = 2000;
const PLACES = 500;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app.stop());

const held = async ({ id }: TestConference) => {
  const [row] = await app.database.query(
    `SELECT count(*) FILTER (WHERE state = 'confirmed')::int AS confirmed,
            count(*) FILTER (WHERE state = 'waitlisted')::int AS waitlisted,
            (SELECT taken FROM place_pools WHERE conference_id = $1) AS taken,
            (SELECT count(*)::int FROM tickets WHERE conference_id = $1 AND revoked_at IS NULL) AS tickets
     FROM registrations WHERE conference_id = $1`,
    [id],
  );
  return row;
};

describe('2,000 people at once for 500 places', () => {
  let second: ConferenceProcess;
  beforeAll(async () => {
    second = await startConference({ DATABASE_URL: app.database.url });
  }, 60_000);
  afterAll(() => second.stop());

  it.each([
    ['one process', () => [app.conference.url]],
    ['two processes', () => [app.conference.url, second.url]],
  ])(
    'fill exactly 500 on %s',
    async (_, urls) => {
      const conference = await scheduleConference(app, { 'enterprise-representative': PLACES });
      const replies = await crowd(urls(), conference, CROWD);
      expect(replies.filter(({ status }) => status !== 201).slice(0, 3)).toEqual([]);
      expect([count(replies, 'confirmed'), count(replies, 'waitlisted')]).toEqual([PLACES, CROWD - PLACES]);
      expect(await held(conference)).toEqual({
        confirmed: PLACES,
        waitlisted: CROWD - PLACES,
        taken: PLACES,
        tickets: PLACES,
      });
      const positions = replies.flatMap(({ body }) => body.position ?? []);
      expect(Math.max(...positions)).toBe(CROWD - PLACES);
    },
    600_000,
  );
});

describe('the last place', () => {
  let conference: TestConference;
  let application: Client;
  beforeAll(async () => {
    conference = await scheduleConference(app, { 'enterprise-representative': 1 });
    await register(app, conference, 1);
    await register(app, conference, 2);
    application = new Client({ connectionString: app.database.url });
    await application.connect();
  }, 60_000);
  afterAll(() => application.end());

  it.each([
    ['a direct UPDATE of the state', `UPDATE registrations SET state = 'confirmed' WHERE conference_id = $1`],
    ['a direct UPDATE of the count', `UPDATE place_pools SET taken = capacity + 1 WHERE conference_id = $1`],
    [
      'a capacity below what is taken',
      `UPDATE place_pools SET capacity = taken - 1 WHERE conference_id = $1`,
    ],
    [
      'a row written beside the product',
      `INSERT INTO registrations (id, conference_id, organisation_id, participant_type, state, source, name, person_key,
         mobile, language, search_text, registered_at, state_changed_at)
       SELECT gen_random_uuid(), conference_id, organisation_id, participant_type, 'confirmed', source, 'x', 'x',
         '+8613900000099', language, search_text, now(), now() FROM registrations WHERE conference_id = $1 LIMIT 1`,
    ],
  ])('is not sold twice by %s', async (_, sql) => {
    await expect(application.query(sql, [conference.id])).rejects.toMatchObject({
      constraint: 'place_pools_within_capacity',
    });
    expect(await held(conference)).toMatchObject({ confirmed: 1, waitlisted: 1, taken: 1 });
  });

  it('is counted back when its row goes', async () => {
    await application.query('BEGIN');
    await application.query(
      `UPDATE registrations SET state = 'cancelled' WHERE state = 'confirmed' AND conference_id = $1`,
      [conference.id],
    );
    const { rows } = await application.query('SELECT taken FROM place_pools WHERE conference_id = $1', [
      conference.id,
    ]);
    await application.query('ROLLBACK');
    expect(rows).toEqual([{ taken: 0 }]);
  });
});

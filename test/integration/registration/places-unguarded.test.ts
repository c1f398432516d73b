import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { startConference } from '../../support/processes.js';
import { count, crowd } from './crowd.js';
import { scheduleConference } from './world.js';

const PLACES = 50;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app.stop());

/**
 * The same program on a database without its guards: triggers and CHECK are gone, and the pool is a view over a
 * function, whose rows FOR UPDATE cannot lock; `taken` is counted as everyone sees it at that moment, and the moment is
 * drawn out, as a busy machine would.
 */
const UNGUARD = `
  DROP TRIGGER registrations_count_places_on_insert ON registrations;
  DROP TRIGGER registrations_count_places_on_update ON registrations;
  DROP TRIGGER registrations_count_places_on_delete ON registrations;
  ALTER TABLE place_pools RENAME TO guarded_pools;
  CREATE FUNCTION counted_pools() RETURNS TABLE (conference_id uuid, participant_type text, capacity int, taken int)
  LANGUAGE sql VOLATILE AS $$
    SELECT pg_sleep(0.2);
    SELECT p.conference_id, p.participant_type, p.capacity,
      (SELECT count(*)::int FROM registrations r WHERE r.conference_id = p.conference_id
         AND r.participant_type = p.participant_type AND r.state IN ('confirmed','offered'))
    FROM guarded_pools p $$;
  CREATE VIEW place_pools AS SELECT * FROM counted_pools();
  GRANT SELECT, UPDATE ON place_pools TO zijin_app;`;

it('negative control: without lock, trigger and CHECK the same crowd is oversold', async () => {
  const conference = await scheduleConference(app, { 'enterprise-representative': PLACES });
  await app.database.query(UNGUARD);
  const second = await startConference({ DATABASE_URL: app.database.url });
  const replies = await crowd([app.conference.url, second.url], conference, PLACES * 6).finally(second.stop);
  expect(replies.filter(({ status }) => status !== 201)).toEqual([]);
  expect(count(replies, 'confirmed')).toBeGreaterThan(PLACES);
}, 120_000);

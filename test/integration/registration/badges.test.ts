import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { register, scheduleConference, type TestConference } from './world.js';

jest.setTimeout(60_000);

let app: RunningApp;
let conference: TestConference;
beforeAll(async () => {
  app = await startApp();
  conference = await scheduleConference(app, { 'enterprise-representative': 2 });
}, 60_000);
afterAll(() => app.stop());

it('shows badges of those with a ticket, and that one was printed before', async () => {
  const people = [];
  for (const n of [1, 2, 3]) people.push(await register(app, conference, n));
  const elsewhere = await scheduleConference(app);
  const foreign = await register(app, elsewhere, 9);
  const desk = await app.colleague([{ role: 'desk', conferenceId: conference.id, campaignId: null }]);
  const registrationIds = [...people.toReversed(), foreign].map(({ registrationId }) => registrationId);
  const prepare = () => desk.post(`/conferences/${conference.id}/badges`, { registrationIds });
  const first = await prepare();
  expect(first.status).toBe(200);
  expect(first.body.withoutTicket).toHaveLength(1);
  expect(first.body.items.map((badge: { registrationId: string }) => badge.registrationId)).toEqual([
    people[1]!.registrationId,
    people[0]!.registrationId,
  ]);
  expect(first.body.items[0]).toMatchObject({ qrSvg: expect.stringMatching(/^<svg/), printedAt: null });
  const printed = await desk.post(`/conferences/${conference.id}/badges/printed`, {
    registrationIds: [people[0]!.registrationId, foreign.registrationId],
  });
  expect(printed.body).toEqual({ printed: 1 });
  const [second, once] = (await prepare()).body.items;
  expect([second.printedAt, once.printedAt]).toEqual([null, expect.any(String)]);
  const seen = await desk.get(`/registrations/${people[0]!.registrationId}`);
  expect(seen.body.timeline.at(-1)).toMatchObject({ what: 'registration.badge-printed' });
  const reports = await app.colleague([{ role: 'reports', conferenceId: conference.id, campaignId: null }]);
  expect((await reports.post(`/conferences/${conference.id}/badges`, { registrationIds })).status).toBe(403);
});

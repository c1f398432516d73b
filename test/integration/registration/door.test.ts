import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '../../support/children.js';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { form, holdLock, scheduleConference, type TestConference } from './world.js';

/** As many as one process lets in at once. */
const INSIDE = 192;
const MORE = 8;

let app: RunningApp;
let conference: TestConference;
beforeAll(async () => {
  app = await startApp();
  conference = await scheduleConference(app, { 'enterprise-representative': INSIDE + MORE });
}, 60_000);
afterAll(() => app.stop());

const register = (n: number): Promise<Response> =>
  fetch(`${app.conference.url}/api/v1/public/conferences/${conference.slug}/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify(form(n, conference.organisationId)),
  });

it('turns away at once whom it cannot serve soon, says when to come back, and serves all who are inside', async () => {
  const holder = await holdLock(app, 'SELECT FROM place_pools WHERE conference_id = $1 FOR UPDATE', [
    conference.id,
  ]);
  const answered: Response[] = [];
  const all = Array.from({ length: INSIDE + MORE }, async (_, n) => {
    const answer = await register(n);
    answered.push(answer);
    return answer.status;
  });
  await eventually('the house is full', () => answered.length >= MORE || undefined);
  for (const refused of answered) {
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await refused.json()).toMatchObject({
      code: 'service.busy',
      status: 503,
      detail: expect.stringMatching(/^[A-Z].*\.$/),
      reference: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
  }
  await holder.release();
  const statuses = (await Promise.all(all)).toSorted((a, b) => a - b);
  expect(statuses).toEqual([...Array<number>(INSIDE).fill(201), ...Array<number>(MORE).fill(503)]);
  expect((await register(INSIDE + MORE)).status).toBe(201);
}, 60_000);

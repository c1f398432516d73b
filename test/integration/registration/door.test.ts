import { connect } from 'node:net';
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

/** A connection closed while a request is still coming in would be reset, and the refusal lost on the way. */
async function closesOnlyOnceHeard(): Promise<void> {
  const { hostname, port, host } = new URL(app.conference.url);
  const socket = connect(Number(port), hostname);
  let received = '';
  let isClosed = false;
  socket.setEncoding('utf8').on('data', (text: string) => (received += text));
  socket.once('end', () => (isClosed = true));
  socket.write(
    `POST /api/v1/public/conferences/${conference.slug}/registrations HTTP/1.1\r\nhost: ${host}\r\n` +
      'content-type: application/json\r\ncontent-length: 2\r\nconnection: close\r\n\r\n',
  );
  await eventually('the refusal', () => received.endsWith('}') || undefined);
  expect(received).toMatch(/^HTTP\/1\.1 503 /);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isClosed).toBe(false);
  socket.write('{}');
  await eventually('the end of the connection', () => isClosed || undefined);
}

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
  await closesOnlyOnceHeard();
  await holder.release();
  const statuses = (await Promise.all(all)).toSorted((a, b) => a - b);
  expect(statuses).toEqual([...Array<number>(INSIDE).fill(201), ...Array<number>(MORE).fill(503)]);
  expect((await register(INSIDE + MORE)).status).toBe(201);
}, 60_000);

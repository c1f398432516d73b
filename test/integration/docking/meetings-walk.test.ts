import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { Worker, linkIn } from '../registration/world.js';
import { arrangeWorld, meetingsOf, rules } from './meetings-world.js';

jest.setTimeout(60_000);

let app: RunningApp;
let worker: Worker;
beforeAll(async () => {
  app = await startApp();
  worker = await Worker.start(app);
}, 60_000);
afterAll(async () => {
  await worker?.stop();
  await app?.stop();
});

it('rules are set, a representative asks, the researcher is written to and accepts, the organiser sees both', async () => {
  const { visitor, administrator } = app;
  const { conference, representative, researchers } = await arrangeWorld(app);
  await worker.sendMails(conference);
  const path = `/conferences/${conference.id}`;
  const set = await administrator.put(`${path}/docking-rules`, rules({ requestQuota: 3 }));
  expect(set).toMatchObject({ status: 200, body: { requestQuota: 3, version: 1 } });

  const asking = meetingsOf(visitor, representative);
  const found = await asking.people({ q: '周教授' });
  expect(found.body).toMatchObject({ total: 1, items: [{ name: '周教授', requestState: null }] });
  expect(JSON.stringify(found.body)).not.toMatch(/139\d{8}|@firm/);
  const before = (await asking.open()).body;
  expect(before).toMatchObject({ quota: 3, left: 3, isOpen: true, askableTypes: ['researcher'] });
  expect(Date.parse(before.wouldExpireAt) - Date.now()).toBeGreaterThan(71 * 3_600_000);

  const sent = await asking.ask(researchers[0]);
  expect(sent.status).toBe(201);
  expect(sent.body).toMatchObject({
    left: 2,
    requests: [
      { direction: 'sent', state: 'requested', person: { name: '周教授', mobile: null, email: null } },
    ],
  });

  const [mail] = await worker.sendMails(conference);
  expect(mail!.subject).toBe('钱企业 希望与您洽谈');
  expect(mail!.text).toContain('想了解高精度轴承的检测方法');
  const answering = meetingsOf(visitor, { token: linkIn(mail!) });
  const [received] = (await answering.open()).body.requests;
  expect(received).toMatchObject({
    direction: 'received',
    person: { name: '钱企业', mobile: null, email: null },
  });

  const accepted = await answering.accept(received.id, '请带样品');
  expect(accepted.body).toMatchObject({
    requests: [{ state: 'accepted', person: { mobile: expect.stringMatching(/^\+86139/) } }],
    meetings: [
      { state: 'unscheduled', people: [{ name: '钱企业', email: expect.stringContaining('@firm.example') }] },
    ],
  });
  const [told] = await worker.sendMails(conference);
  expect(told!.subject).toBe('已约定洽谈：周教授');
  expect(told!.text).toContain('请带样品');

  const requests = await administrator.get(`${path}/meeting-requests?state=accepted`);
  expect(requests.body).toMatchObject({
    total: 1,
    counts: [{ state: 'accepted', count: 1 }],
    items: [{ from: { name: '钱企业' }, to: { name: '周教授' }, state: 'accepted' }],
  });
  const meetings = await administrator.get(`${path}/meetings`);
  expect(meetings.body).toMatchObject({
    total: 1,
    items: [{ state: 'unscheduled', source: 'request', people: [{ name: '周教授' }, { name: '钱企业' }] }],
  });
});

import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { form, register, scheduleConference, type TestConference } from './world.js';

jest.setTimeout(60_000);
const type = 'enterprise-representative';
const rule = {
  participantType: type,
  isPublic: true,
  needsApproval: true,
  approvalAfterEdit: false,
  autoApproveInvited: true,
  autoApproveQualifications: ['little-giant'],
  autoApproveDistricts: ['江宁区'],
  autoApproveDomains: ['firm.example'],
  maxPerOrganisation: null,
  editUntil: null,
  colleaguesLimit: 3,
};

let app: RunningApp;
let conference: TestConference;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  conference = await scheduleConference(app, { [type]: 10, press: 2 });
});

const path = (): string => `/conferences/${conference.id}/registration-rules`;
const set = (rules: object[], client = app.administrator) => client.put(path(), { rules });

it('shows what holds for every invited type, set or not', async () => {
  const { items } = (await app.administrator.get(path())).body;
  expect(items).toHaveLength(2);
  expect(items.find((each: { participantType: string }) => each.participantType === type)).toMatchObject({
    isPublic: true,
    needsApproval: false,
    colleaguesLimit: 5,
  });
  await set([rule]);
  const after = (await app.administrator.get(path())).body.items;
  expect(after).toContainEqual(rule);
  expect(after).toContainEqual(expect.objectContaining({ participantType: 'press', isPublic: false }));
});

it('decides who needs approval from then on, and leaves who is in alone', async () => {
  expect((await register(app, conference, 1, { email: 'a@other.example' })).state).toBe('confirmed');
  await set([rule]);
  expect((await register(app, conference, 2, { email: 'b@other.example' })).state).toBe('pending');
  expect((await register(app, conference, 3)).state).toBe('confirmed');
  const kept = await app.administrator.get(`/conferences/${conference.id}/registrations?state=confirmed`);
  expect(kept.body.total).toBe(2);
});

it('limits how many one organisation holds', async () => {
  await set([{ ...rule, needsApproval: false, maxPerOrganisation: 2 }]);
  const states = [];
  for (const n of [1, 2, 3]) states.push((await register(app, conference, n)).state);
  expect(states).toEqual(['confirmed', 'confirmed', 'waitlisted']);
});

it('closes a type to the public', async () => {
  await set([{ ...rule, isPublic: false }]);
  const answer = await app.visitor.post(
    `/public/conferences/${conference.slug}/registrations`,
    form(1, conference.organisationId),
  );
  expect(answer.status).toBe(409);
});

it('goes along into a copy of the conference, the date moved as far as the conference', async () => {
  const later = (date: string | Date, days: number): string =>
    new Date(new Date(date).getTime() + days * 86_400_000).toISOString();
  await set([{ ...rule, editUntil: '2030-01-01T00:00:00.000Z' }]);
  const startsAt = later(conference.startsAt, 60);
  const copy = await app.administrator.post(`/conferences/${conference.id}/copy`, {
    titleZh: '下一场',
    startsAt,
  });
  expect(copy.status).toBe(201);
  const { items } = (await app.administrator.get(`/conferences/${copy.body.id}/registration-rules`)).body;
  expect(items).toContainEqual({ ...rule, editUntil: later('2030-01-01T00:00:00.000Z', 60) });
});

it('takes domains as people write them and refuses what is none, and types that are not invited', async () => {
  const kept = await set([{ ...rule, autoApproveDomains: ['@Firm.Example '] }]);
  expect(kept.body.items).toContainEqual(rule);
  expect((await set([{ ...rule, autoApproveDomains: ['a b'] }])).status).toBe(422);
  expect((await set([{ ...rule, maxPerOrganisation: 0 }])).status).toBe(422);
  expect((await set([rule, rule])).status).toBe(422);
  const student = await set([{ ...rule, participantType: 'student' }]);
  expect(student.body.code).toBe('registration.type-not-offered');
  const desk = await app.colleague([{ role: 'desk', conferenceId: conference.id, campaignId: null }]);
  expect((await set([rule], desk)).status).toBe(403);
});

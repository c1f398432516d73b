import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type Client, type House } from './house.js';
import { draft, factsOf, hoursAfter, layPlan, nineOClock, type Plan } from './plans.js';

let house: House;
let plan: Plan;
let mine: { id: string; slug: string };
let others: { id: string; venue: { id: string }; hosts: unknown };
let manager: Client;
let campaignManager: Client;
let door: Client;
beforeAll(async () => {
  house = await openHouse();
  plan = await layPlan(house);
  mine = await draft(house.admin, plan);
  others = await draft(house.admin, plan);
  manager = await house.colleague([{ role: 'manager', conferenceId: mine.id }]);
  campaignManager = await house.colleague([{ role: 'manager', campaignId: plan.campaignId }]);
  door = await house.colleague([{ role: 'door', conferenceId: mine.id }]);
}, 60_000);
afterAll(() => house.close());

const ids = async (client: Client): Promise<string[]> =>
  (await client.get('/conferences')).body.items.map(({ id }: { id: string }) => id);

describe('rights', () => {
  it('show each colleague their own conferences', async () => {
    expect(await ids(manager)).toEqual([mine.id]);
    expect(await ids(door)).toEqual([mine.id]);
    expect((await ids(campaignManager)).toSorted()).toEqual([mine.id, others.id].toSorted());
    expect((await house.visitor.get('/conferences')).status).toBe(401);
  });

  it('hide conferences of others on every route', async () => {
    const at = `/conferences/${others.id}`;
    const facts = factsOf(others as never);
    const answers = await Promise.all([
      manager.get(at),
      manager.get(`${at}/readiness`),
      manager.put(at, facts),
      manager.put(`${at}/programme`, { version: 1, sessions: [] }),
      manager.put(`${at}/places`, { places: [] }),
      manager.post(`${at}/transitions`, { to: 'published' }),
      manager.post(`${at}/copy`, { titleZh: '偷', startsAt: nineOClock(9).toISOString() }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  });

  it('let the door look and change nothing', async () => {
    const at = `/conferences/${mine.id}`;
    expect((await door.get(at)).body).toMatchObject({ isEditable: false, allowedTransitions: [] });
    expect((await door.post(`${at}/transitions`, { to: 'published' })).status).toBe(403);
    expect((await door.put(`${at}/places`, { places: [] })).status).toBe(403);
  });

  it('let only those schedule who hold the campaign', async () => {
    const startsAt = nineOClock(30);
    const body = {
      campaignId: plan.campaignId,
      titleZh: '新一场',
      hostUniversityId: plan.universityId,
      startsAt: startsAt.toISOString(),
      endsAt: hoursAfter(startsAt, 2),
      placeZh: '仙林',
    };
    expect((await manager.post('/conferences', body)).status).toBe(403);
    expect((await door.post('/conferences', body)).status).toBe(403);
    expect((await campaignManager.post('/conferences', body)).status).toBe(201);
    expect((await campaignManager.post('/campaigns', { nameZh: '另一行动' })).status).toBe(403);
  });

  it('keep a conference from leaving for a campaign one does not hold', async () => {
    const other = await house.admin.post('/campaigns', { nameZh: '另一行动' });
    const conference = (await manager.get(`/conferences/${mine.id}`)).body;
    const answer = await manager.put(`/conferences/${mine.id}`, {
      ...factsOf(conference),
      campaignId: other.body.id,
    });
    expect(answer.status).toBe(403);
    expect((await manager.get('/campaigns')).body.items.map(({ id }: { id: string }) => id)).toEqual([
      plan.campaignId,
    ]);
    const edit = { version: 1, nameZh: '改名' };
    expect((await campaignManager.put(`/campaigns/${other.body.id}`, edit)).status).toBe(404);
    expect((await campaignManager.put(`/campaigns/${plan.campaignId}`, edit)).body.nameZh).toBe('改名');
  });

  it('keep a shared venue from being changed under a conference of others', async () => {
    const edit = { version: 1, nameZh: '改名', rooms: [] };
    expect((await manager.put(`/venues/${plan.venueId}`, edit)).status).toBe(403);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from './house.js';
import { draft, layPlan, nineOClock, type Plan } from './plans.js';

let house: House;
let plan: Plan;
beforeAll(async () => {
  house = await openHouse();
  plan = await layPlan(house);
}, 60_000);
afterAll(() => house.close());

const listed = async (client = house.admin) =>
  (await client.get('/venues')).body.items.find(({ id }: { id: string }) => id === plan.venueId);

const asInput = ({ id: _, conferenceCount: _count, nextUse: _use, ...venue }: Record<string, unknown>) =>
  venue;

describe('venue library', () => {
  it('keeps seats, tables and equipment of each room, and the rooms themselves when edited', async () => {
    const venue = await listed();
    const rooms = venue.rooms.map((room: object, index: number) =>
      index === 1
        ? { ...room, tables: 12, seatsPerTable: 6, featuresZh: '投影、同传', featuresEn: 'Projector' }
        : room,
    );
    const saved = await house.admin.put(`/venues/${plan.venueId}`, { ...asInput(venue), rooms });
    expect(saved.status).toBe(200);
    expect(saved.body.rooms.map(({ id }: { id: string }) => id)).toEqual(plan.roomIds);
    expect(saved.body.rooms[1]).toMatchObject({
      seats: 40,
      tables: 12,
      seatsPerTable: 6,
      featuresZh: '投影、同传',
      featuresEn: 'Projector',
    });
    expect(saved.body.rooms[0]).toMatchObject({ tables: null, seatsPerTable: null, featuresZh: '' });
  });

  it('refuses numbers no room has, at the field', async () => {
    const venue = await listed();
    const answer = await house.admin.put(`/venues/${plan.venueId}`, {
      ...asInput(venue),
      rooms: [{ nameZh: '大厅', tables: -1, seatsPerTable: 0 }],
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'rooms.0.tables',
      'rooms.0.seatsPerTable',
    ]);
  });

  it('says in how many conferences a venue is used and which comes next, to those who may see them', async () => {
    const later = await draft(house.admin, plan, nineOClock(40));
    const sooner = await draft(house.admin, plan, nineOClock(10));
    const cancelled = await draft(house.admin, plan, nineOClock(3));
    await house.admin.post(`/conferences/${cancelled.id}/transitions`, {
      to: 'cancelled',
      reason: '检修',
      confirm: true,
    });
    expect(await listed()).toMatchObject({
      conferenceCount: 2,
      nextUse: { id: sooner.id, startsAt: sooner.startsAt, timeZone: 'Asia/Shanghai' },
    });
    const one = await house.colleague([{ role: 'desk', conferenceId: later.id }]);
    expect(await listed(one)).toMatchObject({ conferenceCount: 1, nextUse: { id: later.id } });
    const stranger = await house.colleague([{ role: 'manager', campaignId: await otherCampaign() }]);
    expect(await listed(stranger)).toMatchObject({ conferenceCount: 0, nextUse: null });
  });
});

const otherCampaign = async (): Promise<string> =>
  (await house.admin.post('/campaigns', { nameZh: '另一行动' })).body.id;

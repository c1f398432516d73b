import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type House } from './house.js';
import { draft, hoursAfter, layPlan, nineOClock, published, type Plan } from './plans.js';

let house: House;
let plan: Plan;
beforeAll(async () => {
  house = await openHouse();
  plan = await layPlan(house);
}, 60_000);
afterAll(() => house.close());

describe('scheduling a conference', () => {
  it('asks five things and gives the rest sensible values', async () => {
    const startsAt = nineOClock(20);
    const conference = await draft(house.admin, plan, startsAt);
    expect(conference).toMatchObject({
      state: 'draft',
      timeZone: 'Asia/Shanghai',
      startsAt: startsAt.toISOString(),
      registrationClosesAt: hoursAfter(startsAt, -2),
      venueNameZh: '仙林校区',
      version: 1,
      taken: 0,
      allowedTransitions: ['published', 'cancelled'],
      isEditable: true,
    });
    expect(conference.slug).toMatch(/^njgyzyjsdx-\d{8}$/);
    expect(conference.hosts).toEqual([
      {
        organisationId: plan.agencyId,
        part: 'organiser',
        nameZh: '南京市工业和信息化局',
        nameEn: 'Nanjing Bureau of Industry',
      },
      {
        organisationId: plan.universityId,
        part: 'host-university',
        nameZh: '南京工业职业技术大学',
        nameEn: 'NUIT',
      },
    ]);
    expect(conference.places).toContainEqual({
      participantType: 'enterprise-representative',
      capacity: 200,
      taken: 0,
    });
  });

  it('gives two conferences of one house and day two addresses, also at once', async () => {
    const day = nineOClock(33);
    const made = await Promise.all([1, 2, 3].map(() => draft(house.admin, plan, day)));
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(3);
  });

  it('answers a repeated request with the first conference', async () => {
    const startsAt = nineOClock(40);
    const body = {
      campaignId: plan.campaignId,
      titleZh: '重复',
      hostUniversityId: plan.universityId,
      startsAt: startsAt.toISOString(),
      endsAt: hoursAfter(startsAt, 3),
      placeZh: '仙林',
    };
    const key = { 'idempotency-key': 'schedule-once-please' };
    const first = await house.admin.post('/conferences', body, key);
    const second = await house.admin.post('/conferences', body, key);
    expect(second).toMatchObject({ status: 201, body: { id: first.body.id } });
  });

  it('names every wrong field in a sentence', async () => {
    const startsAt = nineOClock(20);
    const answer = await house.admin.post('/conferences', {
      campaignId: plan.campaignId,
      titleZh: '校企协同',
      hostUniversityId: plan.agencyId,
      startsAt: startsAt.toISOString(),
      endsAt: hoursAfter(startsAt, -1),
      timeZone: 'Asia/Nanjing',
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      expect.objectContaining({ field: 'timeZone', code: 'conferences.unknown-zone' }),
      expect.objectContaining({ field: 'endsAt', detail: 'The end must be after the start.' }),
      expect.objectContaining({ field: 'hostUniversityId', code: 'conferences.not-a-university' }),
      expect.objectContaining({ field: 'placeZh', code: 'field.required' }),
    ]);
  });

  it('refuses times without offset, unknown fields and a campaign that is none', async () => {
    const startsAt = nineOClock(20);
    const body = {
      campaignId: plan.campaignId,
      titleZh: '校企协同',
      hostUniversityId: plan.universityId,
      startsAt: '2030-01-12T09:00:00',
      endsAt: hoursAfter(startsAt, 1),
      placeZh: '仙林',
      isDemo: true,
    };
    const answer = await house.admin.post('/conferences', body);
    expect(answer.body.errors.map(({ field, code }: Record<string, string>) => `${field} ${code}`)).toEqual([
      'isDemo field.unknown',
      'startsAt field.not-a-time',
    ]);
    const { isDemo: _, ...known } = body;
    const elsewhere = { ...known, startsAt: startsAt.toISOString(), campaignId: plan.universityId };
    expect((await house.admin.post('/conferences', elsewhere)).body.errors).toEqual([
      expect.objectContaining({ field: 'campaignId', code: 'conferences.unknown-campaign' }),
    ]);
  });

  it('copies everything but people, all times on the clocks of the zone', async () => {
    const startsAt = new Date('2031-03-20T08:00:00Z'); // nine o'clock in Berlin, winter time
    const original = await draft(house.admin, plan, startsAt, { timeZone: 'Europe/Berlin' });
    const programme = await house.admin.put(`/conferences/${original.id}/programme`, {
      version: 1,
      sessions: [
        {
          kind: 'docking',
          titleZh: '对接',
          roomId: plan.roomIds[1],
          startsAt: '2031-03-20T13:00:00Z', // two in the afternoon
          endsAt: '2031-03-20T14:00:00Z',
        },
      ],
    });
    expect(programme.status).toBe(200);
    const copy = await house.admin.post(`/conferences/${original.id}/copy`, {
      titleZh: '第二场',
      startsAt: '2031-04-10T07:00:00Z', // nine o'clock, summer time
    });
    expect(copy.status).toBe(201);
    expect(copy.body).toMatchObject({
      state: 'draft',
      titleZh: '第二场',
      endsAt: '2031-04-10T15:00:00.000Z',
      registrationClosesAt: '2031-04-10T05:00:00.000Z',
      hosts: original.hosts,
      places: original.places,
      taken: 0,
    });
    expect(copy.body.slug).not.toBe(original.slug);
    const copied = (await house.admin.get(`/conferences/${copy.body.id}/programme`)).body;
    expect(copied.sessions).toEqual([
      expect.objectContaining({
        titleZh: '对接',
        roomId: plan.roomIds[1],
        startsAt: '2031-04-10T12:00:00.000Z', // still two in the afternoon
        endsAt: '2031-04-10T13:00:00.000Z',
      }),
    ]);
    expect(copied.sessions[0].id).not.toBe(programme.body.sessions[0].id);
  });

  it('lists newest first, by pages, words, pinyin and state', async () => {
    await published(house.admin, plan, nineOClock(50), { titleZh: '东南大学专场' });
    const all = (await house.admin.get('/conferences?limit=200')).body.items;
    const starts = all.map(({ startsAt }: { startsAt: string }) => startsAt);
    expect(starts).toEqual(starts.toSorted().toReversed());
    const first = await house.admin.get('/conferences?limit=2');
    const second = await house.admin.get(`/conferences?limit=200&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...second.body.items]).toEqual(all);
    for (const q of ['东南', 'dongnan', 'dndx'])
      expect((await house.admin.get(`/conferences?q=${encodeURIComponent(q)}`)).body.items).toHaveLength(1);
    expect((await house.admin.get('/conferences?state=published')).body.items).toHaveLength(1);
    expect((await house.admin.get('/conferences?cursor=WyJ4IiwieSJd')).status).toBe(422);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse, type Client, type House } from './house.js';
import { draft, factsOf, hoursAfter, layPlan, nineOClock, published, type Plan } from './plans.js';

let house: House;
let plan: Plan;
beforeAll(async () => {
  house = await openHouse();
  plan = await layPlan(house);
}, 60_000);
afterAll(() => house.close());

const start = nineOClock(20);
const later = nineOClock(41);

/** A conference with everything a copy has to bring along. */
async function furnished(): Promise<{ id: string; slug: string }> {
  const { admin } = house;
  const { id, slug } = await draft(admin, plan, start);
  const at = (path: string): string => `/conferences/${id}${path}`;
  const answers = [
    await admin.put(at('/programme'), {
      version: 1,
      sessions: [
        {
          kind: 'opening',
          titleZh: '开幕式',
          roomId: plan.roomIds[0],
          startsAt: start.toISOString(),
          endsAt: hoursAfter(start, 1),
          signUp: { places: 40, participantTypes: [] },
        },
      ],
    }),
    await admin.put(at('/places/shared'), {
      pools: [{ participantTypes: ['researcher', 'press'], nameZh: '报告厅', nameEn: 'Hall', capacity: 55 }],
    }),
    await admin.put(at('/registration-rules'), {
      rules: [
        {
          participantType: 'researcher',
          isPublic: true,
          needsApproval: true,
          approvalAfterEdit: false,
          autoApproveInvited: true,
          autoApproveQualifications: [],
          autoApproveDistricts: [],
          autoApproveDomains: ['nuit.example'],
          maxPerOrganisation: 3,
          editUntil: hoursAfter(start, -24),
          colleaguesLimit: 2,
        },
      ],
    }),
    await admin.put(at('/forms/researcher'), {
      version: 0,
      definition: {
        fields: [
          {
            key: 'field',
            kind: 'text',
            labelZh: '研究方向',
            labelEn: 'Field',
            helpZh: '',
            helpEn: '',
            isRequired: true,
            isInternal: false,
          },
        ],
      },
    }),
    await admin.post(at('/check-in-points'), {
      nameZh: '东门',
      nameEn: 'East gate',
      opensAt: hoursAfter(start, -1),
      closesAt: hoursAfter(start, 2),
    }),
  ];
  expect(answers.filter(({ status }) => status > 201).map(({ body }) => body)).toEqual([]);
  return { id, slug };
}

/** What stands in a conference, with times relative to `at`. */
async function contents(id: string, at: Date) {
  const read = async (path: string) => (await house.admin.get(`/conferences/${id}${path}`)).body;
  const conference = await read('');
  const since = (moment: string | null) => moment && (Date.parse(moment) - at.getTime()) / 3600_000;
  return {
    hosts: conference.hosts,
    places: conference.places,
    shared: conference.sharedPlaces.map(({ id: _, ...pool }: { id: string }) => pool),
    window: [conference.registrationClosesAt, conference.endsAt].map(since),
    sessions: (await read('/programme')).sessions.map(
      (s: { titleZh: string; roomId: string; startsAt: string; endsAt: string; signUp: object }) => [
        s.titleZh,
        s.roomId,
        since(s.startsAt),
        since(s.endsAt),
        s.signUp,
      ],
    ),
    rules: (await read('/registration-rules')).items.map((rule: { editUntil: string | null }) => ({
      ...rule,
      editUntil: since(rule.editUntil),
    })),
    form: (await read('/forms/researcher')).definition,
    points: (await read('/check-in-points')).items.map(
      (p: { nameZh: string; opensAt: string | null; closesAt: string | null; isDefault: boolean }) => [
        p.nameZh,
        since(p.opensAt),
        since(p.closesAt),
        p.isDefault,
      ],
    ),
  };
}

describe('copying', () => {
  it('brings everything but people along, each time moved to the new date', async () => {
    const { id } = await furnished();
    const original = await contents(id, start);
    expect(original).toMatchObject({
      sessions: [['开幕式', plan.roomIds[0], 0, 1, { places: 40 }]],
      form: { fields: [{ key: 'field' }] },
    });
    expect(original.points).toContainEqual(['东门', -1, 2, false]);
    const copy = await house.admin.post(`/conferences/${id}/copy`, {
      titleZh: '第二场',
      startsAt: later.toISOString(),
    });
    expect(copy.status).toBe(201);
    expect(await contents(copy.body.id, later)).toEqual(original);
  });
});

describe('templates', () => {
  let template: { id: string };
  let original: { id: string; slug: string };
  let manager: Client;
  beforeAll(async () => {
    original = await furnished();
    manager = await house.colleague([{ role: 'manager', campaignId: plan.campaignId }]);
    const saved = await manager.post(`/conferences/${original.id}/template`, { name: '常规推进会' });
    expect(saved).toMatchObject({
      status: 201,
      body: { name: '常规推进会', sessionCount: 1, capacity: 310 },
    });
    template = saved.body;
  });

  it('keep everything of the conference, and make conferences of it for another day', async () => {
    expect((await manager.get('/templates')).body.items).toMatchObject([
      { id: template.id, name: '常规推进会' },
    ]);
    const made = await manager.post(`/conferences/${template.id}/copy`, {
      titleZh: '新一场',
      startsAt: later.toISOString(),
    });
    expect(made).toMatchObject({
      status: 201,
      body: { state: 'draft', isTemplate: false, templateName: '' },
    });
    expect(made.body.slug).not.toContain('template');
    expect(await contents(made.body.id, later)).toEqual(await contents(original.id, start));
  });

  it('stand in no list, count, feed or public page', async () => {
    const { slug } = (await house.admin.get(`/conferences/${template.id}`)).body;
    const ids = (await house.admin.get('/conferences?limit=200')).body.items.map(
      ({ id }: { id: string }) => id,
    );
    expect(ids).toContain(original.id);
    expect(ids).not.toContain(template.id);
    const campaign = (await house.admin.get('/campaigns')).body.items.find(
      ({ id }: { id: string }) => id === plan.campaignId,
    );
    expect(campaign.conferenceCount).toBe(ids.length);
    const venue = (await house.admin.get('/venues')).body.items.find(
      ({ id }: { id: string }) => id === plan.venueId,
    );
    expect(venue.conferenceCount).toBe(ids.length);
    expect((await house.visitor.get(`/public/conferences/${slug}`)).status).toBe(404);
    const feed = await fetch(`${house.base}/public/conferences.ics`);
    expect(await feed.text()).not.toContain(slug);
  });

  it('are never published, and take neither registrations nor scans', async () => {
    const refused = { status: 409, body: { code: 'conferences.is-template' } };
    for (const to of ['published', 'cancelled'])
      expect(
        await manager.post(`/conferences/${template.id}/transitions`, { to, reason: '…', confirm: true }),
      ).toMatchObject(refused);
    expect((await manager.get(`/conferences/${template.id}`)).body.allowedTransitions).toEqual([]);
    expect(
      await manager.post(`/conferences/${template.id}/registrations`, {
        mobile: '13900000001',
        name: '王测试',
        organisationName: '示例公司',
      }),
    ).toMatchObject(refused);
    await expect(
      house.database.query(`UPDATE conferences SET state = 'published' WHERE id = $1`, [template.id]),
    ).rejects.toThrow('conferences_template_is_draft');
  });

  it('can be edited like a draft', async () => {
    const facts = factsOf((await manager.get(`/conferences/${template.id}`)).body);
    const edited = await manager.put(`/conferences/${template.id}`, { ...facts, summaryZh: '常规流程' });
    expect(edited).toMatchObject({ status: 200, body: { isTemplate: true, summaryZh: '常规流程' } });
  });

  it('have names of their own within a campaign, which can be changed', async () => {
    const again = await manager.post(`/conferences/${original.id}/template`, { name: '常规推进会' });
    expect(again.body.errors).toMatchObject([{ field: 'name', code: 'conferences.template-name-taken' }]);
    expect((await manager.put(`/templates/${template.id}`, { name: '半天流程' })).body.name).toBe('半天流程');
    expect((await manager.put(`/templates/${template.id}`, { name: '半天流程' })).status).toBe(200);
  });

  it('open to nobody without rights in their campaign, and a conference is no template', async () => {
    const other = (await house.admin.post('/campaigns', { nameZh: '另一行动' })).body.id;
    const stranger = await house.colleague([{ role: 'manager', campaignId: other }]);
    expect((await stranger.get('/templates')).body.items).toEqual([]);
    expect((await stranger.put(`/templates/${template.id}`, { name: 'x' })).status).toBe(404);
    expect((await stranger.delete(`/templates/${template.id}`)).status).toBe(404);
    expect((await stranger.post(`/conferences/${original.id}/template`, { name: 'x' })).status).toBe(404);
    expect((await manager.delete(`/templates/${original.id}`)).status).toBe(404);
  });

  it('go with all their parts; what was made of them stays', async () => {
    const { slug } = await published(house.admin, plan);
    expect((await manager.delete(`/templates/${template.id}`)).status).toBe(200);
    expect((await manager.get(`/conferences/${template.id}`)).status).toBe(404);
    for (const table of ['programme_sessions', 'registration_forms', 'registration_rules', 'check_in_points'])
      expect(
        await house.database.query(`SELECT 1 FROM ${table} WHERE conference_id = $1`, [template.id]),
      ).toEqual([]);
    expect((await house.visitor.get(`/public/conferences/${slug}`)).status).toBe(200);
  });
});

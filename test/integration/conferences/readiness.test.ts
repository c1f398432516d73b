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

const read = async (id: string) => (await house.admin.get(`/conferences/${id}/readiness`)).body;
const stateOf = async (id: string, code: string) => {
  const item = (await read(id)).items.find((each: { code: string }) => each.code === code);
  return item.count === null ? item.state : [item.state, item.count];
};

describe('readiness', () => {
  it('has three stages, each with items of every context that has a say', async () => {
    const { id } = await draft(house.admin, plan);
    const { stage, items } = await read(id);
    expect(stage).toBe('publish');
    const codes = (of: string) =>
      items.filter((item: { stage: string }) => item.stage === of).map(({ code }: { code: string }) => code);
    expect(codes('publish')).toEqual(expect.arrayContaining(['place', 'programme', 'clashes', 'title-en']));
    expect(codes('open')).toEqual(
      expect.arrayContaining(['public-places', 'rules', 'form-en', 'privacy-text', 'mail-server']),
    );
    expect(codes('day')).toEqual(
      expect.arrayContaining([
        'programme-released',
        'approval-waiting',
        'waiting-with-places',
        'check-in-point',
        'check-in-hours',
        'door-people',
        'failed-mails',
      ]),
    );
    expect(items.filter((item: { isBlocking: boolean }) => item.isBlocking)).toHaveLength(5);
  });

  it('follows the programme: clashes, the release, what has changed since', async () => {
    const start = nineOClock(20);
    const { id } = await draft(house.admin, plan, start);
    expect(await stateOf(id, 'clashes')).toBe('cannot');
    expect(await stateOf(id, 'programme-released')).toBe('cannot');
    const session = (titleZh: string, from: number, roomId = plan.roomIds[0]) => ({
      kind: 'keynote',
      titleZh,
      roomId,
      startsAt: hoursAfter(start, from),
      endsAt: hoursAfter(start, from + 1),
    });
    await house.admin.put(`/conferences/${id}/programme`, {
      version: 1,
      sessions: [session('甲', 0), session('乙', 0.5)],
    });
    expect(await stateOf(id, 'clashes')).toEqual(['todo', 1]);
    await house.admin.put(`/conferences/${id}/programme`, { version: 2, sessions: [session('甲', 0)] });
    expect(await stateOf(id, 'clashes')).toEqual(['done', 0]);
    await house.admin.post(`/conferences/${id}/transitions`, { to: 'published' });
    expect(await stateOf(id, 'programme-released')).toEqual(['done', 0]);
    await house.admin.put(`/conferences/${id}/programme`, {
      version: 3,
      sessions: [session('甲', 0), session('丙', 2)],
    });
    expect((await stateOf(id, 'programme-released'))[0]).toBe('todo');
    expect((await read(id)).stage).toBe('day'); // registration is open
  });

  it('wants English for required questions and rules that somebody set', async () => {
    const { id } = await draft(house.admin, plan);
    expect(await stateOf(id, 'rules')).toBe('todo');
    expect(await stateOf(id, 'form-en')).toEqual(['done', 0]);
    const field = { kind: 'text', helpZh: '', helpEn: '', isInternal: false };
    await house.admin.put(`/conferences/${id}/forms/enterprise-representative`, {
      version: 0,
      definition: {
        fields: [
          { ...field, key: 'a', labelZh: '必填', labelEn: '', isRequired: true },
          { ...field, key: 'b', labelZh: '选填', labelEn: '', isRequired: false },
        ],
      },
    });
    expect(await stateOf(id, 'form-en')).toEqual(['todo', 1]);
    const rules = (await house.admin.get(`/conferences/${id}/registration-rules`)).body.items;
    await house.admin.put(`/conferences/${id}/registration-rules`, { rules });
    expect(await stateOf(id, 'rules')).toBe('done');
    await house.admin.put(`/conferences/${id}/places`, {
      places: [{ participantType: 'enterprise-representative', capacity: 0 }],
    });
    expect(await stateOf(id, 'public-places')).toBe('todo');
  });

  it('finds who waits too long for approval', async () => {
    const { id } = await published(house.admin, plan);
    const { items } = (await house.admin.get(`/conferences/${id}/registration-rules`)).body;
    await house.admin.put(`/conferences/${id}/registration-rules`, {
      rules: items.map((rule: object) => ({ ...rule, needsApproval: true })),
    });
    const { slug } = (await house.admin.get(`/conferences/${id}`)).body;
    const registered = await house.visitor.post(`/public/conferences/${slug}/registrations`, {
      name: '周文博',
      organisationName: '示例精密机械有限公司',
      mobile: '13900000001',
      email: 'zhou@firm.example',
      title: '总监',
      consent: true,
      consentVersion: (await house.visitor.get('/public/privacy-text')).body.version,
    });
    expect(registered.body).toMatchObject({ state: 'pending' });
    expect(await stateOf(id, 'approval-waiting')).toEqual(['done', 0]);
    await house.database.query(
      `UPDATE registrations SET registered_at = registered_at - interval '49 hours' WHERE conference_id = $1`,
      [id],
    );
    expect(await stateOf(id, 'approval-waiting')).toEqual(['todo', 1]);
  });

  it('looks at the door: a point, its hours, somebody to stand there', async () => {
    const start = nineOClock(20);
    const { id } = await published(house.admin, plan, start);
    expect([await stateOf(id, 'check-in-point'), await stateOf(id, 'check-in-hours')]).toEqual([
      'todo',
      'cannot',
    ]);
    const points = (await house.admin.get(`/conferences/${id}/check-in-points`)).body.items;
    expect([await stateOf(id, 'check-in-point'), await stateOf(id, 'check-in-hours')]).toEqual([
      'done',
      'done',
    ]);
    await house.admin.put(`/conferences/${id}/check-in-points/${points[0].id}`, {
      nameZh: '东门',
      nameEn: 'East gate',
      opensAt: hoursAfter(start, 1),
    });
    expect(await stateOf(id, 'check-in-hours')).toBe('todo');
    expect(await stateOf(id, 'door-people')).toBe('todo');
    await house.colleague([{ role: 'reports', conferenceId: id }]);
    expect(await stateOf(id, 'door-people')).toBe('todo');
    await house.colleague([{ role: 'door', conferenceId: id }]);
    expect(await stateOf(id, 'door-people')).toBe('done');
  });

  it('tells whether mails leave the house, and which of this conference failed', async () => {
    const { id } = await published(house.admin, plan);
    expect(await stateOf(id, 'mail-server')).toBe('todo');
    expect(await stateOf(id, 'failed-mails')).toEqual(['done', 0]);
    await house.database.query(
      `INSERT INTO mails (id, message_id, template, language, to_name, to_address, subject_kind, subject_id, scope_id,
         data, state, next_attempt_at, created_at)
       VALUES (gen_random_uuid(), 'x@test', 'registration.ticket', 'zh', '', 'gone@firm.example', 'registration',
         gen_random_uuid(), $1, '{}', 'failed', now(), now())`,
      [id],
    );
    expect(await stateOf(id, 'failed-mails')).toEqual(['todo', 1]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConferenceReadiness, MoveConference, readinessItem } from '#conferences';
import { openHouse, systemCall, type House } from './house.js';
import {
  draft,
  factsOf,
  hoursAfter,
  jobsOf,
  layPlan,
  nineOClock,
  published,
  takePlaces,
  type Plan,
} from './plans.js';

let house: House;
let plan: Plan;
beforeAll(async () => {
  house = await openHouse();
  plan = await layPlan(house);
}, 60_000);
afterAll(() => house.close());

const move = (id: string, to: string, more: object = {}) =>
  house.admin.post(`/conferences/${id}/transitions`, { to, ...more });

describe('life of a conference', () => {
  it('goes from draft to archived, and nowhere else', async () => {
    const { id } = await draft(house.admin, plan);
    expect(await move(id, 'live')).toMatchObject({ status: 409, body: { code: 'state.not-allowed' } });
    for (const state of ['published', 'live', 'concluded', 'archived'])
      expect(await move(id, state)).toMatchObject({ status: 200, body: { state } });
    expect((await move(id, 'cancelled', { reason: '…', confirm: true })).status).toBe(409);
    const over = (await house.admin.get(`/conferences/${id}`)).body;
    expect(over).toMatchObject({ allowedTransitions: [], isEditable: false });
    expect((await house.admin.put(`/conferences/${id}`, factsOf(over))).body.code).toBe(
      'conferences.not-editable',
    );
  });

  it('cannot be published before the required items are done', async () => {
    const startsAt = nineOClock(20);
    const { id } = await draft(house.admin, plan, startsAt, { venueId: null, placeZh: '仙林' });
    await house.admin.put(`/conferences/${id}/places`, { places: [] });
    const { body } = await house.admin.get(`/conferences/${id}/readiness`);
    expect(body.canPublish).toBe(false);
    expect(body.items).toContainEqual(
      expect.objectContaining({ code: 'places', stage: 'publish', isDone: false, isBlocking: true }),
    );
    expect(body.items).toContainEqual(
      expect.objectContaining({ code: 'programme', state: 'todo', isBlocking: false }),
    );
    expect(await move(id, 'published')).toMatchObject({
      status: 409,
      body: { code: 'conferences.not-ready', details: { missing: ['places'] } },
    });
    await house.admin.put(`/conferences/${id}/places`, {
      places: [{ participantType: 'enterprise-representative', capacity: 1 }],
    });
    expect((await move(id, 'published')).status).toBe(200);
  });

  it('hears what other contexts still miss', async () => {
    const { id } = await draft(house.admin, plan);
    const item = readinessItem('publish', 'tested-item', 'edit', false, true);
    house.app
      .get(ConferenceReadiness, { strict: false })
      .register({ check: (_tx, _call, conference) => Promise.resolve(conference.id === id ? [item] : []) });
    const moving = house.app.get(MoveConference, { strict: false });
    await expect(moving.run(systemCall, id, { to: 'published' })).rejects.toMatchObject({
      details: { missing: ['tested-item'] },
    });
  });

  it('is cancelled with a reason and a confirmation; those registered are told', async () => {
    const { id, slug } = await published(house.admin, plan);
    await takePlaces(house, id, 7);
    expect((await move(id, 'cancelled', { confirm: true })).body.errors).toEqual([
      expect.objectContaining({ field: 'reason', code: 'conferences.cancel-needs-reason' }),
    ]);
    expect(await move(id, 'cancelled', { reason: '大雪' })).toMatchObject({
      status: 409,
      body: {
        code: 'conferences.cancel-hurts',
        details: { impacts: [{ kind: 'places-held', count: 7 }] },
      },
    });
    expect((await move(id, 'cancelled', { reason: '大雪', confirm: true })).body.state).toBe('cancelled');
    expect(await jobsOf(house, id)).toEqual(['conference.announce-cancellation']);
    expect((await house.visitor.get(`/public/conferences/${slug}`)).body).toMatchObject({
      state: 'cancelled',
      cancelReason: '大雪',
      registration: 'closed',
    });
  });

  it('leaves an audit row for each step', async () => {
    const { id } = await published(house.admin, plan);
    const rows = await house.database.query<{ action: string; actor: string }>(
      'SELECT action, actor FROM audit_entries WHERE subject_id = $1 ORDER BY at, id',
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['conference.scheduled', 'conference.published']);
    expect(rows.every(({ actor }) => actor.startsWith('user:'))).toBe(true);
  });
});

describe('public page', () => {
  it('shows everything in both languages, the Chinese where English is missing', async () => {
    const startsAt = nineOClock(20);
    const { id, slug } = await draft(house.admin, plan, startsAt);
    await house.admin.put(`/conferences/${id}/programme`, {
      version: 1,
      sessions: [
        {
          kind: 'opening',
          titleZh: '开幕式',
          roomId: plan.roomIds[0],
          startsAt: startsAt.toISOString(),
          endsAt: hoursAfter(startsAt, 1),
          speakers: '局领导',
        },
      ],
    });
    await move(id, 'published');
    await takePlaces(house, id, 150);
    const answer = await house.visitor.get(`/public/conferences/${slug}`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=5');
    expect(answer.body).toMatchObject({
      id,
      state: 'published',
      titleZh: '校企协同创新推进会',
      titleEn: '校企协同创新推进会',
      campaignNameEn: 'Zijin Action',
      venueNameEn: 'Xianlin campus',
      addressEn: '南京市栖霞区羊山北路1号',
      registration: 'open',
      cancelReason: null,
      hosts: [{ part: 'organiser' }, { part: 'host-university', nameEn: 'NUIT' }],
      programmeNumber: 1,
      programme: [{ titleEn: '开幕式', roomNameEn: 'Lecture hall', speakers: '局领导' }],
    });
    expect(answer.body.places).toContainEqual({
      participantType: 'enterprise-representative',
      capacity: 200,
      left: 50,
    });
    await takePlaces(house, id, 200);
    expect((await house.visitor.get(`/public/conferences/${slug}`)).body.registration).toBe('full');
  });

  it('knows no drafts, neither by address nor in the list', async () => {
    const hidden = await draft(house.admin, plan, nineOClock(5));
    const shown = await published(house.admin, plan, nineOClock(4));
    const answer = await house.visitor.get(`/public/conferences/${hidden.slug}`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { body } = await house.visitor.get('/public/conferences?limit=200');
    const slugs = body.items.map(({ slug }: { slug: string }) => slug);
    expect(slugs[0]).toBe(shown.slug); // the soonest
    expect(slugs).not.toContain(hidden.slug);
    expect((await house.visitor.get('/public/conferences?when=past')).body.items).toEqual([]);
  });
});

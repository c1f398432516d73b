import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConferenceImpact, EditConference } from '#conferences';
import type { EditConferenceDto } from '../../../libs/conferences/src/http/conference.dto.js';
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

const session = (startsAt: Date, from: number, to: number, more: object = {}) => ({
  kind: 'docking',
  titleZh: `环节${from}`,
  startsAt: hoursAfter(startsAt, from),
  endsAt: hoursAfter(startsAt, to),
  ...more,
});

describe('changing a conference', () => {
  it('takes what nobody is hurt by at once, and refuses a stale version', async () => {
    const conference = await published(house.admin, plan);
    const body = { ...factsOf(conference), titleEn: 'Promotion Conference', summaryZh: '简介' };
    const edited = await house.admin.put(`/conferences/${conference.id}`, body);
    expect(edited).toMatchObject({ status: 200, body: { titleEn: 'Promotion Conference', version: 3 } });
    const stale = await house.admin.put(`/conferences/${conference.id}`, body);
    expect(stale).toMatchObject({ status: 409, body: { code: 'record.changed-meanwhile' } });
    expect(await jobsOf(house, conference.id)).toEqual([]);
  });

  it('lets exactly one of two editors through', async () => {
    const conference = await draft(house.admin, plan);
    const edits = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((titleZh) =>
        house.admin.put(`/conferences/${conference.id}`, { ...factsOf(conference), titleZh }),
      ),
    );
    expect(edits.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
  });

  it('says whom another date hurts, asks, then moves the programme along and announces it', async () => {
    const startsAt = nineOClock(20);
    const { id } = await draft(house.admin, plan, startsAt);
    await house.admin.put(`/conferences/${id}/programme`, {
      version: 1,
      sessions: [session(startsAt, 1, 2, { roomId: plan.roomIds[0] })],
    });
    const conference = (await house.admin.post(`/conferences/${id}/transitions`, { to: 'published' })).body;
    await takePlaces(house, conference.id, 3);
    const moved = {
      ...factsOf(conference),
      startsAt: hoursAfter(startsAt, 24),
      endsAt: hoursAfter(startsAt, 32),
    };
    const asked = await house.admin.put(`/conferences/${conference.id}`, moved);
    expect(asked).toMatchObject({
      status: 409,
      body: {
        code: 'conferences.change-hurts',
        details: { impacts: [{ kind: 'places-held', count: 3, examples: [] }] },
      },
    });
    expect(await jobsOf(house, conference.id)).toEqual([]);
    const done = await house.admin.put(`/conferences/${conference.id}`, { ...moved, confirm: true });
    expect(done.status).toBe(200);
    const movedAlong = { startsAt: hoursAfter(startsAt, 25), roomId: plan.roomIds[0] };
    expect((await house.admin.get(`/conferences/${id}/programme`)).body).toMatchObject({
      sessions: [movedAlong],
      releasedNumber: 2,
      difference: [],
    });
    expect((await house.visitor.get(`/public/conferences/${conference.slug}`)).body.programme).toMatchObject([
      movedAlong,
    ]);
    expect((await jobsOf(house, conference.id)).toSorted()).toEqual([
      'conference.announce-change',
      'conference.announce-programme',
    ]);
    const [row] = await house.database.query('SELECT calendar_sequence FROM conferences WHERE id = $1', [
      conference.id,
    ]);
    expect(row).toEqual({ calendar_sequence: 2 });
  });

  it('hears whom other contexts name', async () => {
    const conference = await published(house.admin, plan);
    const registry = house.app.get(ConferenceImpact, { strict: false });
    registry.register({
      review: (_tx, { id }, change) =>
        Promise.resolve(
          id === conference.id && change.isPlaceMoved
            ? [{ kind: 'registrations', count: 12, examples: ['王示例'] }]
            : [],
        ),
    });
    const elsewhere = { ...factsOf(conference), venueId: null, placeZh: '线上' };
    const edit = house.app.get(EditConference, { strict: false });
    await expect(edit.run(systemCall, conference.id, elsewhere as EditConferenceDto)).rejects.toMatchObject({
      code: 'conferences.change-hurts',
      details: { impacts: [{ kind: 'registrations', count: 12, examples: ['王示例'] }] },
    });
    const confirmed = { ...elsewhere, confirm: true } as EditConferenceDto;
    expect(await edit.run(systemCall, conference.id, confirmed)).toMatchObject({ venueNameZh: '线上' });
  });

  it('refuses sessions that a shorter conference would leave outside', async () => {
    const startsAt = nineOClock(20);
    const conference = await draft(house.admin, plan, startsAt);
    await house.admin.put(`/conferences/${conference.id}/programme`, {
      version: 1,
      sessions: [session(startsAt, 6, 7)],
    });
    const shorter = { ...factsOf(conference), endsAt: hoursAfter(startsAt, 6.5) };
    expect((await house.admin.put(`/conferences/${conference.id}`, shorter)).body.errors).toEqual([
      expect.objectContaining({
        field: 'endsAt',
        detail: 'The session “环节6” lies outside the conference.',
      }),
    ]);
  });
});

describe('programme', () => {
  it('does not let a room go that sessions use', async () => {
    const startsAt = nineOClock(20);
    const venue = await house.admin.post('/venues', {
      nameZh: '小楼',
      rooms: [{ nameZh: '甲' }, { nameZh: '乙' }],
    });
    const { id } = await draft(house.admin, plan, startsAt, { venueId: venue.body.id });
    const [used, free] = venue.body.rooms;
    await house.admin.put(`/conferences/${id}/programme`, {
      version: 1,
      sessions: [session(startsAt, 0, 1, { roomId: used.id })],
    });
    const keep = (...rooms: object[]) =>
      house.admin.put(`/venues/${venue.body.id}`, { version: 1, nameZh: '小楼', rooms });
    expect(await keep(free)).toMatchObject({ status: 409, body: { code: 'conferences.room-in-use' } });
    expect((await keep({ ...used, nameZh: '甲厅' })).body.rooms).toEqual([{ ...used, nameZh: '甲厅' }]);
  });
});

const places = (capacity: number) => ({
  places: [{ participantType: 'enterprise-representative', capacity }],
});

describe('places', () => {
  it('never go below what is taken: refused first, then set to what is taken', async () => {
    const { id } = await published(house.admin, plan);
    await takePlaces(house, id, 120);
    const path = `/conferences/${id}/places`;
    expect(await house.admin.put(path, places(100))).toMatchObject({
      status: 409,
      body: {
        code: 'conferences.places-below-taken',
        params: { taken: 120 },
        errors: [{ field: 'places.0.capacity' }],
        details: {
          impacts: [{ kind: 'places-below-taken', count: 20, examples: ['enterprise-representative'] }],
        },
      },
    });
    expect((await house.admin.put(path, { ...places(100), confirm: true })).body.places).toEqual([
      { participantType: 'enterprise-representative', capacity: 120, taken: 120 },
    ]);
  });

  it('are guarded by the database too', async () => {
    const { id } = await draft(house.admin, plan);
    await takePlaces(house, id, 10);
    await expect(
      house.database.query('UPDATE place_pools SET capacity = 9 WHERE conference_id = $1', [id]),
    ).rejects.toThrow('place_pools_within_capacity');
    await expect(takePlaces(house, id, 201)).rejects.toThrow('place_pools_within_capacity');
  });

  it('that are added are offered to those who wait', async () => {
    const { id } = await published(house.admin, plan);
    await house.admin.put(`/conferences/${id}/places`, places(220));
    expect(await jobsOf(house, id)).toEqual(['registration.offer-freed-places']);
  });

  it('stand once for each type', async () => {
    const { id } = await draft(house.admin, plan);
    const twice = { places: [...places(1).places, ...places(2).places] };
    expect((await house.admin.put(`/conferences/${id}/places`, twice)).body.errors).toEqual([
      expect.objectContaining({ field: 'places.1.participantType', code: 'conferences.types-twice' }),
    ]);
  });
});

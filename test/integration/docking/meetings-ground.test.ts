import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { applyPlaces } from '../../../libs/docking/src/application/meetings/place-meetings.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { Worker } from '../registration/world.js';
import {
  addBlock,
  addTables,
  agree,
  arrangeWorld,
  at,
  meetingsOf,
  rules,
  type Body,
  type MeetingsWorld,
} from './meetings-world.js';

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

let world: MeetingsWorld;
let path: string;
beforeEach(async () => {
  world = await arrangeWorld(app);
  path = `/conferences/${world.conference.id}`;
});
const of = (person: { token: string }) => meetingsOf(app.visitor, person);
const pair = (one = world.representative, other = world.researchers[0]) => ({
  oneId: one.registrationId,
  otherId: other.registrationId,
});
const propose = async (body: object = pair()): Promise<Body> =>
  (await app.administrator.post(`${path}/meetings/proposal`, body)).body;
const arrange = (body: object) => app.administrator.post(`${path}/meetings`, body);
const quick = async (body: object = pair()): Promise<Body> => {
  const { place } = await propose(body);
  const made = await arrange({ ...body, startsAt: place.startsAt, tableId: place.tableId });
  expect(made).toMatchObject({ status: 201, body: { state: 'scheduled' } });
  return made.body;
};
const subjects = async (): Promise<(string | undefined)[]> =>
  (await worker.sendMails(world.conference)).map(({ subject }) => subject);

describe('rules', () => {
  it('of two organisers who edit, the second hears that somebody was quicker, and nothing is lost', async () => {
    const other = await app.anotherAdministrator();
    const first = await app.administrator.put(`${path}/docking-rules`, rules({ requestQuota: 5 }));
    expect(first.body).toMatchObject({ version: 1, requestQuota: 5 });
    const second = await other.put(`${path}/docking-rules`, rules({ requestQuota: 9 }));
    expect(second).toMatchObject({ status: 409, body: { code: 'record.changed-meanwhile' } });
    expect((await other.get(`${path}/docking-rules`)).body.requestQuota).toBe(5);
  });

  it('hold before anybody sets any, and are checked', async () => {
    expect((await app.administrator.get(`${path}/docking-rules`)).body).toMatchObject({
      version: 0,
      requestQuota: 8,
    });
    const wrong = await app.administrator.put(
      `${path}/docking-rules`,
      rules({ opensAt: '2026-12-02T00:00:00Z', closesAt: '2026-12-01T00:00:00Z' }),
    );
    expect(wrong.body.errors).toMatchObject([{ field: 'closesAt', code: 'meetings.window-order' }]);
  });
});

describe('blocks and tables', () => {
  it('a block has its slots; one that overlaps, lies outside or fits no slot is refused with a sentence', async () => {
    const { conference } = world;
    const made = await addBlock(app, conference);
    expect(made.items[0].slots).toHaveLength(3);
    const add = (from: string, until: string) =>
      app.administrator.post(`${path}/meeting-blocks`, {
        startsAt: from,
        endsAt: until,
        slotMinutes: 15,
        pauseMinutes: 5,
      });
    expect((await add(at(conference, 1, 30), at(conference, 3))).body.code).toBe('meetings.blocks-overlap');
    expect((await add(at(conference, 2), at(conference, 2, 10))).body.errors).toMatchObject(
      [{ code: 'meetings.block-without-slots', params: { minutes: 15 } }].map(({ code }) => ({ code })),
    );
    expect((await add(at(conference, 3), at(conference, 9))).body.errors[0].code).toBe(
      'meetings.outside-conference',
    );
    expect((await add(at(conference, 3), at(conference, 2))).body.errors[0].code).toBe('meetings.time-order');
  });

  it('tables count through the rooms, and a room of another house is refused', async () => {
    const { roomId, tables } = await addTables(app, world.conference, 4);
    expect(tables.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    const set = (id: string, count: number) =>
      app.administrator.put(`${path}/meeting-tables/rooms/${id}`, { count });
    expect((await set(roomId, 2)).body.rooms[0].tables).toHaveLength(2);
    expect((await set(roomId, 3)).body.rooms[0].tables.map(({ number }: Body) => number)).toEqual([1, 2, 3]);
    const elsewhere = await arrangeWorld(app);
    const foreign = await addTables(app, elsewhere.conference, 1);
    expect((await set(foreign.roomId, 1)).body.code).toBe('meetings.room-elsewhere');
  });

  it('with zero slots or zero tables a proposal says so, and nothing breaks', async () => {
    expect(await propose()).toMatchObject({ place: null, why: 'no-slots' });
    await addBlock(app, world.conference);
    expect(await propose()).toMatchObject({ place: null, why: 'no-tables' });
    const made = await arrange(pair());
    expect(made.body).toMatchObject({ state: 'unscheduled', source: 'organiser' });
  });

  it('a room with meeting tables is not removed from its venue unseen', async () => {
    const { roomId } = await addTables(app, world.conference, 2);
    const { items } = (await app.administrator.get('/venues')).body;
    const venue = items.find(({ rooms }: Body) => rooms.some(({ id }: Body) => id === roomId));
    const answer = await app.administrator.put(`/venues/${venue.id}`, {
      nameZh: venue.nameZh,
      rooms: [],
      version: venue.version,
    });
    expect(answer.body.code).toBe('conferences.room-in-use');
  });
});

describe('a quick meeting', () => {
  beforeEach(async () => {
    await addBlock(app, world.conference);
    await addTables(app, world.conference, 1);
  });

  it('stands in the first slot that suits both at a free table, and both are told where', async () => {
    const { conference, representative, researchers } = world;
    await worker.sendMails(conference);
    await of(representative).absences([{ startsAt: at(conference, 0), endsAt: at(conference, 1, 10) }]);
    expect(await propose()).toMatchObject({
      place: { startsAt: at(conference, 1, 20), tableNumber: 1, roomZh: '一号厅' },
      oneBusy: [{ reason: 'absent' }],
    });
    await quick();
    expect((await of(researchers[0]).open()).body.meetings).toMatchObject([
      { state: 'scheduled', startsAt: at(conference, 1, 20), tableNumber: 1, roomEn: 'Hall 1' },
    ]);
    const mails = await worker.sendMails(conference);
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      '为您安排了一场洽谈：周教授',
      '为您安排了一场洽谈：钱企业',
    ]);
    expect(mails[0]!.text).toContain('一号厅 1 号桌');
  });

  it('avoids a session in which one of them speaks, by the released programme', async () => {
    const { conference, researchers } = world;
    const { version } = (await app.administrator.get(`${path}/programme`)).body;
    const edited = await app.administrator.put(`${path}/programme`, {
      version,
      sessions: [
        {
          kind: 'keynote',
          titleZh: '报告',
          startsAt: at(conference, 1),
          endsAt: at(conference, 1, 40),
          people: [
            { nameZh: '周教授', nameEn: '', organisation: '', registrationId: researchers[0].registrationId },
          ],
        },
      ],
    });
    expect((await propose()).place.startsAt).toBe(at(conference, 1));
    await app.administrator.post(`${path}/programme/releases`, {
      version: edited.body.version,
      notify: false,
    });
    expect(await propose()).toMatchObject({
      place: { startsAt: at(conference, 1, 40) },
      otherBusy: [{ reason: 'speaks', wordsZh: '报告' }],
    });
    expect((await of(researchers[0]).open()).body).toMatchObject({
      freeSlots: 1,
      busy: [{ reason: 'speaks' }],
    });
  });

  it('is refused where the place or a person was taken meanwhile, and for one person or one house', async () => {
    const { rival, researchers, representative, colleague } = world;
    const { place } = await propose();
    await quick();
    const taken = { startsAt: place.startsAt, tableId: place.tableId };
    expect((await arrange({ ...pair(rival, researchers[1]), ...taken })).body.code).toBe(
      'meetings.place-taken',
    );
    expect((await arrange(pair())).body.code).toBe('meetings.have-meeting');
    expect((await arrange(pair(representative, representative))).body.code).toBe('meetings.ask-yourself');
    expect((await arrange(pair(representative, colleague))).body.code).toBe('meetings.own-organisation');
    const elsewhere = await arrangeWorld(app);
    expect((await arrange(pair(representative, elsewhere.researchers[0]))).body.code).toBe(
      'meetings.person-gone',
    );
  });

  it('of twenty organisers who press at once for one table, one gets it', async () => {
    const { place } = await propose();
    const others = await Promise.all(
      world.researchers.map((researcher) =>
        arrange({ ...pair(world.rival, researcher), startsAt: place.startsAt, tableId: place.tableId }),
      ),
    );
    expect(others.filter(({ status }) => status === 201)).toHaveLength(1);
  });
});

describe('a place that goes', () => {
  let meeting: Body;
  let tableId: string;
  beforeEach(async () => {
    await addBlock(app, world.conference);
    tableId = (await addTables(app, world.conference, 2)).tables[0].id;
    meeting = await quick();
    await worker.sendMails(world.conference);
  });
  const state = async (): Promise<Body> =>
    (await app.administrator.get(`${path}/meetings?state=unscheduled`)).body.items;

  it('a table closed names its meetings first; then they are unscheduled and their people told', async () => {
    const asked = await app.administrator.put(`/meeting-tables/${tableId}`, { isClosed: true });
    expect(asked).toMatchObject({
      status: 409,
      body: { code: 'meetings.loses-places', params: { count: 1 } },
    });
    expect(await state()).toEqual([]);
    const closed = await app.administrator.put(`/meeting-tables/${tableId}`, {
      isClosed: true,
      confirm: true,
    });
    expect(closed.body.open).toBe(1);
    expect(await state()).toMatchObject([{ id: meeting.id, startsAt: null, tableId: null }]);
    expect((await subjects()).sort()).toEqual(['洽谈将重新安排：周教授', '洽谈将重新安排：钱企业']);
    expect((await propose(pair(world.rival, world.researchers[1]))).place.tableNumber).toBe(2);
  });

  it('so does a room that loses its tables, and a block that is removed or cut', async () => {
    const [room] = (await app.administrator.get(`${path}/meeting-tables`)).body.rooms;
    const set = (more: object) =>
      app.administrator.put(`${path}/meeting-tables/rooms/${room.id}`, { count: 0, ...more });
    expect((await set({})).body.code).toBe('meetings.loses-places');
    expect((await set({ confirm: true })).body.open).toBe(0);
    expect(await state()).toHaveLength(1);
    await app.administrator.put(`${path}/meeting-tables/rooms/${room.id}`, { count: 2 });
    await app.administrator.post(`/meetings/${meeting.id}/cancel`, { reason: '重排' });
    await quick();
    const [block] = (await app.administrator.get(`${path}/meeting-blocks`)).body.items;
    expect((await app.administrator.send('DELETE', `/meeting-blocks/${block.id}`)).body.code).toBe(
      'meetings.loses-places',
    );
    const cut = await app.administrator.put(`/meeting-blocks/${block.id}`, {
      startsAt: block.startsAt,
      endsAt: block.endsAt,
      slotMinutes: 30,
      pauseMinutes: 5,
      confirm: true,
    });
    expect(cut.body.items[0].slots).toHaveLength(1);
    expect(await state()).toHaveLength(1);
    const removed = await app.administrator.send('DELETE', `/meeting-blocks/${block.id}?confirm=true`);
    expect(removed.body.items).toEqual([]);
  });
});

describe('on behalf', () => {
  it('an organiser accepts and cancels, with audit, and both are told by whom', async () => {
    const { representative, researchers, conference } = world;
    await of(representative).ask(researchers[0]);
    const [request] = (await app.administrator.get(`${path}/meeting-requests`)).body.items;
    await worker.sendMails(conference);
    const must = await app.administrator.put(`/meeting-requests/${request.id}/priority`, {
      isMust: true,
      weight: 9,
    });
    expect(must.body).toMatchObject({ isMust: true, weight: 9 });
    const accepted = await app.administrator.post(`/meeting-requests/${request.id}/accept`);
    expect(accepted.body).toMatchObject({ state: 'accepted', decidedBy: '测试同事' });
    const [meeting] = (await app.administrator.get(`${path}/meetings?must=true`)).body.items;
    expect(meeting).toMatchObject({ isMust: true, weight: 9 });
    const mails = await worker.sendMails(conference);
    expect(mails.map(({ text }) => text!.includes('测试同事') || text!.includes('已接受'))).toEqual([
      true,
      true,
    ]);
    const cancelled = await app.administrator.post(`/meetings/${meeting.id}/cancel`, { reason: '场地紧张' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', cancelReason: '场地紧张' });
    expect((await of(representative).open()).body).toMatchObject({
      left: 8,
      requests: [{ state: 'cancelled' }],
    });
    expect((await subjects()).sort()).toEqual(['洽谈已取消：周教授', '洽谈已取消：钱企业']);
    const again = await app.administrator.post(`/meetings/${meeting.id}/cancel`, { reason: '再来' });
    expect(again.body.code).toBe('meetings.not-cancellable');
    const audits = await app.database.query<{ action: string }>(
      'SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY at, id',
      [request.id],
    );
    expect(audits.map(({ action }) => action)).toEqual([
      'meeting-request.sent',
      'meeting-request.prioritised',
      'meeting-request.accepted',
      'meeting-request.cancelled',
    ]);
  });

  it('people without a meeting are listed, and nudged once each', async () => {
    const { representative, researchers, rival, conference } = world;
    await agree(app.visitor, representative, researchers[0]);
    await worker.sendMails(conference);
    const list = async () => (await app.administrator.get(`${path}/people-without-meeting`)).body;
    expect(await list()).toMatchObject({ total: 4, toNudge: 4 });
    const nudge = (ids: string[]) =>
      app.administrator.post(`${path}/people-without-meeting/nudge`, { registrationIds: ids });
    const both = [rival.registrationId, representative.registrationId];
    expect((await nudge(both)).body).toEqual({ nudged: 1, left: 1 });
    expect(await subjects()).toEqual([expect.stringContaining('约一场一对一洽谈')]);
    expect(await list()).toMatchObject({ total: 4, toNudge: 3 });
    expect((await nudge(both)).body.code).toBe('meetings.nobody-to-nudge');
    const at50 = await Promise.all(Array.from({ length: 5 }, () => nudge([researchers[1].registrationId])));
    expect(at50.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('people without a meeting are shown whom they could meet: who fits first, nobody of their house or known to them', async () => {
    const { representative, colleague, researchers, conference } = world;
    const [met, fits, other] = researchers;
    await agree(app.visitor, representative, met);
    const bring = (who: { registrationId: string }, kind: string, number: number, title: string) =>
      app.database.query(
        `INSERT INTO docking_items (id, conference_id, kind, number, state, source, organisation_id, presenter_id, title_zh,
           title_en, text_zh, text_en, cooperation, search_text, created_at, updated_at)
         SELECT gen_random_uuid(), $1, $2, $3, 'valid', 'organiser', organisation_id, id, $4, '', '', '', '{transfer}', $4,
           now(), now() FROM registrations WHERE id = $5`,
        [conference.id, kind, number, title, who.registrationId],
      );
    await bring(representative, 'demand', 1, '高精度轴承表面缺陷检测');
    await bring(met, 'achievement', 2, '轴承表面缺陷在线检测装置');
    await bring(fits, 'achievement', 3, '轴承缺陷检测算法');
    const suggestions = async ({ registrationId }: { registrationId: string }) =>
      app.administrator.get<Body>(`${path}/people-without-meeting/${registrationId}/suggestions`);
    const { items } = (await suggestions(representative)).body;
    expect(items.map(({ registrationId }: Body) => registrationId)).toEqual([
      fits.registrationId,
      other.registrationId,
    ]);
    expect(items[0].reason).toContain('轴承缺陷检测算法');
    expect(items[1].reason).toBe('');
    expect(items[0]).not.toHaveProperty('mobile');
    // without an item: those with the fewest meetings
    expect((await suggestions(colleague)).body.items.at(-1)).toMatchObject({
      registrationId: met.registrationId,
      meetings: 1,
    });
    const elsewhere = await arrangeWorld(app);
    expect((await suggestions(elsewhere.representative)).status).toBe(404);
  });
});

describe('a published timetable applied', () => {
  it('lets two meetings change places in one go, and refuses one that seats somebody twice', async () => {
    const { representative, rival, researchers, conference } = world;
    await addBlock(app, conference);
    const [t1, t2] = (await addTables(app, conference, 2)).tables.map(({ id }) => id as string);
    const a = await agree(app.visitor, representative, researchers[0]);
    const b = await agree(app.visitor, rival, researchers[0]);
    const slot = (minutes: number) => ({
      startsAt: new Date(at(conference, 1, minutes)),
      endsAt: new Date(at(conference, 1, minutes + 15)),
    });
    const apply = (places: Parameters<typeof applyPlaces>[1], unplaced: string[] = []) =>
      app.transactions.run(systemCall(), (tx) => applyPlaces(tx, places, unplaced));
    await apply([
      { meetingId: a, ...slot(0), tableId: t1! },
      { meetingId: b, ...slot(20), tableId: t1! },
    ]);
    const moved = await apply([
      { meetingId: a, ...slot(20), tableId: t1! },
      { meetingId: b, ...slot(0), tableId: t1! },
    ]);
    expect(moved).toHaveLength(2);
    expect(
      await apply([
        { meetingId: a, ...slot(20), tableId: t1! },
        { meetingId: b, ...slot(0), tableId: t1! },
      ]),
    ).toEqual([]);
    await expect(
      apply([
        { meetingId: a, ...slot(0), tableId: t1! },
        { meetingId: b, ...slot(0), tableId: t2! },
      ]),
    ).rejects.toMatchObject({ code: 'meetings.place-taken' });
    expect(await apply([], [a])).toMatchObject([{ meetingId: a, to: null }]);
    expect((await of(researchers[0]).open()).body.meetings).toMatchObject([
      { state: 'scheduled' },
      { state: 'unscheduled' },
    ]);
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { takeOverRequests } from '#docking';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { startWorker } from '../../support/processes.js';
import {
  addBlock,
  addOrganisation,
  addPerson,
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
const workers: Awaited<ReturnType<typeof startWorker>>[] = [];
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await app?.stop();
});

const work = async (): Promise<void> => {
  workers.push(await startWorker({ DATABASE_URL: app.database.url, BASE_URL: 'http://127.0.0.1' }));
};

let world: MeetingsWorld;
let path: string;
let tables: Body[];
let meetings: string[];
/** Three slots, two tables, and four meetings of two enterprises with two researchers. */
beforeEach(async () => {
  world = await arrangeWorld(app);
  path = `/conferences/${world.conference.id}`;
  await addBlock(app, world.conference);
  ({ tables } = await addTables(app, world.conference, 2));
  const [zhou, wu] = world.researchers;
  meetings = [];
  for (const asking of [world.representative, world.rival])
    for (const asked of [zhou, wu]) meetings.push(await agree(app.visitor, asking, asked));
});

const start = (body: object = {}) =>
  app.administrator.post<Body>(`${path}/timetables`, { seconds: 5, ...body });
const show = async (id: string): Promise<Body> =>
  (await app.administrator.get<Body>(`/timetables/${id}`)).body;
const computed = async (id: string): Promise<Body> => {
  for (;;) {
    const version = await show(id);
    if (version.state !== 'computing') return version;
    await pause(100);
  }
};
const make = async (body: object = {}): Promise<Body> => {
  const started = await start(body);
  expect(started).toMatchObject({ status: 201, body: { state: 'computing' } });
  return computed(started.body.id);
};
const publish = ({ id, version }: Body) =>
  app.administrator.post<Body>(`/timetables/${id}/publish`, { version });
const move = ({ id, version }: Body, moves: object[]) =>
  app.administrator.post<Body>(`/timetables/${id}/moves`, { version, moves });
const effect = async ({ id, version }: Body, moves: object[]): Promise<Body> =>
  (await app.administrator.post<Body>(`/timetables/${id}/moves/effect`, { version, moves })).body;
const pieceOf = (version: Body, meetingId: string): Body =>
  version.pieces.find((piece: Body) => piece.meetingId === meetingId);

describe('a run', () => {
  it('is one at a time; the best so far is kept when it is stopped; a run that fell silent is taken up once by one of two workers', async () => {
    const started = (await start()).body;
    expect((await start()).body.code).toBe('timetable.is-computing');
    await app.database.query(`UPDATE timetables SET heard_at = now() - interval '10 minutes' WHERE id = $1`, [
      started.id,
    ]);
    expect((await app.administrator.post<Body>(`/timetables/${started.id}/stop`)).body.isStopping).toBe(true);
    await Promise.all([work(), work()]);
    expect(await computed(started.id)).toMatchObject({
      state: 'provisional',
      figures: { counts: { held: 4 } },
    });
    const made = await app.database.query(
      `SELECT 1 FROM audit_entries WHERE subject_id = $1 AND action = 'timetable.made'`,
      [started.id],
    );
    expect(made).toHaveLength(1);
  });

  it('that nobody has begun is called off, and makes room for the next', async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    const started = (await start()).body;
    const stopped = await app.administrator.post<Body>(`/timetables/${started.id}/stop`);
    expect(stopped.body).toMatchObject({ state: 'superseded', isStopping: false });
    const next = (await start()).body;
    expect(next).toMatchObject({ number: 2, state: 'computing' });
    await work();
    expect(await computed(next.id)).toMatchObject({ state: 'provisional' });
    expect(await show(started.id)).toMatchObject({ state: 'superseded', pieces: [] });
  });

  it('is refused without meetings, slots or tables, each with its sentence', async () => {
    for (const { id } of tables)
      await app.administrator.put(`/meeting-tables/${id}`, { isClosed: true, confirm: true });
    expect((await start()).body.code).toBe('timetable.no-tables');
    const empty = await arrangeWorld(app);
    const none = () => app.administrator.post<Body>(`/conferences/${empty.conference.id}/timetables`, {});
    expect((await none()).body.code).toBe('timetable.nothing-to-place');
    await agree(app.visitor, empty.representative, empty.researchers[0]);
    expect((await none()).body.code).toBe('timetable.no-slots');
  });
});

describe('one button', () => {
  it('makes a provisional version that proves how good it is; nobody is told and nothing stands before it is published', async () => {
    const version = await make();
    expect(version).toMatchObject({
      number: 1,
      state: 'provisional',
      isOutdated: false,
      unplaced: [],
      figures: { meetings: 4, isOptimal: true, counts: { held: 4, gaps: 0 }, bounds: { gaps: 0, weight: 4 } },
    });
    expect(new Set(version.pieces.map(({ slot, tableId }: Body) => `${slot} ${tableId}`)).size).toBe(4);
    expect(version.meetings[0].people[0]).not.toHaveProperty('mobile');
    const { items } = (await app.administrator.get<Body>(`${path}/meetings`)).body;
    expect(items.every(({ state }: Body) => state === 'unscheduled')).toBe(true);

    expect(await publish(version)).toMatchObject({ status: 200, body: { state: 'published' } });
    const own = (await meetingsOf(app.visitor, world.representative).open()).body.meetings;
    expect(own.map(({ state, startsAt }: Body) => [state, startsAt !== null])).toEqual([
      ['scheduled', true],
      ['scheduled', true],
    ]);
    expect((await publish(version)).body.code).toBe('timetable.is-not-provisional');
  });

  it('contradictory wishes: what cannot be held is named with its reason, and the rest is held', async () => {
    const [zhou] = world.researchers;
    await meetingsOf(app.visitor, zhou).absences([
      { startsAt: at(world.conference, 1), endsAt: at(world.conference, 1, 35), words: '晚到' },
    ]);
    const version = await make();
    expect(version.figures).toMatchObject({ isOptimal: true, counts: { held: 3 } });
    const [lost] = version.unplaced;
    expect(lost.reasons).toContainEqual(
      expect.objectContaining({ kind: 'person-full', numbers: { meetings: 2, freeSlots: 1 } }),
    );
  });

  it('a person booked 30 times: as many as fit by priority, the must-meet among them, and the rest told with the numbers', async () => {
    const [, , popular] = world.researchers;
    const house = await addOrganisation(app, '三十家示例');
    const asking: string[] = [];
    for (let count = 0; count < 30; count++)
      asking.push(
        (await addPerson(app, world.conference, house, 'enterprise-representative')).registrationId,
      );
    const now = new Date();
    await app.transactions.run(systemCall(), (tx) =>
      takeOverRequests(
        tx,
        systemCall(),
        world.conference.id,
        asking.map((fromId, at) => ({
          fromId,
          toId: popular.registrationId,
          reason: '求见',
          state: 'accepted' as const,
          isMust: at === 29,
          weight: at === 0 ? 9 : 1,
          createdAt: now,
          expiresAt: now,
          answeredAt: now,
          answerWords: '',
        })),
      ),
    );
    const version = await make({ mode: 'anew' });
    const placed = new Set(version.pieces.map(({ meetingId }: Body) => meetingId));
    const own = version.meetings.filter(({ people }: Body) =>
      people.some(({ registrationId }: Body) => registrationId === popular.registrationId),
    );
    const held = own.filter(({ id }: Body) => placed.has(id));
    expect(own).toHaveLength(30);
    // three slots; what counts most comes first, and the must-meet before it
    expect(held.length).toBeLessThanOrEqual(3);
    expect(held.some(({ isMust }: Body) => isMust)).toBe(true);
    expect(held.some(({ weight }: Body) => weight === 9)).toBe(true);
    const lost = version.unplaced.filter(({ meetingId }: Body) =>
      own.some(({ id }: Body) => id === meetingId),
    );
    expect(lost).toHaveLength(30 - held.length);
    for (const { reasons } of lost)
      expect(reasons).toContainEqual(
        expect.objectContaining({ kind: 'person-full', numbers: { meetings: 30, freeSlots: 3 } }),
      );
  });

  it('nobody left out tells at most how much it costs', async () => {
    await app.administrator.put(`${path}/docking-rules`, rules({ isFair: true }));
    const version = await make();
    expect(version.figures).toMatchObject({ counts: { peopleServed: 4 }, weightBoundWithoutFairness: 4 });
  });
});

describe('changed by hand', () => {
  it('the cost of a move is told before; who is in the way loses the place; two can change places; undone by moving back', async () => {
    const version = await make();
    const [one, two] = [pieceOf(version, meetings[0]!), pieceOf(version, meetings[1]!)];
    const onto = [{ meetingId: one.meetingId, slot: two.slot, tableId: two.tableId }];
    // at that time one's researcher sits with the other enterprise
    const third = version.pieces.find(
      ({ slot, meetingId }: Body) => slot === two.slot && meetingId !== two.meetingId,
    );
    const effects = await effect(version, onto);
    expect(effects).toMatchObject({ blocked: [], before: { held: 4 }, after: { held: 2 } });
    expect(effects.displaced.sort()).toEqual([two.meetingId, third.meetingId].sort());
    const moved = (await move(version, onto)).body;
    expect(moved.unplaced.map(({ meetingId }: Body) => meetingId).sort()).toEqual(effects.displaced);
    expect(moved.unplaced[0].reasons).toEqual([{ kind: 'taken-out' }]);
    expect(moved.figures).toMatchObject({ isOptimal: false, bounds: { weight: 4 }, counts: { held: 2 } });
    expect((await move(version, onto)).body.code).toBe('record.changed-meanwhile');
    const back = await move(
      moved,
      [one, two, third].map(({ meetingId, slot, tableId }) => ({ meetingId, slot, tableId })),
    );
    expect(back.body.figures).toMatchObject({ isOptimal: true, counts: { held: 4 } });
    const [item] = (
      await app.administrator.get<Body>(`/timetables/${version.id}/slot-costs/${one.meetingId}`)
    ).body.items;
    expect(item).toMatchObject({ notFree: [], slot: version.slots[0].id });
  });

  it('a slot in which somebody is away is refused, a place that is gone is named', async () => {
    const version = await make();
    const piece = pieceOf(version, meetings[0]!);
    const later = version.slots.find(({ id }: Body) => id !== piece.slot);
    await meetingsOf(app.visitor, world.representative).absences([
      { startsAt: later.startsAt, endsAt: later.endsAt, words: '开会' },
    ]);
    const to = [{ meetingId: piece.meetingId, slot: later.id, tableId: piece.tableId }];
    expect((await effect(version, to)).blocked).toEqual([
      { kind: 'person-not-free', personId: world.representative.registrationId },
    ]);
    expect((await move(version, to)).body.code).toBe('timetable.move-blocked');
    const gone = [{ meetingId: piece.meetingId, slot: at(world.conference, 5), tableId: piece.tableId }];
    expect((await move(version, gone)).body.code).toBe('timetable.unknown-place');
    expect(await show(version.id)).toMatchObject({ isOutdated: true, version: version.version });
  });

  it('locked pieces stay when it is made anew, and cannot be pushed away', async () => {
    const version = await make();
    const piece = pieceOf(version, meetings[2]!);
    const locked = (
      await app.administrator.put<Body>(`/timetables/${version.id}/locks`, {
        meetingIds: [piece.meetingId],
        isLocked: true,
        version: version.version,
      })
    ).body;
    const again = await make({ basedOnId: version.id, seed: 7 });
    expect(pieceOf(again, piece.meetingId)).toEqual({ ...piece, isLocked: true });
    const other = pieceOf(locked, meetings[3]!);
    const onto = { meetingId: other.meetingId, slot: piece.slot, tableId: piece.tableId };
    expect((await effect(locked, [onto])).blocked).toContainEqual({ kind: 'locked', personId: null });
    expect(await publish(again)).toMatchObject({ status: 200 });
    const { items } = (await app.administrator.get<Body>(`${path}/meetings`)).body;
    expect(items.filter(({ isLocked }: Body) => isLocked).map(({ id }: Body) => id)).toEqual([
      piece.meetingId,
    ]);
  });
});

describe('what changes after it was made', () => {
  it('a meeting cancelled meanwhile is left out; a version whose places do not hold is not published', async () => {
    const version = await make();
    await meetingsOf(app.visitor, world.representative).cancelMeeting(meetings[0]!);
    const closed = pieceOf(version, meetings[1]!).tableId;
    await app.administrator.put(`/meeting-tables/${closed}`, { isClosed: true, confirm: true });
    expect((await publish(version)).body).toMatchObject({ code: 'timetable.is-outdated' });
    const rest = await make({ basedOnId: version.id, mode: 'rest' });
    expect(pieceOf(rest, meetings[0]!)).toBeUndefined();
    expect(rest.pieces.every(({ tableId }: Body) => tableId !== closed)).toBe(true);
    expect(await publish(rest)).toMatchObject({ status: 200 });
  });

  it('a meeting moved meanwhile is not moved back unseen', async () => {
    const version = await make();
    await publish(version);
    const copy = (await start({ mode: 'by-hand' })).body;
    const piece = pieceOf(version, meetings[0]!);
    const free = version.slots.find(({ id }: Body) => !version.pieces.some(({ slot }: Body) => slot === id));
    await app.database.query('UPDATE meetings SET starts_at = $2, ends_at = $3 WHERE id = $1', [
      piece.meetingId,
      free.startsAt,
      free.endsAt,
    ]);
    await app.database.query('UPDATE meeting_people SET starts_at = $2 WHERE meeting_id = $1', [
      piece.meetingId,
      free.startsAt,
    ]);
    expect((await show(copy.id)).isOutdated).toBe(true);
    expect((await publish(await show(copy.id))).body.code).toBe('timetable.is-outdated');
    const rest = await make({ mode: 'rest' });
    expect(pieceOf(rest, piece.meetingId).slot).toBe(free.id);
    expect(await publish(rest)).toMatchObject({ status: 200 });
  });

  it('disturbed on the day: an absent person and a lost table; the rest stays, those concerned get one mail each', async () => {
    await publish(await make());
    await app.database.query(`DELETE FROM mails WHERE scope_id = $1`, [world.conference.id]);
    const before = await show((await app.administrator.get<Body>(`${path}/timetables`)).body.items[0].id);
    const lost = before.pieces[0].tableId;
    const repaired = await make({
      mode: 'rest',
      absentIds: [world.rival.registrationId],
      lostTableIds: [lost],
    });
    const stayed = before.pieces.filter(
      ({ meetingId, tableId }: Body) => tableId !== lost && meetings.slice(0, 2).includes(meetingId),
    );
    for (const piece of stayed) expect(pieceOf(repaired, piece.meetingId)).toEqual(piece);
    expect(repaired.pieces.every(({ tableId }: Body) => tableId !== lost)).toBe(true);
    expect(repaired.unplaced.map(({ meetingId }: Body) => meetingId).sort()).toEqual(
      meetings.slice(2, 4).sort(),
    );
    const { items: changes } = (
      await app.administrator.get<Body>(`/timetables/${repaired.id}/compare/${before.id}`)
    ).body;
    expect(changes.filter(({ to }: Body) => to === null)).toHaveLength(2);
    expect(await publish(repaired)).toMatchObject({ status: 200 });
    const mails = await app.database.query<{ subject_id: string }>(
      `SELECT subject_id FROM mails WHERE scope_id = $1 AND template = 'docking.timetable-published'`,
      [world.conference.id],
    );
    expect(new Set(mails.map(({ subject_id: id }) => id)).size).toBe(mails.length);
    expect(mails.length).toBeGreaterThanOrEqual(3);
    const tablesNow = (await app.administrator.get<Body>(`${path}/meeting-tables`)).body;
    expect(tablesNow.open).toBe(1);
  });
});

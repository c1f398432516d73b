import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { BusyTimes } from '../../../libs/docking/src/application/meetings/busy-times.js';
import { freePlace } from '../../../libs/docking/src/application/meetings/day/free-place.js';
import { placeMeeting } from '../../../libs/docking/src/application/meetings/place-meetings.js';
import { newMeeting, seat } from '../../../libs/docking/src/application/meetings/settle-request.js';
import { Meetings } from '../../../libs/docking/src/persistence/meetings/meetings.js';
import { People } from '../../../libs/docking/src/persistence/meetings/people.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { Worker, type Registered } from '../registration/world.js';
import {
  addBlock,
  addPerson,
  addTables,
  agree,
  arrangeWorld,
  at,
  makeItNow,
  meetingsOf,
  quickMeeting,
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
let roomId: string;
/** Slots begin at 1:00, 1:20 and 1:40 after the conference's start and take a quarter of an hour. */
beforeEach(async () => {
  world = await arrangeWorld(app);
  path = `/conferences/${world.conference.id}`;
  await addBlock(app, world.conference);
  ({ roomId } = await addTables(app, world.conference, 2));
});
const of = (person: { token: string }) => meetingsOf(app.visitor, person);
const now = (hours: number, minutes = 0) =>
  makeItNow(app, world.conference, at(world.conference, hours, minutes));
const quick = (one: Registered, other: Registered) => quickMeeting(app, world.conference, one, other);
const checkIn = async (...people: Registered[]): Promise<void> => {
  await app.database.query('UPDATE registrations SET arrived_at = now() WHERE id = ANY($1)', [
    people.map(({ registrationId }) => registrationId),
  ]);
};
const day = async (): Promise<Body> => (await app.administrator.get<Body>(`${path}/meeting-day`)).body;
const post = (to: string, body: object) => app.administrator.post<Body>(to, body);
const subjects = async (): Promise<(string | undefined)[]> =>
  (await worker.sendMails(world.conference)).map(({ subject }) => subject).sort();
const meetingOf = async (person: Registered, id: string): Promise<Body> =>
  (await of(person).open()).body.meetings.find((each: Body) => each.id === id);
const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

describe('the organiser’s day', () => {
  it('shows the running and the next slot with tables, who is here and who is missing', async () => {
    const { representative, researchers, rival } = world;
    const first = await quick(representative, researchers[0]);
    const second = await quick(representative, researchers[1]);
    await checkIn(representative, rival);
    await now(1, 3);
    const view = await day();
    expect(view).toMatchObject({
      currentMeetings: [{ meeting: { id: first.id, tableNumber: 1 } }],
      nextMeetings: [{ meeting: { id: second.id } }],
      here: 1,
      missing: 2,
      freeTables: 1,
      freePeople: [{ name: '李对手' }],
      blocks: [{ coming: 1 }],
    });
    expect(JSON.stringify(view)).not.toMatch(/139\d{8}|@firm/);
    await now(1, 17);
    expect(await day()).toMatchObject({ current: null, nextMeetings: [{ meeting: { id: second.id } }] });
    await now(3);
    expect(await day()).toMatchObject({ current: null, next: null, walkInSlot: null, blocks: [] });
  });

  it('offers the slots of people who are not here again: who is here is told and sees who is free', async () => {
    const { conference, representative, researchers } = world;
    const running = await quick(representative, researchers[0]);
    const coming = await quick(representative, researchers[1]);
    await checkIn(representative, researchers[2]);
    await now(1, 3);
    await worker.sendMails(conference);
    expect((await of(representative).freeNow()).body).toMatchObject({ isFree: false, people: [] });
    const offered = await post(`${path}/meeting-day/offer`, { meetingIds: [running.id, coming.id] });
    expect(offered.body).toMatchObject({ missing: 0, freeTables: 2 });
    expect(await meetingOf(representative, running.id)).toMatchObject({ state: 'no-show' });
    expect(await meetingOf(representative, coming.id)).toMatchObject({ state: 'unscheduled' });
    expect(await subjects()).toEqual([
      '吴博士 未到场，您现在有空',
      '周教授 未到场，您现在有空',
      '洽谈将重新安排：钱企业',
    ]);
    const free = (await of(representative).freeNow()).body;
    expect(free).toMatchObject({
      isFree: true,
      hasTable: true,
      people: [{ name: '郑研究员', standing: 'new' }],
    });
    expect(JSON.stringify(free)).not.toMatch(/139\d{8}|@firm/);
    // pressed again: nothing more happens
    expect((await post(`${path}/meeting-day/offer`, { meetingIds: [running.id] })).status).toBe(200);
    expect(await subjects()).toEqual([]);
  });

  it('misses nobody who may still come: from half an hour before the slot on', async () => {
    const { representative, researchers } = world;
    const meeting = await quick(representative, researchers[0]);
    await now(0, 20);
    const offer = () => post(`${path}/meeting-day/offer`, { meetingIds: [meeting.id] });
    expect(await day()).toMatchObject({ here: 0, missing: 0 });
    expect((await offer()).body.code).toBe('meetings.nobody-missing');
    await now(0, 35);
    expect(await day()).toMatchObject({ here: 0, missing: 2 });
    expect((await offer()).status).toBe(200);
  });

  it('offers nothing of a meeting whose people are here, until one is said to be away', async () => {
    const { conference, representative, researchers } = world;
    const meeting = await quick(representative, researchers[0]);
    await checkIn(representative, researchers[0]);
    await now(1, 3);
    const offer = () => post(`${path}/meeting-day/offer`, { meetingIds: [meeting.id] });
    expect((await offer()).body.code).toBe('meetings.nobody-missing');
    const absences = `${path}/meeting-people/${researchers[0].registrationId}/absences`;
    const view = await day();
    const set = await app.administrator.put<Body>(absences, {
      absences: [{ startsAt: view.current.startsAt, endsAt: view.current.endsAt, words: '临时离场' }],
    });
    expect(set.body.items).toMatchObject([{ by: 'organiser', words: '临时离场' }]);
    expect((await day()).currentMeetings[0].people).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: '周教授', isAway: true })]),
    );
    expect((await of(researchers[0]).open()).body.absences).toMatchObject([{ isFixed: true }]);
    expect((await offer()).status).toBe(200);
    const stranger = await arrangeWorld(app);
    const foreign = `${path}/meeting-people/${stranger.representative.registrationId}/absences`;
    expect((await app.administrator.get(foreign)).status).toBe(404);
    expect(conference.id).not.toBe(stranger.conference.id);
  });
});

describe('a walk-in', () => {
  it('of an organiser sits down at a free table in the running slot, or the next when half of it is over', async () => {
    const { conference, representative, researchers, rival } = world;
    await checkIn(representative, rival, ...researchers);
    await now(1, 3);
    const fits = await app.administrator.get<Body>(
      `${path}/meeting-day/free?registrationId=${representative.registrationId}`,
    );
    expect(fits.body.people.map(({ name }: Body) => name)).toEqual(
      ['吴博士', '郑研究员', '周教授'].sort((a, b) => a.localeCompare(b, 'zh')),
    );
    await worker.sendMails(conference);
    const walk = (one: Registered, other: Registered) =>
      post(`${path}/meeting-day/walk-in`, { oneId: one.registrationId, otherId: other.registrationId });
    const made = await walk(representative, researchers[0]);
    expect(made).toMatchObject({
      status: 201,
      body: { source: 'walk-in', state: 'scheduled', tableNumber: 1 },
    });
    expect(made.body.startsAt).toBe((await day()).current.startsAt);
    expect(await subjects()).toEqual(['为您安排了一场洽谈：周教授', '为您安排了一场洽谈：钱企业']);
    expect((await walk(representative, researchers[0])).body.code).toBe('meetings.have-meeting');
    expect((await walk(representative, researchers[1])).body.code).toBe('meetings.person-busy');
    await now(1, 9);
    const next = await walk(rival, researchers[1]);
    expect(next.body.startsAt).toBe((await day()).next.startsAt);
    await now(3);
    expect((await walk(rival, researchers[2])).body.code).toBe('meetings.no-slot-now');
  });

  it('of an agreed meeting without a slot is that meeting, and all tables taken is said', async () => {
    const { representative, researchers, rival } = world;
    const agreed = await agree(app.visitor, representative, researchers[0]);
    await quick(rival, researchers[1]);
    await app.database.query(
      'UPDATE meeting_tables SET closed_at = now() WHERE number = 2 AND conference_id = $1',
      [world.conference.id],
    );
    await now(1, 3);
    const pair = { oneId: representative.registrationId, otherId: researchers[0].registrationId };
    expect((await post(`${path}/meeting-day/walk-in`, pair)).body.code).toBe('meetings.no-free-table');
    await app.database.query('UPDATE meeting_tables SET closed_at = NULL WHERE conference_id = $1', [
      world.conference.id,
    ]);
    expect((await post(`${path}/meeting-day/walk-in`, pair)).body).toMatchObject({
      id: agreed,
      state: 'scheduled',
    });
  });

  it('among participants: one asks for now, the other says yes, both sit down; contact data only then', async () => {
    const { representative, researchers, rival } = world;
    await now(1, 3);
    expect((await of(representative).askNow(researchers[0])).body.code).toBe('meetings.no-slot-now');
    await checkIn(representative, researchers[0]);
    // not here
    expect((await of(representative).askNow(researchers[1])).body.code).toBe('meetings.not-free-now');
    const asked = await of(representative).askNow(researchers[0]);
    expect(asked).toMatchObject({
      status: 201,
      body: { requests: [{ state: 'requested', person: { mobile: null, email: null } }] },
    });
    expect(asked.body.requests[0].walkInAt).toBe((await day()).current.startsAt);
    const [received] = (await of(researchers[0]).open()).body.requests;
    const accepted = await of(researchers[0]).accept(received.id);
    expect(accepted.body).toMatchObject({
      requests: [{ person: { mobile: expect.stringMatching(/^\+86139/) } }],
      meetings: [{ state: 'scheduled', tableNumber: 1 }],
    });
    expect(rival.registrationId).not.toBe(representative.registrationId);
  });

  it('whoever agreed to meet before only has to agree to the slot', async () => {
    const { representative, researchers } = world;
    const id = await agree(app.visitor, representative, researchers[0]);
    await checkIn(representative, researchers[0]);
    await now(1, 3);
    expect((await of(representative).freeNow()).body.people).toMatchObject([{ standing: 'agreed' }]);
    const asked = await of(representative).askNow(researchers[0]);
    expect(asked.body.moves).toMatchObject([{ meetingId: id, why: 'now', hasAgreed: true }]);
    const [move] = (await of(researchers[0]).open()).body.moves;
    expect(move).toMatchObject({ hasAgreed: false });
    expect((await of(world.rival).answerMove(move.id, true)).status).toBe(404);
    const moved = await of(researchers[0]).answerMove(move.id, true);
    expect(moved.body).toMatchObject({ moves: [], meetings: [{ id, state: 'scheduled' }] });
  });

  it('two who ask each other for the same slot need no third step', async () => {
    const { representative, researchers } = world;
    await checkIn(representative, ...researchers);
    await now(1, 3);
    await of(representative).askNow(researchers[0]);
    const both = await of(researchers[0]).askNow(representative);
    expect(both.body.meetings).toMatchObject([{ state: 'scheduled', tableNumber: 1 }]);
  });

  it('two who agreed before and both ask for now sit down', async () => {
    const { representative, researchers } = world;
    const id = await agree(app.visitor, representative, researchers[0]);
    await checkIn(representative, researchers[0]);
    await now(1, 3);
    await of(representative).askNow(researchers[0]);
    // pressed twice: nothing more
    expect((await of(representative).askNow(researchers[0])).body.moves).toHaveLength(1);
    const both = await of(researchers[0]).askNow(representative);
    expect(both.body).toMatchObject({ moves: [], meetings: [{ id, state: 'scheduled' }] });
  });

  it('for the last free table at the same moment is had by one pair only', async () => {
    const { conference, representative, researchers, rival } = world;
    const university = researchers[0];
    await app.database.query(
      'UPDATE meeting_tables SET closed_at = now() WHERE number = 2 AND conference_id = $1',
      [conference.id],
    );
    const fourth = await addPerson(app, conference, conference.organisationId, 'enterprise-representative');
    await checkIn(representative, rival, fourth, ...researchers);
    await now(1, 3);
    const walk = (one: Registered, other: Registered) =>
      post(`${path}/meeting-day/walk-in`, { oneId: one.registrationId, otherId: other.registrationId });
    const answers = await Promise.all([
      walk(representative, university),
      walk(rival, researchers[1]),
      walk(fourth, researchers[2]),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('control: without holding the meetings two find the same table free, and only the index stops the second', async () => {
    const { conference, representative, researchers, rival } = world;
    await app.database.query(
      'UPDATE meeting_tables SET closed_at = now() WHERE number = 2 AND conference_id = $1',
      [conference.id],
    );
    await now(1, 3);
    const { current } = await day();
    const slot = { startsAt: new Date(current.startsAt), endsAt: new Date(current.endsAt) };
    const busyTimes = worker.parts.get(BusyTimes, { strict: false });
    let found = 0;
    let bothFound!: () => void;
    const both = new Promise<void>((resolve) => (bothFound = resolve));
    const sit = (one: Registered, other: Registered) =>
      app.transactions.run(systemCall(), async (tx) => {
        const people = await new People(tx).byIds([one.registrationId, other.registrationId]);
        const place = await freePlace(tx, busyTimes, conference.id, slot, [...people.values()]);
        if ('slot' in place && (found += 1) === 2) bothFound();
        await both;
        const meeting = newMeeting(conference.id, new Date(), { source: 'walk-in' });
        await new Meetings(tx).add(meeting, [
          seat(meeting.id, one.registrationId, 'asking'),
          seat(meeting.id, other.registrationId, 'asked'),
        ]);
        if ('slot' in place) await placeMeeting(tx, meeting.id, { ...slot, tableId: place.tableId });
        return 'seated';
      });
    const results = await Promise.allSettled([
      sit(representative, researchers[0]),
      sit(rival, researchers[1]),
    ]);
    expect(found).toBe(2);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'meetings.place-taken' },
    });
  });
});

describe('a delay', () => {
  const blockId = async (): Promise<string> => (await day()).blocks[0].id;
  const delay = async (minutes: number, more: object = {}) =>
    post(`/meeting-blocks/${await blockId()}/delay`, { minutes, ...more });

  it('moves the slots that have not begun with their meetings, and tells each person once', async () => {
    const { conference, representative, researchers } = world;
    const running = await quick(representative, researchers[0]);
    const second = await quick(representative, researchers[1]);
    const third = await quick(representative, researchers[2]);
    await app.database.query('UPDATE meetings SET is_locked = true WHERE id = $1', [third.id]);
    await now(1, 3);
    await worker.sendMails(conference);
    const before = {
      running: await meetingOf(representative, running.id),
      second: await meetingOf(representative, second.id),
    };
    const preview = await post(`/meeting-blocks/${await blockId()}/delay/preview`, { minutes: 20 });
    expect(preview.body).toMatchObject({ meetings: 2, people: 3, collisions: [], isPastConference: false });
    // exactly one slot later: no two meet halfway
    expect((await delay(20)).status).toBe(200);
    expect(await meetingOf(representative, running.id)).toMatchObject({ startsAt: before.running.startsAt });
    const moved = await meetingOf(representative, second.id);
    expect(minutesBetween(before.second.startsAt, moved.startsAt)).toBe(20);
    expect(minutesBetween(moved.startsAt, (await meetingOf(representative, third.id)).startsAt)).toBe(20);
    const mails = await worker.sendMails(conference);
    expect(mails.map(({ subject }) => subject)).toEqual(Array(3).fill('洽谈推迟 20 分钟'));
    const list = (await app.administrator.get<Body>(`${path}/meetings`)).body.items;
    expect(list.find(({ id }: Body) => id === third.id)).toMatchObject({ isLocked: true });
    // the slots are where the meetings are
    const { items } = (await app.administrator.get<Body>(`${path}/meeting-blocks`)).body;
    expect(items.flatMap(({ slots }: Body) => slots.map(({ meetings }: Body) => meetings))).toEqual([
      1, 1, 1,
    ]);
  });

  it('that runs into what somebody has then names it and waits for a yes; into another block it is refused', async () => {
    const { conference, representative, researchers } = world;
    const meeting = await quick(representative, researchers[0]);
    await of(researchers[0]).absences([
      { startsAt: at(conference, 1, 30), endsAt: at(conference, 2), words: '赶火车' },
    ]);
    await now(0, 50);
    const preview = await post(`/meeting-blocks/${await blockId()}/delay/preview`, { minutes: 25 });
    expect(preview.body.collisions).toMatchObject([
      { meetingId: meeting.id, name: '周教授', reason: 'absent', wordsZh: '赶火车' },
    ]);
    expect((await delay(25)).body.code).toBe('meetings.delay-collides');
    expect((await delay(25, { confirm: true })).status).toBe(200);
    const other = await app.administrator.post<Body>(`${path}/meeting-blocks`, {
      startsAt: new Date(Date.now() + 120 * 60_000).toISOString(),
      endsAt: new Date(Date.now() + 180 * 60_000).toISOString(),
      slotMinutes: 15,
      pauseMinutes: 5,
    });
    expect(other.status).toBe(201);
    expect((await delay(60, { confirm: true })).body.code).toBe('meetings.blocks-overlap');
    await now(3);
  });
});

describe('a cancelled meeting', () => {
  /** Meets in the first and the third slot; the second falls out. */
  const withGap = async (): Promise<{ first: Body; second: Body; third: Body }> => {
    const { representative, researchers } = world;
    const made = {
      first: await quick(representative, researchers[0]),
      second: await quick(representative, researchers[1]),
      third: await quick(representative, researchers[2]),
    };
    await now(0, 50);
    await worker.sendMails(world.conference);
    return made;
  };

  it('asks whether the next one moves into its slot, and moves it once both say yes', async () => {
    const { representative, researchers } = world;
    const { second, third } = await withGap();
    const freed = await meetingOf(representative, second.id);
    await of(researchers[1]).cancelMeeting(second.id);
    const [move] = (await of(representative).open()).body.moves;
    expect(move).toMatchObject({
      meetingId: third.id,
      why: 'gap',
      startsAt: freed.startsAt,
      hasAgreed: false,
    });
    expect((await day()).moves).toMatchObject([{ id: move.id, meeting: { id: third.id } }]);
    const one = await of(representative).answerMove(move.id, true);
    expect(one.body.moves).toMatchObject([{ hasAgreed: true }]);
    expect((await meetingOf(representative, third.id)).startsAt).not.toBe(freed.startsAt);
    const both = await of(researchers[2]).answerMove(move.id, true);
    expect(both.body).toMatchObject({ moves: [], meetings: [{ id: third.id, startsAt: freed.startsAt }] });
    expect(await subjects()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^洽谈改到 .*：钱企业$/), '洽谈已取消：吴博士']),
    );
  });

  it('stays as it is when one says no, and is not asked again; an organiser may say yes for both', async () => {
    const { representative, researchers } = world;
    const { second, third } = await withGap();
    await of(researchers[1]).cancelMeeting(second.id);
    const [move] = (await of(researchers[2]).open()).body.moves;
    const before = await meetingOf(representative, third.id);
    await of(researchers[2]).answerMove(move.id, false);
    expect((await of(representative).open()).body.moves).toEqual([]);
    expect((await post(`/meeting-moves/${move.id}/accept`, {})).body.code).toBe('meetings.move-settled');
    expect(await meetingOf(representative, third.id)).toMatchObject({ startsAt: before.startsAt });
  });

  it('is moved by the organiser on behalf of both', async () => {
    const { representative, researchers } = world;
    const { second, third } = await withGap();
    const freed = await meetingOf(representative, second.id);
    await of(researchers[1]).cancelMeeting(second.id);
    const [move] = (await day()).moves;
    expect((await post(`/meeting-moves/${move.id}/accept`, {})).body).toMatchObject({
      id: third.id,
      startsAt: freed.startsAt,
    });
  });

  it('asks nobody when no gap closes: it was the last one', async () => {
    const { representative, researchers } = world;
    const { third } = await withGap();
    await of(researchers[2]).cancelMeeting(third.id);
    expect((await of(representative).open()).body.moves).toEqual([]);
  });
});

it('a room’s screen shows table by table who sits there now and next', async () => {
  const { representative, researchers, rival } = world;
  await quick(representative, researchers[0]);
  await quick(rival, researchers[1]);
  await quick(representative, researchers[1]);
  await now(1, 3);
  const screen = await app.administrator.get<Body>(`${path}/meeting-rooms/${roomId}/screen`);
  expect(screen.body).toMatchObject({
    roomZh: '一号厅',
    current: expect.any(Object),
    tables: [
      { number: 1, now: expect.arrayContaining([expect.objectContaining({ name: '钱企业' })]) },
      { number: 2, now: expect.arrayContaining([expect.objectContaining({ name: '李对手' })]), next: [] },
    ],
  });
  expect(screen.body.tables[0].next.map(({ name }: Body) => name).sort()).toEqual(['吴博士', '钱企业']);
  expect(JSON.stringify(screen.body)).not.toMatch(/139\d{8}|@firm/);
  expect((await app.visitor.get(`${path}/meeting-rooms/${roomId}/screen`)).status).toBe(401);
});

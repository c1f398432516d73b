import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Roundtables } from '../../../libs/docking/src/persistence/roundtables/roundtables.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import {
  addBlock,
  addPerson,
  addTables,
  agree,
  arrangeWorld,
  at,
  meetingsOf,
  type Body,
  type MeetingsWorld,
} from './meetings-world.js';

jest.setTimeout(60_000);

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(async () => {
  await app?.stop();
});

let world: MeetingsWorld;
let path: string;
let roomId: string;
let tables: Body[];
/** Of the themed session, from the first hour to the second. */
let sessionId: string;
let parallelId: string;

beforeEach(async () => {
  world = await arrangeWorld(app);
  path = `/conferences/${world.conference.id}`;
  ({ roomId, tables } = await addTables(app, world.conference, 2));
  const session = (titleZh: string, from: number, room: string | null) => ({
    kind: 'docking',
    titleZh,
    themeZh: '智能制造',
    startsAt: at(world.conference, from),
    endsAt: at(world.conference, from + 1),
    roomId: room,
    signUp: { places: 5, participantTypes: ['enterprise-representative', 'researcher'] },
  });
  const { version } = (await app.administrator.get(`${path}/programme`)).body;
  const edited = await app.administrator.put(`${path}/programme`, {
    version,
    sessions: [
      session('装备专场', 1, roomId),
      session('软件专场', 1.5, null),
      {
        kind: 'keynote',
        titleZh: '报告',
        startsAt: at(world.conference, 3),
        endsAt: at(world.conference, 3, 30),
      },
    ],
  });
  expect(edited.status).toBe(200);
  const released = await app.administrator.post(`${path}/programme/releases`, {
    version: edited.body.version,
    notify: false,
  });
  expect(released.status).toBeLessThan(300);
  const { sessions } = (await app.administrator.get(`${path}/docking-sessions`)).body;
  expect(sessions).toMatchObject([{ titleZh: '装备专场' }, { titleZh: '软件专场' }]);
  [sessionId, parallelId] = sessions.map(({ id }: Body) => id);
});

interface Person {
  token: string;
  registrationId: string;
}
const of = ({ token }: Person) => {
  const send = (what: string, more: object = {}) =>
    app.visitor.post<Body>(`/public/docking-sessions/${what}`, { token, ...more });
  return {
    open: async () => (await send('open')).body,
    signUp: (more: object = {}) => send('sign-up', { sessionId, ...more }),
    signOff: () => send('sign-off', { sessionId }),
    choose: (roundtableId: string | null) => send('roundtable', { sessionId, roundtableId }),
  };
};
const addTable = async (wish: object = {}): Promise<Body> => {
  const answer = await app.administrator.post(`${path}/docking-sessions/${sessionId}/roundtables`, {
    topicZh: '焊接机器人',
    topicEn: 'Welding robots',
    seats: 2,
    itemIds: [],
    ...wish,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.roundtables.at(-1);
};
const detail = async (): Promise<Body> =>
  (await app.administrator.get(`${path}/docking-sessions/${sessionId}`)).body;
const seatOf = async (person: Person): Promise<Body> =>
  (await detail()).people.find(({ registrationId }: Body) => registrationId === person.registrationId);

describe('signing up for a docking session', () => {
  it('takes a place by the personal link, and gives it back; of two at the same time only one', async () => {
    const { representative } = world;
    expect((await of(representative).open()).sessions).toMatchObject([
      { titleZh: '装备专场', themeZh: '智能制造', left: 5, state: null, isOpen: true, roomZh: '一号厅' },
      { titleZh: '软件专场' },
    ]);
    const signed = await of(representative).signUp();
    expect(signed.body.sessions[0]).toMatchObject({ state: 'taken', left: 4 });
    expect((await detail()).session).toMatchObject({ signedUp: 1, enterprises: 1, places: 5 });
    const both = await of(representative).signUp({ sessionId: parallelId });
    expect(both.body.errors).toMatchObject([{ code: 'registration.sessions-clash' }]);
    expect((await of(representative).signOff()).body.sessions[0]).toMatchObject({ state: null, left: 5 });
  });

  it('names the one-to-one meeting at that time first, and is done once it is confirmed', async () => {
    const { conference, representative, researchers } = world;
    await addBlock(app, conference);
    await app.administrator.put(`${path}/docking-sessions/${sessionId}`, { isForMeetings: true });
    const pair = { oneId: representative.registrationId, otherId: researchers[0].registrationId };
    const { place } = (await app.administrator.post(`${path}/meetings/proposal`, pair)).body;
    const made = await app.administrator.post(`${path}/meetings`, {
      ...pair,
      startsAt: place.startsAt,
      tableId: place.tableId,
    });
    expect(made.status).toBe(201);
    await app.administrator.put(`${path}/docking-sessions/${sessionId}`, { isForMeetings: false });
    expect((await of(representative).open()).sessions[0].meetings).toMatchObject([{ names: ['周教授'] }]);
    const told = await of(representative).signUp();
    expect(told).toMatchObject({ status: 409, body: { code: 'roundtables.meeting-then' } });
    expect(told.body.detail ?? told.body.title).toContain('周教授');
    // the page of the own registration asks nothing back: there it is refused, with the way out
    const { version } = (
      await app.visitor.post<Body>('/public/registrations/edit/open', { token: representative.token })
    ).body;
    const edited = await app.visitor.post<Body>('/public/registrations/edit', {
      token: representative.token,
      version,
      sessionIds: [sessionId],
    });
    expect(edited.body.errors).toMatchObject([
      { field: 'sessionIds', code: 'registration.engaged-then', detail: expect.stringContaining('周教授') },
    ]);
    expect((await of(representative).signUp({ confirm: true })).status).toBe(200);
    expect((await detail()).session).toMatchObject({ signedUp: 1, meetThen: 1, meetingsInRoom: 1 });
    expect(await seatOf(representative)).toMatchObject({ meetsThen: true });
  });

  it('makes busy: no meeting is offered meanwhile, and none in the room', async () => {
    const { conference, representative, rival, researchers } = world;
    await addBlock(app, conference);
    await addBlock(app, conference, 2);
    const propose = async (one: Person, other: Person): Promise<Body> =>
      (
        await app.administrator.post(`${path}/meetings/proposal`, {
          oneId: one.registrationId,
          otherId: other.registrationId,
        })
      ).body;
    // nobody signed up, yet the only room with tables is taken by the session until two
    expect((await propose(rival, researchers[1])).place.startsAt).toBe(at(conference, 2));
    const arranged = await app.administrator.post(`${path}/meetings`, {
      oneId: rival.registrationId,
      otherId: researchers[1].registrationId,
      startsAt: at(conference, 1),
      tableId: tables[0].id,
    });
    expect(arranged.body).toMatchObject({ code: 'roundtables.room-in-use' });
    const ground = (await app.administrator.get(`${path}/meeting-tables`)).body;
    expect(ground.rooms[0].inUse).toMatchObject([{ titleZh: '装备专场', startsAt: at(conference, 1) }]);
    await of(representative).signUp();
    expect((await propose(representative, researchers[0])).oneBusy).toMatchObject([
      { reason: 'attends', wordsZh: '装备专场', startsAt: at(conference, 1) },
    ]);
    expect((await meetingsOf(app.visitor, representative).open()).body.freeSlots).toBe(3);
    await of(representative).signOff();
    expect((await propose(representative, researchers[0])).oneBusy).toEqual([]);
    // a session in which meetings themselves take place keeps neither rooms nor people
    await of(representative).signUp();
    await app.administrator.put(`${path}/docking-sessions/${sessionId}`, { isForMeetings: true });
    expect(await propose(representative, researchers[0])).toMatchObject({
      oneBusy: [],
      place: { startsAt: at(conference, 1) },
    });
    await agree(app.visitor, representative, researchers[2]);
  });
});

describe('roundtables', () => {
  it('are chosen while seats are free; a full one becomes a wish; the seat ends with the sign-up', async () => {
    const { representative, colleague, rival } = world;
    const { id } = await addTable({ seats: 1 });
    expect((await of(representative).choose(id)).body.code).toBe('roundtables.not-signed-up');
    for (const person of [representative, colleague, rival]) await of(person).signUp();
    expect((await of(representative).choose(id)).body.sessions[0]).toMatchObject({
      roundtableId: id,
      roundtables: [{ left: 0, topicEn: 'Welding robots' }],
    });
    expect((await of(rival).choose(id)).body.sessions[0]).toMatchObject({ roundtableId: null, wishId: id });
    expect((await of(rival).choose(null)).body.sessions[0]).toMatchObject({ wishId: null });
    await of(rival).choose(id);
    await of(representative).signOff();
    expect((await detail()).roundtables[0]).toMatchObject({ taken: 0 });
    const spread = await app.administrator.post(`${path}/docking-sessions/${sessionId}/seats`, {});
    expect(spread.body).toMatchObject({ placed: 1, left: 1 });
    expect(await seatOf(rival)).toMatchObject({ roundtableId: id });
  });

  it('hold no more people than seats, however many choose at once', async () => {
    const { conference } = world;
    const { id } = await addTable({ seats: 2 });
    const people = await Promise.all(
      Array.from({ length: 5 }, () =>
        addPerson(app, conference, conference.organisationId, 'enterprise-representative'),
      ),
    );
    for (const person of people) expect((await of(person).signUp()).status).toBe(200);
    const answers = await Promise.all(people.map((person) => of(person).choose(id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const { people: seated, roundtables } = await detail();
    expect(roundtables[0].taken).toBe(2);
    expect(seated.filter(({ roundtableId }: Body) => roundtableId === id)).toHaveLength(2);
    expect(seated.filter(({ wishId }: Body) => wishId === id)).toHaveLength(3);
    // the database itself refuses one too many, and without its check it would be there
    const third = seated.find(({ roundtableId }: Body) => !roundtableId);
    const force = () =>
      app.transactions.run(systemCall(), (tx) =>
        new Roundtables(tx).seat({
          registrationId: third.registrationId,
          sessionId,
          roundtableId: id,
          wishId: null,
        }),
      );
    await expect(force()).rejects.toThrow(/roundtables_within_seats/);
    await app.database.query('ALTER TABLE roundtables DROP CONSTRAINT roundtables_within_seats');
    await force();
    expect((await detail()).roundtables[0].taken).toBe(3);
    await app.database.query('UPDATE roundtables SET seats = 3 WHERE id = $1', [id]);
    await app.database.query(
      'ALTER TABLE roundtables ADD CONSTRAINT roundtables_within_seats CHECK (taken >= 0 AND taken <= seats)',
    );
  });

  it('are kept: fewer seats than people, a foreign host, a foreign item and a stale page are refused', async () => {
    const { representative } = world;
    const { id, version } = await addTable();
    await of(representative).signUp();
    const put = (wish: object) =>
      app.administrator.put(`/roundtables/${id}`, {
        topicZh: '焊接',
        seats: 2,
        itemIds: [],
        version,
        ...wish,
      });
    const elsewhere = await arrangeWorld(app);
    expect((await put({ hostId: elsewhere.rival.registrationId })).body.errors[0].code).toBe(
      'roundtables.host-foreign',
    );
    expect((await put({ topicZh: '' })).body.errors[0].code).toBe('roundtables.topic-missing');
    expect((await put({ itemIds: [id] })).body.errors[0].code).toBe('roundtables.item-foreign');
    await of(representative).choose(id);
    expect((await app.administrator.send('DELETE', `/roundtables/${id}`)).body.code).toBe(
      'roundtables.in-use',
    );
    expect((await put({ hostId: world.researchers[0].registrationId })).status).toBe(200);
    expect((await put({ seats: 1 })).body.code).toBe('record.changed-meanwhile');
    expect((await detail()).roundtables[0]).toMatchObject({ host: { name: '周教授' }, topicEn: '' });
  });
});

describe('notes of a roundtable', () => {
  const notes = (token: string) => ({
    open: () => app.visitor.post<Body>('/public/roundtable-notes/open', { token }),
    save: (more: object) => app.visitor.post<Body>('/public/roundtable-notes/save', { token, ...more }),
  });
  const linkTo = async (roundtableId?: string): Promise<string> =>
    (await app.administrator.post(`${path}/docking-sessions/${sessionId}/note-link`, { roundtableId })).body
      .token;

  it('are taken by a link of their own: who sits there, one note for each item, saved again without harm', async () => {
    const { conference, representative } = world;
    const item = await app.administrator.post(`${path}/docking/items`, {
      kind: 'demand',
      titleZh: '轴承检测',
      textZh: '检测',
      organisationId: conference.organisationId,
    });
    const table = await addTable({ itemIds: [item.body.id], noteTaker: '记录员甲' });
    const other = await addTable();
    await of(representative).signUp();
    await of(representative).choose(table.id);
    const token = await linkTo(table.id);
    const opened = await notes(token).open();
    expect(opened.body).toMatchObject({
      session: { titleZh: '装备专场' },
      roundtables: [
        {
          noteTaker: '记录员甲',
          people: [{ name: '钱企业', presence: null }],
          items: [{ titleZh: '轴承检测' }],
        },
      ],
    });
    expect(JSON.stringify(opened.body)).not.toMatch(/139\d{8}|@firm\.example/);
    const wish = {
      roundtableId: table.id,
      note: '整体不错',
      items: [{ itemId: item.body.id, outcome: 'cooperation-possible', note: '=1+1 下周面谈' }],
      people: [{ registrationId: representative.registrationId, presence: 'present' }],
    };
    expect((await notes(token).save(wish)).status).toBe(200);
    expect((await notes(token).save(wish)).status).toBe(200);
    await notes(token).save({ roundtableId: table.id, items: [{ itemId: item.body.id, note: '下周面谈' }] });
    expect(await detail()).toMatchObject({
      session: { present: 1, noted: 1, promising: 1, items: 1 },
      roundtables: [
        { note: '整体不错', items: [{ outcome: 'cooperation-possible', note: '下周面谈' }] },
        { note: '' },
      ],
    });
    expect((await notes(token).save({ roundtableId: other.id, note: '越界' })).body.code).toBe(
      'access.link-invalid',
    );
    const kept = await app.administrator.put(`/roundtables/${table.id}`, {
      topicZh: '焊接',
      seats: 2,
      itemIds: [],
      version: table.version,
    });
    expect(kept.body.code).toBe('roundtables.item-has-note');
  });

  it('a link of the session opens all its tables; a newer link ends the older; a personal link opens none', async () => {
    await addTable();
    await addTable();
    const token = await linkTo();
    expect((await notes(token).open()).body.roundtables).toHaveLength(2);
    const newer = await linkTo();
    expect((await notes(token).open()).body.code).toBe('access.link-invalid');
    expect((await notes(newer).open()).status).toBe(200);
    expect((await notes(world.representative.token).open()).body.code).toBe('access.link-invalid');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { applyPlaces } from '../../../libs/docking/src/application/meetings/place-meetings.js';
import { readCalendar, type ReadCalendar } from '../../support/calendar-reader.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import type { Registered } from '../registration/world.js';
import {
  addBlock,
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
afterAll(() => app?.stop());

let world: MeetingsWorld;
let tables: Body[];
beforeEach(async () => {
  world = await arrangeWorld(app);
  await addBlock(app, world.conference);
  ({ tables } = await addTables(app, world.conference, 3));
});
const of = (person: Registered) => meetingsOf(app.visitor, person);
const slot = (index: number): string => at(world.conference, 1, index * 20);

const arrange = async (one: Registered, other: Registered, index: number): Promise<Body> => {
  const made = await app.administrator.post<Body>(`/conferences/${world.conference.id}/meetings`, {
    oneId: one.registrationId,
    otherId: other.registrationId,
    startsAt: slot(index),
    tableId: tables[index].id,
  });
  expect(made.status).toBe(201);
  return made.body;
};

describe('the own timetable', () => {
  it('has meetings, times away and free slots in the order of time; what waits stands beside it', async () => {
    const { representative, researchers } = world;
    const waiting = await agree(app.visitor, representative, researchers[1]);
    expect((await of(representative).open()).body.timetable).toEqual([]);
    const { id } = await arrange(representative, researchers[0], 1);
    const away = { startsAt: slot(2), endsAt: at(world.conference, 2) };
    await of(representative).absences([{ ...away, words: '先行离场' }]);
    const own = (await of(representative).open()).body;
    expect(own.timetable).toEqual([
      { kind: 'free', startsAt: slot(0), endsAt: at(world.conference, 1, 15), meetingId: null, busy: null },
      expect.objectContaining({ kind: 'meeting', startsAt: slot(1), meetingId: id }),
      expect.objectContaining({
        kind: 'busy',
        busy: expect.objectContaining({ reason: 'absent', wordsZh: '先行离场', ...away }),
      }),
    ]);
    expect(own.meetings).toMatchObject([
      { id, tableNumber: 2, roomZh: '一号厅', about: '', people: [{ name: '周教授' }] },
      { id: waiting, state: 'unscheduled', about: '想了解高精度轴承的检测方法' },
    ]);
  });

  it('of somebody else is not shown', async () => {
    await arrange(world.representative, world.researchers[0], 0);
    expect((await of(world.rival).open()).body).toMatchObject({ timetable: [], meetings: [] });
  });
});

describe('the own calendar', () => {
  const calendarOf = async ({ token }: Registered): Promise<ReadCalendar> => {
    const answer = await app.visitor.get<Buffer>(`/public/meetings/${token}/calendar.ics`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    return readCalendar(answer.body.toString());
  };

  it('has an entry for each meeting with a place, with partner, table and room', async () => {
    const { representative, researchers, conference } = world;
    await agree(app.visitor, representative, researchers[1]);
    const { id } = await arrange(representative, researchers[0], 1);
    const { method, name, events } = await calendarOf(representative);
    expect({ method, name }).toEqual({ method: 'PUBLISH', name: `我的洽谈：${conference.titleZh}` });
    expect(events).toMatchObject([
      {
        uid: `meeting-${id}-${representative.registrationId}@zijin`,
        startsAt: slot(1),
        endsAt: at(conference, 1, 35),
        summary: expect.stringMatching(/^洽谈：周教授（东南大学\d+）$/),
        location: expect.stringMatching(/^一号厅 2 号桌/),
        status: 'CONFIRMED',
        attendees: [],
      },
    ]);
  });

  it('updates a moved entry in place, and loses a cancelled one', async () => {
    const { representative, researchers } = world;
    const { id } = await arrange(representative, researchers[0], 0);
    const [before] = (await calendarOf(representative)).events;
    const later = { startsAt: new Date(slot(2)), endsAt: new Date(at(world.conference, 1, 55)) };
    await app.transactions.run(systemCall(), (tx) =>
      applyPlaces(tx, [{ meetingId: id, ...later, tableId: tables[0].id }]),
    );
    const [after] = (await calendarOf(representative)).events;
    expect(after).toMatchObject({ uid: before!.uid, startsAt: slot(2) });
    expect(after!.sequence).toBeGreaterThan(before!.sequence);
    await of(researchers[0]).cancelMeeting(id);
    expect((await calendarOf(representative)).events).toEqual([]);
  });

  it('opens with the person’s own link only', async () => {
    const answer = await app.visitor.get(`/public/meetings/${'x'.repeat(43)}/calendar.ics`);
    expect(answer.status).toBe(410);
  });
});

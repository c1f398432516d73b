import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import { applyPlaces } from '../../../libs/docking/src/application/meetings/place-meetings.js';
import { tellEach, type MailAbout } from '../../../libs/docking/src/application/meetings/tell.js';
import { People } from '../../../libs/docking/src/persistence/meetings/people.js';
import { readCalendar, type ReadEvent } from '../../support/calendar-reader.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { Worker, type Registered } from '../registration/world.js';
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
let tables: Body[];
beforeEach(async () => {
  world = await arrangeWorld(app);
  await addBlock(app, world.conference);
  ({ tables } = await addTables(app, world.conference, 3));
  await worker.sendMails(world.conference);
});
const slot = (index: number) => ({
  startsAt: new Date(at(world.conference, 1, index * 20)),
  endsAt: new Date(at(world.conference, 1, index * 20 + 15)),
});
const sent = (): Promise<ParsedMail[]> => worker.sendMails(world.conference);
const arrange = async (one: Registered, other: Registered, index: number): Promise<string> => {
  const made = await app.administrator.post<Body>(`/conferences/${world.conference.id}/meetings`, {
    oneId: one.registrationId,
    otherId: other.registrationId,
    startsAt: slot(index).startsAt.toISOString(),
    tableId: tables[index].id,
  });
  expect(made.status).toBe(201);
  return made.body.id;
};
const uidOf = (meetingId: string, { registrationId }: Registered): string =>
  `meeting-${meetingId}-${registrationId}@zijin`;

/** Every entry of these mails with its method, by UID; what the part's header says is what the file says. */
function entriesOf(mails: readonly ParsedMail[]): Map<string, ReadEvent & { method: string }> {
  const entries = new Map<string, ReadEvent & { method: string }>();
  for (const { contentType, content } of mails.flatMap(({ attachments }) => attachments))
    if (contentType === 'text/calendar') {
      const { method, events } = readCalendar(content.toString());
      for (const event of events) entries.set(event.uid, { ...event, method });
    }
  return entries;
}

describe('the mail of', () => {
  it('an arranged meeting invites both; of a cancelled one takes both entries back, also from who cancelled', async () => {
    const { representative, researchers } = world;
    const id = await arrange(representative, researchers[0], 0);
    const invited = entriesOf(await sent());
    const uids = [uidOf(id, representative), uidOf(id, researchers[0])].toSorted();
    expect([...invited.keys()].toSorted()).toEqual(uids);
    expect(invited.get(uidOf(id, representative))).toMatchObject({
      method: 'REQUEST',
      startsAt: slot(0).startsAt.toISOString(),
      endsAt: slot(0).endsAt.toISOString(),
      summary: expect.stringContaining('周教授'),
      location: expect.stringContaining('1 号桌'),
      attendees: [expect.stringContaining('@firm.example')],
    });
    await meetingsOf(app.visitor, representative).cancelMeeting(id);
    const taken = entriesOf(await sent());
    expect([...taken.keys()].toSorted()).toEqual(uids);
    for (const [uid, entry] of taken) {
      expect(entry).toMatchObject({
        method: 'CANCEL',
        status: 'CANCELLED',
        startsAt: slot(0).startsAt.toISOString(),
      });
      expect(entry.sequence).toBeGreaterThan(invited.get(uid)!.sequence);
    }
  });

  it('a meeting without a place, cancelled, has no entry and goes to the other alone', async () => {
    const { representative, researchers } = world;
    const id = await agree(app.visitor, representative, researchers[0]);
    await sent();
    await meetingsOf(app.visitor, representative).cancelMeeting(id);
    const mails = await sent();
    expect(mails.map(({ subject }) => subject)).toEqual(['洽谈已取消：钱企业']);
    expect(entriesOf(mails).size).toBe(0);
  });

  it('a meeting whose table was closed takes the entry back until it has another', async () => {
    const { representative, researchers } = world;
    const id = await arrange(representative, researchers[0], 0);
    const invited = entriesOf(await sent());
    const closed = await app.administrator.put(`/meeting-tables/${tables[0].id}`, {
      isClosed: true,
      confirm: true,
    });
    expect(closed.status).toBe(200);
    const uid = uidOf(id, representative);
    const taken = entriesOf(await sent()).get(uid)!;
    expect(taken).toMatchObject({ method: 'CANCEL', startsAt: slot(0).startsAt.toISOString() });
    expect(taken.sequence).toBeGreaterThan(invited.get(uid)!.sequence);
  });
});

describe('the published timetable', () => {
  const publish = (about: MailAbout = {}, who: Registered = world.representative) =>
    app.transactions.run(systemCall(), async (tx) => {
      const person = (await new People(tx).find(who.registrationId))!;
      return tellEach(tx, systemCall(), 'docking.timetable-published', [{ person, about }]);
    });
  const place = (places: Parameters<typeof applyPlaces>[1], unplaced: string[] = []) =>
    app.transactions.run(systemCall(), (tx) => applyPlaces(tx, places, unplaced));

  it('comes by mail as a table, with every entry in one calendar file', async () => {
    const { representative, researchers } = world;
    const first = await agree(app.visitor, representative, researchers[0]);
    const second = await agree(app.visitor, researchers[1], representative);
    const third = await agree(app.visitor, representative, researchers[2]);
    await place([
      { meetingId: first, ...slot(2), tableId: tables[1].id },
      { meetingId: second, ...slot(0), tableId: tables[0].id },
    ]);
    await sent();
    await publish();
    const [mail] = await sent();
    expect(mail!.subject).toBe(`您的洽谈日程：${world.conference.titleZh}`);
    const text = mail!.text!;
    const places = ['一号厅 1 号桌 · 吴博士', '空闲', '一号厅 2 号桌 · 周教授'].map((words) =>
      text.indexOf(words),
    );
    expect(places.every((found) => found >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain('另有 1 场已约定的洽谈暂未排入日程');
    expect(text).not.toContain('【');
    expect(text).toMatch(/\/r\/[\w-]+\/meetings/);
    const entries = entriesOf([mail!]);
    expect([...entries.values()].map(({ method, status }) => [method, status])).toEqual([
      ['PUBLISH', 'CONFIRMED'],
      ['PUBLISH', 'CONFIRMED'],
    ]);
    expect(entries.has(uidOf(third, representative))).toBe(false);
  });

  it('marks what is new, moved and gone, and its entries follow', async () => {
    const { representative, researchers } = world;
    const [stays, moves, goes, comes] = await Promise.all(
      [
        [researchers[0], 0],
        [researchers[1], 1],
        [researchers[2], 2],
      ].map(([other, index]) => arrange(representative, other as Registered, index as number)),
    ).then(async (made) => [...made, await agree(app.visitor, world.colleague, researchers[0])]);
    const before = entriesOf(await sent());
    const was = (index: number) => ({
      startsAt: slot(index).startsAt.toISOString(),
      tableId: tables[index].id as string,
    });
    await place([{ meetingId: moves!, ...slot(2), tableId: tables[1].id }], [goes!]);
    await place([{ meetingId: comes!, ...slot(2), tableId: tables[0].id }]);
    const changes = [
      { meetingId: stays!, from: was(0) },
      { meetingId: moves!, from: was(1) },
      { meetingId: goes!, from: was(2) },
    ];
    await publish({ changes });
    const [mail] = await sent();
    expect(mail!.subject).toBe(`洽谈日程有变：${world.conference.titleZh}`);
    expect(mail!.text).toMatch(/【变更，原为 \d\d:\d\d】一号厅 2 号桌 · 吴博士/);
    expect(mail!.text).not.toMatch(/【[^】]*】一号厅 1 号桌/);
    expect(mail!.text).toMatch(/与郑研究员（东南大学\d+）的洽谈已不在日程中/);
    const after = entriesOf([mail!]);
    const uid = uidOf(moves!, representative);
    expect(after.get(uid)).toMatchObject({ startsAt: slot(2).startsAt.toISOString(), status: 'CONFIRMED' });
    expect(after.get(uid)!.sequence).toBeGreaterThan(before.get(uid)!.sequence);
    const gone = uidOf(goes!, representative);
    expect(after.get(gone)).toMatchObject({ status: 'CANCELLED', endsAt: slot(2).endsAt.toISOString() });
    expect(after.get(gone)!.sequence).toBeGreaterThan(before.get(gone)!.sequence);

    await publish({ changes: [{ meetingId: comes!, from: null }] }, world.colleague);
    const [told] = await sent();
    expect(told!.subject).toBe(`您的洽谈日程：${world.conference.titleZh}`);
    expect(told!.text).not.toContain('【');

    const another = await arrange(world.colleague, researchers[1], 1);
    await sent();
    await publish({ changes: [{ meetingId: another, from: null }] }, world.colleague);
    const [added] = await sent();
    expect(added!.text).toContain('【新增】一号厅 2 号桌 · 吴博士');
    expect(added!.text).toMatch(/\n[\d:–]+: 一号厅 1 号桌 · 周教授/);
  });

  it('is in the reader’s language, and not sent to whom it has nothing to say', async () => {
    await publish({}, world.rival);
    expect(await sent()).toEqual([]);
    await arrange(world.representative, world.researchers[0], 1);
    await sent();
    await app.database.query(`UPDATE registrations SET language = 'en' WHERE id = $1`, [
      world.representative.registrationId,
    ]);
    await publish();
    const [mail] = await sent();
    expect(mail!.subject).toMatch(/^Your meeting timetable: /);
    expect(mail!.text).toContain('Hall 1, table 2 · 周教授');
    expect(mail!.text).toContain('Free');
  });
});

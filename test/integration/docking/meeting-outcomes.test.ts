import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AskOutcomes } from '../../../libs/docking/src/application/meetings/ask-outcomes.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { Worker } from '../registration/world.js';
import {
  addBlock,
  addTables,
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
let meeting: Body;
beforeEach(async () => {
  world = await arrangeWorld(app);
  await addBlock(app, world.conference);
  await addTables(app, world.conference, 2);
  meeting = await quickMeeting(app, world.conference, world.representative, world.researchers[0]);
});
const of = (person: { token: string }) => meetingsOf(app.visitor, person);
const now = (hours: number, minutes = 0) =>
  makeItNow(app, world.conference, at(world.conference, hours, minutes));
const seen = async (): Promise<Body> =>
  (await app.administrator.get<Body>(`/conferences/${world.conference.id}/meetings`)).body.items.find(
    ({ id }: Body) => id === meeting.id,
  );
const set = (outcome: string | null) =>
  app.administrator.put<Body>(`/meetings/${meeting.id}/outcome`, { outcome });

describe('what came of a meeting', () => {
  it('is said by each side in one step from half of the slot on, changed, and seen by the organiser', async () => {
    const { representative, researchers, rival } = world;
    await now(1, 5);
    expect((await of(representative).open()).body.meetings[0]).toMatchObject({ mayTellOutcome: false });
    const early = await of(representative).outcome(meeting.id, 'informative');
    expect(early).toMatchObject({ status: 409, body: { code: 'meetings.not-over' } });

    await now(1, 8);
    const said = await of(representative).outcome(meeting.id, 'agreement-intended');
    expect(said.body.meetings[0]).toMatchObject({
      mayTellOutcome: true,
      outcome: 'agreement-intended',
      state: 'held',
    });
    expect(await seen()).toMatchObject({ state: 'held', outcome: 'cooperation-possible' });

    const other = await of(researchers[0]).outcome(meeting.id, 'agreement-intended', '下周寄样品');
    expect(other.body.meetings[0]).toMatchObject({ note: '下周寄样品' });
    expect(await seen()).toMatchObject({
      outcome: 'agreement-intended',
      outcomeSetBy: null,
      said: expect.arrayContaining([
        expect.objectContaining({
          registrationId: researchers[0].registrationId,
          note: '下周寄样品',
        }),
      ]),
    });
    // the other side's word and note are not shown
    const mine = (await of(representative).open()).body;
    expect(JSON.stringify(mine)).not.toContain('下周寄样品');

    await of(researchers[0]).outcome(meeting.id, 'informative');
    expect(await seen()).toMatchObject({ state: 'held', outcome: 'informative' });
    expect((await of(researchers[0]).open()).body.meetings[0]).toMatchObject({ note: '下周寄样品' });
    expect((await of(rival).outcome(meeting.id, 'informative')).status).toBe(404);
  });

  it('is what the organiser says as long as they do, and no-show frees people and table', async () => {
    const { representative } = world;
    await now(1, 20);
    await of(representative).outcome(meeting.id, 'informative');
    const overruled = await set('did-not-take-place');
    expect(overruled.body).toMatchObject({
      state: 'no-show',
      outcome: 'did-not-take-place',
      outcomeSetBy: expect.any(String),
    });
    await of(representative).outcome(meeting.id, 'cooperation-possible');
    expect(await seen()).toMatchObject({ outcome: 'did-not-take-place' });
    expect((await set(null)).body).toMatchObject({
      state: 'held',
      outcome: 'cooperation-possible',
      outcomeSetBy: null,
    });
    expect((await set('nonsense')).status).toBe(422);
  });

  it('can be looked for in the list, with those over and not said', async () => {
    await quickMeeting(app, world.conference, world.rival, world.researchers[1]);
    await now(1, 20);
    const list = async (outcome: string): Promise<Body> =>
      (await app.administrator.get<Body>(`/conferences/${world.conference.id}/meetings?outcome=${outcome}`))
        .body;
    expect(await list('open')).toMatchObject({ total: 2 });
    await of(world.representative).outcome(meeting.id, 'informative');
    expect(await list('open')).toMatchObject({ total: 1 });
    expect(await list('informative,open')).toMatchObject({ total: 2 });
    expect(await list('informative')).toMatchObject({ items: [{ id: meeting.id }] });
  });

  it('of two sides who answer at once neither word is lost', async () => {
    await now(1, 20);
    const { representative, researchers } = world;
    await Promise.all([
      of(representative).outcome(meeting.id, 'agreement-intended'),
      of(researchers[0]).outcome(meeting.id, 'agreement-intended'),
    ]);
    expect(await seen()).toMatchObject({ outcome: 'agreement-intended' });
  });
});

describe('the mail that asks', () => {
  const ask = () => worker.parts.get(AskOutcomes, { strict: false }).run(systemCall());

  it('goes once to each person after the block, names all meetings without a word, and to nobody else', async () => {
    const { conference, representative, researchers } = world;
    const second = await quickMeeting(app, conference, representative, researchers[1]);
    await now(1, 45);
    await worker.sendMails(conference);
    await ask();
    expect(await worker.sendMails(conference)).toEqual([]);

    await now(2, 1);
    await of(researchers[0]).outcome(meeting.id, 'informative');
    await ask();
    await Promise.all([ask(), ask()]);
    const mails = await worker.sendMails(conference);
    expect(mails.map(({ subject }) => subject)).toEqual([
      `洽谈进行得如何？${conference.titleZh}`,
      `洽谈进行得如何？${conference.titleZh}`,
    ]);
    const [all] = mails.filter(({ text }) => text?.includes('2 场洽谈'));
    expect(all!.text).toContain('周教授');
    expect(all!.text).toContain('吴博士');
    expect(second.id).not.toBe(meeting.id);
  });

  it('is not sent a day late', async () => {
    await now(27);
    await worker.sendMails(world.conference);
    await ask();
    expect(await worker.sendMails(world.conference)).toEqual([]);
  });
});

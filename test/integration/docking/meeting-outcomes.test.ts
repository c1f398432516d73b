import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AskOutcomes } from '../../../libs/docking/src/application/meetings/ask-outcomes.js';
import { settleOutcome } from '../../../libs/docking/src/application/meetings/settle-outcome.js';
import { Meetings } from '../../../libs/docking/src/persistence/meetings/meetings.js';
import { AgreementIntendedHandler } from '../../../libs/signing/src/jobs/agreements/agreement-intended.handler.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { Worker, type Registered } from '../registration/world.js';
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

  it('control: without the lock each of the two sees the other silent, and the agreement is lost', async () => {
    await now(1, 20);
    const { representative, researchers } = world;
    let said = 0;
    let bothSaid!: () => void;
    const both = new Promise<void>((resolve) => (bothSaid = resolve));
    const say = (person: Registered) =>
      app.transactions.run(systemCall(), async (tx) => {
        const word = { outcome: 'agreement-intended' as const, note: '', at: new Date() };
        await new Meetings(tx).say(meeting.id, person.registrationId, word);
        if ((said += 1) === 2) bothSaid();
        await both;
        await settleOutcome(tx, systemCall(), meeting);
        return null;
      });
    await Promise.allSettled([say(representative), say(researchers[0])]);
    expect(await seen()).toMatchObject({ outcome: 'cooperation-possible' });
  });
});

describe('what an outcome leads to', () => {
  const both = async (outcome: string): Promise<void> => {
    await of(world.representative).outcome(meeting.id, outcome);
    await of(world.researchers[0]).outcome(meeting.id, outcome);
  };
  const events = (): Promise<{ payload: Body }[]> =>
    app.database.query(
      `SELECT payload FROM outbox WHERE job = 'docking.agreement-intended' AND payload->>'meetingId' = $1`,
      [meeting.id],
    );
  const follow = (more: object) => app.administrator.put<Body>(`/meetings/${meeting.id}/follow-up`, more);

  it('an intended agreement is passed on to signing once, with both parties, and both are written to once', async () => {
    const { conference, representative, researchers } = world;
    await now(1, 20);
    await of(representative).outcome(meeting.id, 'agreement-intended');
    expect(await events()).toHaveLength(0);
    await both('agreement-intended');
    await both('informative');
    await both('agreement-intended');
    const recorded = await events();
    expect(recorded).toMatchObject([
      {
        payload: {
          conferenceId: conference.id,
          itemId: null,
          contactIds: expect.arrayContaining([representative.registrationId, researchers[0].registrationId]),
          organisationIds: expect.arrayContaining([conference.organisationId]),
        },
      },
    ]);
    await worker.sendMails(conference);
    const handler = worker.parts.get(AgreementIntendedHandler, { strict: false });
    await handler.handle(recorded[0]!.payload, systemCall());
    await handler.handle(recorded[0]!.payload, systemCall());
    const subjects = (await worker.sendMails(conference)).map(({ subject }) => subject);
    expect(subjects.sort()).toEqual(['拟签协议：周教授', '拟签协议：钱企业']);
    // told twice, it stands on the list once, with both parties and whom to write to
    const { items } = (await app.administrator.get(`/conferences/${conference.id}/agreements`)).body;
    expect(items).toEqual([
      expect.objectContaining({
        state: 'intended',
        meetingId: meeting.id,
        parties: [
          expect.objectContaining({ contactName: expect.any(String), signatoryName: '' }),
          expect.objectContaining({ contactName: expect.any(String), signatoryName: '' }),
        ],
      }),
    ]);
    expect(items[0].parties.map((party: Body) => party.contactName).toSorted()).toEqual(['周教授', '钱企业']);
  });

  it('an organiser who says so passes it on as well', async () => {
    await now(1, 20);
    await set('agreement-intended');
    await set('agreement-intended');
    expect(await events()).toHaveLength(1);
  });

  it('a possible cooperation is followed up by one of the two until a day, by both and the organiser', async () => {
    const { conference, representative, researchers, rival } = world;
    await now(1, 20);
    expect((await follow({ isDone: true })).body.code).toBe('meetings.no-follow-up');
    await both('cooperation-possible');
    const [own] = (await of(researchers[0]).open()).body.meetings;
    expect(own.followUp).toMatchObject({ ownerName: '钱企业', doneAt: null });
    const kept = await of(researchers[0]).followUp(meeting.id, {
      ownerId: researchers[0].registrationId,
      dueOn: '2020-01-31',
      words: '寄送样品',
    });
    expect(kept.body.meetings[0].followUp).toMatchObject({ ownerName: '周教授', dueOn: '2020-01-31' });
    expect((await of(rival).followUp(meeting.id, { isDone: true })).status).toBe(404);
    expect((await follow({ ownerId: rival.registrationId })).body.errors).toMatchObject([
      { field: 'ownerId', code: 'field.not-a-choice' },
    ]);
    const list = async (followUp: string): Promise<number> =>
      (await app.administrator.get<Body>(`/conferences/${conference.id}/meetings?followUp=${followUp}`)).body
        .total;
    expect([await list('open'), await list('overdue'), await list('done')]).toEqual([1, 1, 0]);
    expect((await follow({ isDone: true })).body.followUp).toMatchObject({ doneAt: expect.any(String) });
    expect([await list('overdue,overdue'), await list('open,done')]).toEqual([0, 1]);
    expect((await of(representative).open()).body.meetings[0].followUp.doneAt).not.toBeNull();
    // touched by hand, it outlives a change of mind
    await both('informative');
    expect((await seen()).followUp).not.toBeNull();
  });

  it('a follow-up that nobody touched goes with the outcome', async () => {
    await now(1, 20);
    await both('cooperation-possible');
    expect((await seen()).followUp).not.toBeNull();
    await both('too-little-interest');
    expect((await seen()).followUp).toBeNull();
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

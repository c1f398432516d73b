import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readRunOfShow } from '../../../libs/signing/src/application/ceremony/run-of-show.js';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { pdfText } from '../../support/pdf-text.js';
import {
  addBlock,
  addTables,
  arrangeWorld,
  at,
  type Body,
  type MeetingsWorld,
} from '../docking/meetings-world.js';
import {
  addAgreement,
  ok,
  organisationsOf,
  pairOf,
  releaseSigning,
  type OrganisationIds,
} from './show-world.js';

jest.setTimeout(60_000);

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(async () => {
  await app?.stop();
});

let world: MeetingsWorld;
let ids: OrganisationIds;
let path: string;

beforeEach(async () => {
  world = await arrangeWorld(app);
  ids = await organisationsOf(app, world);
  path = `/conferences/${world.conference.id}/ceremony`;
});

const add = (title: string, more: object = {}): Promise<string> =>
  addAgreement(app, world.conference.id, title, pairOf(world, ids), more);
const plan = async (): Promise<Body> => ok(await app.administrator.get(path));
const make = async (perRound = 4): Promise<Body> =>
  ok(await app.administrator.post(`${path}/plan`, { perRound }));
const stateOf = async (id: string): Promise<string> =>
  (await app.database.query<{ state: string }>('SELECT state FROM agreements WHERE id = $1', [id]))[0]!.state;
const orderOf = ({ rounds }: Body): { id: string; agreementIds: string[] }[] =>
  rounds.map((round: Body) => ({ id: round.id, agreementIds: round.agreements.map(({ id }: Body) => id) }));
const arrange = (version: number, rounds: object[]) =>
  app.administrator.put(`${path}/order`, { version, rounds });
const codes = ({ checks }: Body): string[] => checks.map(({ code }: Body) => code);

describe('the run of show', () => {
  it('is made with one click: rounds by kind of what is confirmed, which is staged by it', async () => {
    const first = [await add('甲'), await add('乙'), await add('丙')];
    const base = await add('基地', { kind: 'employment-base' });
    const draft = await add('草案', { isConfirmed: false });
    expect(await plan()).toMatchObject({ ceremony: null, rounds: [], checks: [] });
    const made = await make(2);
    expect(made.rounds.map(({ agreements }: Body) => agreements.length)).toEqual([1, 2, 1]);
    expect(made.rounds[0]).toMatchObject({ titleZh: expect.stringContaining('第1轮'), startsAt: null });
    expect(made.rounds[2].usualScriptZh).toContain('钱企业');
    expect(made.unplaced).toMatchObject([{ id: draft, titleZh: '草案' }]);
    expect(await stateOf(first[0]!)).toBe('staged');
    expect(await stateOf(base)).toBe('staged');
    expect(await stateOf(draft)).toBe('drafted');
    // once more makes nothing twice
    expect((await make(2)).rounds).toHaveLength(3);
  });

  it('stages what is put in and gives back what is taken out; the confirmation may come later', async () => {
    const [one, other] = [await add('甲'), await add('乙')];
    const draft = await add('草案', { isConfirmed: false });
    const made = await make();
    const [round] = orderOf(made);
    const changed = ok(await arrange(made.ceremony.version, [{ ...round, agreementIds: [other, draft] }]));
    expect(orderOf(changed)[0]!.agreementIds).toEqual([other, draft]);
    expect(await stateOf(one)).toBe('confirmed');
    expect(changed.checks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'unconfirmed', agreementId: draft }),
        expect.objectContaining({ code: 'unplaced', agreementId: one }),
      ]),
    );
    ok(
      await app.administrator.post(`/conferences/${world.conference.id}/agreements/move`, {
        action: 'confirm',
        ids: [draft],
      }),
    );
    expect(await stateOf(draft)).toBe('staged');
    expect(codes(await plan())).not.toContain('unconfirmed');
  });

  it('is changed by one at a time, as it was on the page', async () => {
    const [one, other] = [await add('甲'), await add('乙')];
    const made = await make();
    const [round] = orderOf(made);
    const { version } = made.ceremony;
    const answers = await Promise.all([
      arrange(version, [{ ...round, agreementIds: [one, other] }]),
      arrange(version, [{ ...round, agreementIds: [other, one] }]),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const now = await plan();
    const twice = await arrange(now.ceremony.version, [
      { ...round, agreementIds: [one] },
      { ...round, agreementIds: [one] },
    ]);
    expect(twice.body.code).toBe('ceremony.rounds-incomplete');
    const foreign = await addAgreement(
      app,
      (await arrangeWorld(app)).conference.id,
      '外',
      pairOf(world, ids).map(({ organisationId, signatoryName }) => ({ organisationId, signatoryName })),
    );
    const refused = await arrange(now.ceremony.version, [{ ...round, agreementIds: [one, foreign] }]);
    expect(refused.body).toMatchObject({ status: 409, code: 'ceremony.agreement-not-to-sign' });
    expect(JSON.stringify(refused.body)).not.toContain('外');
  });

  it('leaves out what is withdrawn, and keeps rounds with agreements', async () => {
    const [one, other] = [await add('甲'), await add('乙')];
    const made = await make();
    ok(
      await app.administrator.post(`/conferences/${world.conference.id}/agreements/move`, {
        action: 'withdraw',
        ids: [one],
        reason: '临时取消',
      }),
    );
    const now = await plan();
    expect(orderOf(now)[0]!.agreementIds).toEqual([other]);
    const show = await app.transactions.run(
      {
        actor: { kind: 'system', name: 'test' },
        clock: { now: () => new Date() },
        language: 'zh',
        reference: 't',
      },
      (tx) => readRunOfShow(tx, now.ceremony.id),
    );
    expect(show.rounds[0]!.agreements.map(({ id }) => id)).toEqual([other]);
    expect(show.rounds[0]!.scriptEn).toContain('周教授');
    const removed = await app.administrator.send('DELETE', `${path}/rounds/${made.rounds[0].id}`);
    expect(removed.body.code).toBe('ceremony.round-not-empty');
  });

  it('says what a round is, who stands where and what the host says', async () => {
    const id = await add('甲');
    const made = await make();
    const [round] = made.rounds;
    const wish = { titleZh: '第一轮', handedBy: '王局长', scriptZh: '请上台', minutes: 7 };
    const edited = ok(
      await app.administrator.put(`${path}/rounds/${round.id}`, { ...wish, version: made.ceremony.version }),
    );
    expect(edited.rounds[0]).toMatchObject({ ...wish, kindId: null });
    const [left, right] = round.agreements[0].parties;
    const placed = ok(
      await app.administrator.put(`${path}/rounds/${round.id}/places`, {
        version: edited.ceremony.version,
        partyIds: [right.id, left.id],
      }),
    );
    expect(placed.rounds[0].agreements[0].parties.map(({ place }: Body) => place)).toEqual([2, 1]);
    const captioned = ok(
      await app.administrator.put(`${path}/captions/${id}`, {
        version: placed.ceremony.version,
        captionZh: '共建轨道交通创新中心',
      }),
    );
    expect(captioned.rounds[0].agreements[0]).toMatchObject({
      captionZh: '共建轨道交通创新中心',
      captionEn: '',
    });
    const ceremony = ok(
      await app.administrator.put(path, {
        version: captioned.ceremony.version,
        titleZh: '签约仪式',
        theme: 'red-gold',
      }),
    );
    expect(ceremony.ceremony).toMatchObject({ theme: 'red-gold', sessionId: null });
  });
});

describe('checks', () => {
  it('find who signs twice, speaks or meets then, and what is too long', async () => {
    const { conference, researchers } = world;
    const talk = {
      kind: 'keynote',
      titleZh: '主旨报告',
      startsAt: at(conference, 1),
      endsAt: at(conference, 1, 20),
      people: [{ nameZh: '周教授', registrationId: researchers[0].registrationId }],
    };
    await releaseSigning(app, conference, { others: [talk] });
    await add('甲');
    await add('乙');
    const made = await make();
    expect(made.session).toMatchObject({ titleZh: '集中签约' });
    expect(made.rounds[0].startsAt).toBe(at(conference, 1));
    const found = made.checks.filter(({ code }: Body) => code === 'signs-twice' || code === 'busy-then');
    expect(found).toMatchObject([
      { code: 'signs-twice', nameZh: '钱企业', count: 2 },
      { code: 'signs-twice', nameZh: '周教授', count: 2 },
      { code: 'busy-then', nameZh: '周教授', whatZh: '主旨报告' },
    ]);
    const [round] = made.rounds;
    const long = ok(
      await app.administrator.put(`${path}/rounds/${round.id}`, {
        version: made.ceremony.version,
        titleZh: '一',
        minutes: 45,
      }),
    );
    expect(long.checks.find(({ code }: Body) => code === 'over-time')).toMatchObject({ count: 15 });
  });

  it('find meetings that were there before the plan', async () => {
    const { conference, representative, researchers } = world;
    await addTables(app, conference, 1);
    await addBlock(app, conference);
    const pair = { oneId: representative.registrationId, otherId: researchers[0].registrationId };
    const meetings = `/conferences/${conference.id}/meetings`;
    const { place } = ok(await app.administrator.post(`${meetings}/proposal`, pair));
    ok(await app.administrator.post(meetings, { ...pair, startsAt: place.startsAt, tableId: place.tableId }));
    await releaseSigning(app, conference);
    await add('甲');
    const { checks } = await make();
    expect(checks.filter(({ code }: Body) => code === 'busy-then').map(({ nameZh }: Body) => nameZh)).toEqual(
      ['钱企业', '周教授'],
    );
  });

  it('keep people out of meetings while they sign', async () => {
    const { conference, representative, researchers } = world;
    await addTables(app, conference, 2);
    await addBlock(app, conference);
    await releaseSigning(app, conference);
    const pair = { oneId: representative.registrationId, otherId: researchers[0].registrationId };
    const propose = async (): Promise<string> =>
      ok(await app.administrator.post(`/conferences/${conference.id}/meetings/proposal`, pair)).place
        .startsAt;
    expect(await propose()).toBe(at(conference, 1));
    await add('甲');
    const made = await make();
    expect(made.rounds[0]).toMatchObject({ startsAt: at(conference, 1), minutes: 4 });
    // the round ends at 1:04, and people leave the stage until 1:09: the first slot is not theirs
    expect(await propose()).toBe(at(conference, 1, 20));
    const other = { oneId: world.rival.registrationId, otherId: researchers[2].registrationId };
    const free = ok(await app.administrator.post(`/conferences/${conference.id}/meetings/proposal`, other));
    expect(free.place.startsAt).toBe(at(conference, 1));
  });
});

describe('the booklet', () => {
  it('has the run of show, the script, the places and the list, in both languages', async () => {
    await releaseSigning(app, world.conference);
    await add('轨道交通装备联合研发协议');
    expect((await app.administrator.get(`${path}/booklet.pdf`)).body.code).toBe('ceremony.not-planned');
    await make();
    const zh = await app.administrator.get<Buffer>(`${path}/booklet.pdf?language=zh`);
    expect(zh.headers.get('content-type')).toBe('application/pdf');
    const words = pdfText(zh.body).replace(/\s/g, '');
    for (const part of [
      '流程',
      '主持词',
      '签约与授牌名单',
      '周教授',
      '钱企业',
      '轨道交通装备联合研发协议',
      '观众席',
    ])
      expect(words).toContain(part);
    const en = pdfText((await app.administrator.get<Buffer>(`${path}/booklet.pdf?language=en`)).body);
    expect(en.replace(/\s/g, '')).toContain('Runofshow');
  });
});

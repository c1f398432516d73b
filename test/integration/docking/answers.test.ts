import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { linkIn, Worker } from '../registration/world.js';
import {
  aDemand,
  anAchievement,
  dockingWorld,
  enter,
  release,
  type DockingWorld,
  type Guest,
} from './docking-world.js';

let app: RunningApp;
let world: DockingWorld;
let worker: Worker;
let enterprise: Guest;
beforeAll(async () => {
  app = await startApp();
  world = await dockingWorld(app);
  worker = await Worker.start(app);
  enterprise = await world.enterprise();
}, 90_000);
afterAll(async () => {
  await worker.stop();
  await app.stop();
});

const post = (path: string, body: object) => app.visitor.post(`/public/docking/${path}`, body);
const texts = {
  team: '镁合金课题组，教授 2 人',
  approach: '以稀土镁合金替代铝合金。',
  evidence: '已有两项专利',
};

async function releasedDemand(changes: object = {}): Promise<string> {
  const { id } = await enter(app, enterprise, aDemand(changes));
  await release(app, world.conference.id, id);
  return id;
}

async function answerBy({ token }: Guest, demandId: string, changes: object = {}) {
  const answer = await post('answers', { ...texts, ...changes, token, demandId });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

const compare = async (demandId: string) =>
  (await post('demands/answers', { token: enterprise.token, demandId })).body;

describe('answers to a demand', () => {
  it('are compared, asked about, and one is chosen: then both sides see whom to call', async () => {
    const demandId = await releasedDemand();
    const [first, second] = [await world.researcher(), await world.researcher()];
    const achievement = await enter(app, first, anAchievement());
    const mine = await answerBy(first, demandId, { achievementId: achievement.id });
    expect(mine).toMatchObject({
      state: 'submitted',
      contact: null,
      achievement: { number: achievement.number },
    });
    const other = await answerBy(second, demandId);
    const told = (await worker.sendMails(world.conference)).map(({ subject }) => subject);
    expect(told.filter((subject) => !subject?.startsWith('参会凭证'))).toEqual([
      '已发布：高速列车齿轮箱轻量化材料',
      ...Array<string>(2).fill('新的解答：高速列车齿轮箱轻量化材料'),
    ]);
    const before = await compare(demandId);
    expect(before.answers).toMatchObject([{ contact: null }, { contact: null }]);
    expect(JSON.stringify(before)).not.toContain('+86139');

    await post('answers/messages', { token: enterprise.token, answerId: mine.id, words: '成本多少？' });
    await post('answers/messages', { token: first.token, answerId: mine.id, words: '约降低 12%。' });
    const asked = await compare(demandId);
    expect(asked.answers[0].messages).toMatchObject([
      { by: 'enterprise', words: '成本多少？' },
      { by: 'university', words: '约降低 12%。' },
    ]);

    const chosen = await post('answers/decide', {
      token: enterprise.token,
      answerId: mine.id,
      decision: 'choose',
      words: '期待当面谈',
      version: asked.answers[0].version,
    });
    expect(chosen.body).toMatchObject({
      state: 'docked',
      answers: [{ state: 'chosen', contact: { mobile: expect.any(String) } }, { contact: null }],
    });
    await post('answers/decide', {
      token: enterprise.token,
      answerId: other.id,
      decision: 'decline',
      words: '谢谢',
      version: 1,
    });
    const own = await post('answers/open', { token: first.token });
    expect(own.body.answers).toMatchObject([
      { state: 'chosen', contact: { mobile: expect.any(String) }, mayEdit: false },
    ]);
    const declined = await post('answers/open', { token: second.token });
    expect(declined.body.answers).toMatchObject([
      { state: 'declined', decisionWords: '谢谢', contact: null },
    ]);

    const mails = await worker.sendMails(world.conference);
    const subjects = mails.map(({ subject }) => subject);
    for (const words of ['企业追问', '高校回复', '您的解答已被选中', '解答结果'])
      expect(subjects.some((subject) => subject?.startsWith(words))).toBe(true);
    const chosenMail = mails.find(({ subject }) => subject?.startsWith('您的解答已被选中'))!;
    expect(linkIn(chosenMail)).toMatch(/^[\w-]{20,}$/);
    expect(chosenMail.text).toContain('期待当面谈');
  });

  it('are one a person, of universities alone, and only while the demand is released', async () => {
    const demandId = await releasedDemand();
    const researcher = await world.researcher();
    await answerBy(researcher, demandId);
    expect(await post('answers', { ...texts, token: researcher.token, demandId })).toMatchObject({
      status: 409,
      body: { code: 'docking.answer-once' },
    });
    const another = await world.enterprise();
    expect(await post('answers', { ...texts, token: another.token, demandId })).toMatchObject({
      status: 403,
      body: { code: 'docking.answer-not-yours' },
    });
    const { id: collected } = await enter(app, enterprise, aDemand());
    expect(await post('answers', { ...texts, token: researcher.token, demandId: collected })).toMatchObject({
      status: 409,
      body: { code: 'docking.answer-closed' },
    });
  });

  it('build on the own achievement only', async () => {
    const demandId = await releasedDemand();
    const theirs = await enter(app, await world.researcher(), anAchievement());
    const { token } = await world.researcher();
    expect(await post('answers', { ...texts, token, demandId, achievementId: theirs.id })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'achievementId', code: 'docking.achievement-not-yours' }] },
    });
  });

  it('are withdrawn while nothing was decided, and then given again', async () => {
    const demandId = await releasedDemand();
    const researcher = await world.researcher();
    const { id } = await answerBy(researcher, demandId);
    expect(await post('answers/withdraw', { token: researcher.token, answerId: id })).toMatchObject({
      status: 200,
      body: { state: 'withdrawn' },
    });
    expect((await compare(demandId)).answers).toEqual([]);
    await answerBy(researcher, demandId);
  });

  it('are decided by organisers for the enterprise, also where the demand has no presenter', async () => {
    const demandId = await releasedDemand();
    const { id: answerId } = await answerBy(await world.researcher(), demandId);
    await app.database.query('UPDATE docking_items SET presenter_id = NULL WHERE id = $1', [demandId]);
    const decide = (demand: string, body: object) =>
      app.administrator.post(`/docking/items/${demand}/answers/${answerId}/decision`, body);
    const elsewhere = await releasedDemand();
    expect((await decide(elsewhere, { decision: 'choose', version: 1 })).status).toBe(404);
    expect((await decide(demandId, { decision: 'choose', version: 7 })).body.code).toBe(
      'record.changed-meanwhile',
    );
    expect(await decide(demandId, { decision: 'choose', words: '企业来电选定', version: 1 })).toMatchObject({
      status: 200,
      body: { items: [{ state: 'chosen', decisionWords: '企业来电选定' }] },
    });
    const [demand] = await app.database.query('SELECT state FROM docking_items WHERE id = $1', [demandId]);
    expect(demand).toEqual({ state: 'docked' });
    expect((await decide(demandId, { decision: 'decline', version: 2 })).body.items[0].state).toBe(
      'declined',
    );
    const [again] = await app.database.query('SELECT state FROM docking_items WHERE id = $1', [demandId]);
    expect(again).toEqual({ state: 'released' });
    const subjects = (await worker.sendMails(world.conference)).map(({ subject }) => subject);
    expect(subjects.some((subject) => subject?.startsWith('解答结果'))).toBe(true);
  });

  it('TRUST: another person’s link neither reads, decides nor speaks', async () => {
    const demandId = await releasedDemand();
    const author = await world.researcher();
    const { id: answerId } = await answerBy(author, demandId);
    const stranger = await world.enterprise();
    const { token } = stranger;
    expect((await post('demands/answers', { token, demandId })).status).toBe(404);
    expect((await post('answers/messages', { token, answerId, words: '你好' })).status).toBe(404);
    const decision = { answerId, decision: 'choose', version: 1 };
    expect((await post('answers/decide', { ...decision, token })).status).toBe(404);
    expect((await post('answers/decide', { ...decision, token: author.token })).status).toBe(404);
    expect((await post('answers/withdraw', { token, answerId })).status).toBe(404);
    expect((await post('answers/edit', { ...texts, token, answerId, version: 1 })).status).toBe(404);
  });
});

describe('a demand nobody has answered', () => {
  it('is found by the organiser, who asks researchers once each by mail', async () => {
    const demandId = await releasedDemand({ titleZh: '无人解答的需求' });
    const researcher = await world.researcher();
    const list = await app.administrator.get(
      `/conferences/${world.conference.id}/docking/items?answered=false&state=released`,
    );
    expect(list.body.items.map(({ id }: { id: string }) => id)).toContain(demandId);
    const candidates = await app.administrator.get(`/docking/items/${demandId}/candidates`);
    expect(candidates.body.items.map((one: { registrationId: string }) => one.registrationId)).toContain(
      researcher.registrationId,
    );
    await worker.sendMails(world.conference);
    const ask = { registrationIds: [researcher.registrationId, enterprise.registrationId] };
    const calls = `/docking/items/${demandId}/answer-calls`;
    expect((await app.administrator.post(calls, ask)).body).toEqual({ asked: 1, left: 1 });
    expect((await app.administrator.post(calls, ask)).body).toEqual({ asked: 0, left: 2 });
    const mails = await worker.sendMails(world.conference);
    expect(mails.map(({ subject }) => subject)).toEqual(['邀请您解答：无人解答的需求']);
    const open = await post('answers/open', { token: linkIn(mails[0]!) });
    expect(open.body.calls).toMatchObject([{ demand: { id: demandId } }]);
    await answerBy(researcher, demandId);
    expect((await post('answers/open', { token: researcher.token })).body.calls).toEqual([]);
  });

  it('is offered first to those whose achievements fit, with the reason in words; others follow', async () => {
    const demandId = await releasedDemand({
      titleZh: '海上风电齿轮箱润滑油在线铁谱监测',
      titleEn: 'Ferrography of gearbox oil at sea',
      textZh: '需要在线铁谱传感器，监测海上风电齿轮箱润滑油中的磨粒。',
    });
    const [other, fitting] = [await world.researcher(), await world.researcher()];
    await enter(app, other, anAchievement({ titleZh: '抗体药物偶联技术', textZh: '抗体药物的偶联与纯化。' }));
    await enter(
      app,
      fitting,
      anAchievement({ titleZh: '润滑油铁谱传感器', textZh: '在线铁谱传感器识别齿轮箱润滑油磨粒。' }),
    );
    const { items } = (await app.administrator.get(`/docking/items/${demandId}/candidates`)).body;
    expect(items[0]).toMatchObject({ registrationId: fitting.registrationId });
    expect(items[0].reason).toMatch(/润滑油铁谱传感器”契合：都提到/);
    const ids = items.map(({ registrationId }: { registrationId: string }) => registrationId);
    expect(ids).toContain(other.registrationId);
    expect(new Set(ids).size).toBe(ids.length);
    const { items: searched } = (
      await app.administrator.get(`/docking/items/${demandId}/candidates?q=${encodeURIComponent('抗体药物')}`)
    ).body;
    expect(searched.map(({ registrationId }: { registrationId: string }) => registrationId)).toEqual([
      other.registrationId,
    ]);
  });
});

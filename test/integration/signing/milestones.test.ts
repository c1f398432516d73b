import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readTable } from '#documents/tables';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { bringIntoForce, ownLink, round, sign, signedWorld, STRATEGIC } from './milestones-world.js';

jest.setTimeout(60_000);

// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;
const DAY = 86_400_000;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app?.stop());

const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString();
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const list = async (path: string, query = ''): Promise<Body> =>
  (await app.administrator.get<Body>(`${path}/milestones${query}`)).body;
const move = (id: string, action: string, words?: string) =>
  app.administrator.post<Body>(`/milestones/${id}/move`, { action, words });
const say = (token: string, milestoneId: string, wish: object) =>
  app.visitor.post<Body>('/public/milestones/report', { token, milestoneId, name: '王经理', ...wish });
const titles = (body: Body): string[] => body.items.map(({ titleZh }: Body) => titleZh);

describe('milestones of a signed agreement', () => {
  it('are made of its kind’s templates at once when the page opens, and once only', async () => {
    const { path, agreementId } = await signedWorld(app, '2026-01-12T02:00:00Z');
    const opened = await list(path);
    expect(opened.items.map(({ titleZh, dueOn }: Body) => [titleZh, dueOn])).toEqual([
      ['成立合作工作组', '2026-02-11'],
      ['首个合作项目立项', '2026-04-12'],
      ['首笔款项到账', '2026-07-11'],
      ['首份项目报告', '2027-01-12'],
    ]);
    await Promise.all([list(path), list(path), round(app, '2026-01-12T03:00:00Z')]);
    expect((await list(path)).total).toBe(4);
    await bringIntoForce(app, agreementId, '2026-02-01T00:00:00Z');
    expect((await list(path)).total).toBe(4);
  });

  it('are made by the worker too, and of no agreement before it is signed', async () => {
    const { agreementId, path } = await signedWorld(app, ago(1));
    await app.database.query(`UPDATE agreements SET state = 'drafted', signed_at = NULL WHERE id = $1`, [
      agreementId,
    ]);
    await round(app, new Date().toISOString());
    expect((await list(path)).total).toBe(0);
    await sign(app, agreementId, ago(1));
    await round(app, new Date().toISOString());
    const rows = await app.database.query('SELECT 1 FROM milestones WHERE agreement_id = $1', [agreementId]);
    expect(rows).toHaveLength(4);
  });

  it('go with an undone signing and come back with the next one’s days', async () => {
    const { agreementId, path } = await signedWorld(app, '2026-01-12T02:00:00Z');
    expect((await list(path)).total).toBe(4);
    await app.database.query(`UPDATE agreements SET state = 'drafted', signed_at = NULL WHERE id = $1`, [
      agreementId,
    ]);
    expect((await list(path)).total).toBe(0);
    await sign(app, agreementId, '2026-01-20T02:00:00Z');
    expect((await list(path)).items[0].dueOn).toBe('2026-02-19');
  });

  it('end with a withdrawn agreement, and say why', async () => {
    const { agreementId, path, conference } = await signedWorld(app, ago(10));
    await list(path);
    await app.administrator.post(`/conferences/${conference.id}/agreements/move`, {
      action: 'withdraw',
      ids: [agreementId],
      reason: '双方另行约定',
    });
    const { items } = await list(path);
    expect(items.map(({ state, light }: Body) => [state, light])).toEqual(Array(4).fill(['dropped', null]));
    const detail = await app.administrator.get<Body>(`/milestones/${items[0].id}`);
    expect(detail.body).toMatchObject({ reason: '双方另行约定' });
    expect(await move(items[0].id, 'reopen')).toMatchObject({ body: { code: 'signing.was-withdrawn' } });
  });

  it('stand overdue first, are found by every filter, and are counted as they are listed', async () => {
    const { path, universityId, agreementId } = await signedWorld(app, ago(100));
    const all = await list(path);
    expect(all.items.map(({ light, overdueDays }: Body) => [light, overdueDays])).toEqual([
      ['red', 70],
      ['red', 10],
      ['green', 0],
      ['green', 0],
    ]);
    expect((await list(path, '?overdue=true')).total).toBe(2);
    expect((await list(path, '?light=green')).total).toBe(2);
    expect((await list(path, '?state=reached')).total).toBe(0);
    expect((await list(path, '?stalled=true')).total).toBe(4);
    expect((await list(path, `?kindId=${STRATEGIC}&organisationId=${universityId}`)).total).toBe(4);
    expect((await list(path, `?organisationId=${agreementId}`)).total).toBe(0);
    expect((await list(path, `?owner=${encodeURIComponent('李教授')}`)).total).toBe(4);
    expect(titles(await list(path, `?q=${encodeURIComponent('款项')}`))).toEqual(['首笔款项到账']);
    const first = await list(path, '?limit=3');
    const second = await list(path, `?limit=3&cursor=${first.nextCursor}`);
    expect([...titles(first), ...titles(second)]).toEqual(titles(all));
    expect(second.nextCursor).toBeNull();
  });

  it('are added, changed and dropped; a version that is not the page’s is refused', async () => {
    const { path, agreementId, partyIds } = await signedWorld(app, ago(1));
    const wish = { titleZh: '共建课程开课', dueOn: inDays(60), asksAmount: false };
    const refused = await app.administrator.post<Body>(`${path}/milestones`, {
      ...wish,
      agreementId,
      ownerName: '赵主任',
    });
    expect(refused.body.errors?.[0] ?? refused.body).toMatchObject({ field: 'partyId' });
    const made = await app.administrator.post<Body>(`${path}/milestones`, {
      ...wish,
      agreementId,
      partyId: partyIds[1],
      ownerName: '赵主任',
      ownerEmail: 'zhao@university.example',
    });
    expect(made).toMatchObject({ status: 201, body: { ownerName: '赵主任', light: 'green' } });
    expect(JSON.stringify(made.body)).not.toContain('zhao@university.example');
    const { id, version } = made.body;
    const edited = await app.administrator.put<Body>(`/milestones/${id}`, {
      ...wish,
      partyId: partyIds[1],
      ownerName: '赵主任',
      amountDue: 500_000,
      version,
    });
    expect(edited.body).toMatchObject({ amountDue: 500_000 });
    expect(edited.body.ownerEmail).toContain('@university.example');
    const late = await app.administrator.put<Body>(`/milestones/${id}`, { ...wish, version });
    expect(late).toMatchObject({ status: 409, body: { code: 'record.changed-meanwhile' } });
    expect((await move(id, 'drop')).status).toBe(422);
    expect((await move(id, 'drop', '合并到另一项')).body).toMatchObject({ state: 'dropped' });
    expect((await move(id, 'reach')).body).toMatchObject({ code: 'signing.milestone-state-refuses' });
    expect((await move(id, 'reopen')).body).toMatchObject({ state: 'open', reason: '' });
  });

  it('leave as a spreadsheet and as a table of text that says what the list says', async () => {
    const { path } = await signedWorld(app, ago(100));
    await list(path);
    for (const format of ['xlsx', 'csv']) {
      const file = await app.administrator.post<Buffer>(`${path}/milestones/export?overdue=true`, { format });
      expect(file.status).toBe(200);
      const { rows } = await readTable(file.body);
      const text = JSON.stringify(rows);
      expect(text).toContain('成立合作工作组');
      expect(text).toContain('轨道交通战略合作协议');
      expect(text).not.toContain('首笔款项到账');
    }
  });
});

describe('a party’s own page', () => {
  it('takes progress, evidence and a report that the organiser accepts', async () => {
    const { path, partyIds } = await signedWorld(app, ago(100));
    const payment = (await list(path)).items.find(({ asksAmount }: Body) => asksAmount);
    const token = await ownLink(app, partyIds[0]);
    const opened = await app.visitor.post<Body>('/public/milestones/open', { token });
    expect(opened.body.milestones).toHaveLength(4);
    expect(JSON.stringify(opened.body)).not.toContain('@university.example');
    await say(token, payment.id, { proposes: 'progress', amount: 1_000_000.5, words: '首批到账' });
    expect((await app.administrator.get<Body>(`/milestones/${payment.id}`)).body).toMatchObject({
      state: 'open',
      amountReached: 1_000_000.5,
    });
    const form = new FormData();
    for (const [key, value] of Object.entries({ token, milestoneId: payment.id, name: '王经理' }))
      form.append(key, value);
    form.append('file', new Blob([new Uint8Array(PDF)]), '回单.exe');
    const sent = await app.visitor.post<Body>('/public/milestones/evidence', form);
    expect(sent.status).toBe(200);
    await say(token, payment.id, { proposes: 'reached', amount: 3_000_000 });
    const reported = await app.administrator.get<Body>(`/milestones/${payment.id}`);
    expect(reported.body).toMatchObject({
      state: 'reported',
      light: 'amber',
      proposes: 'reached',
      amountReached: 1_000_000.5,
      files: [{ fileName: '回单.pdf', addedBy: '王经理' }],
    });
    const file = await app.administrator.get<Buffer>(
      `/milestones/${payment.id}/files/${reported.body.files[0].id}`,
    );
    expect(file.body.equals(PDF)).toBe(true);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect((await move(payment.id, 'accept')).body).toMatchObject({
      state: 'reached',
      light: 'green',
      amountReached: 3_000_000,
    });
    expect((await say(token, payment.id, { proposes: 'progress' })).body).toMatchObject({
      code: 'signing.milestone-state-refuses',
    });
  });

  it('is asked again in words, and gets a later day that its reminders follow', async () => {
    const { path, partyIds, agreementId } = await signedWorld(app, ago(100));
    const { id, dueOn } = (await list(path)).items[0];
    const token = await ownLink(app, partyIds[1]);
    await say(token, id, { proposes: 'reached' });
    expect((await move(id, 'again')).status).toBe(422);
    expect((await move(id, 'again', '请附会议纪要')).body).toMatchObject({ state: 'open' });
    const asked = await app.visitor.post<Body>('/public/milestones/open', { token });
    expect(asked.body.milestones.find((each: Body) => each.id === id).askedAgain).toBe('请附会议纪要');
    const mails = await app.database.query(
      `SELECT 1 FROM mails WHERE subject_id = $1 AND template = 'signing.milestone-again'`,
      [agreementId],
    );
    expect(mails).toHaveLength(2);
    const wish = { proposes: 'later', words: '设备未到', laterOn: dueOn };
    expect((await say(token, id, wish)).status).toBe(422);
    expect((await say(token, id, { ...wish, laterOn: inDays(40), words: '' })).status).toBe(422);
    expect((await say(token, id, { ...wish, laterOn: inDays(40) })).status).toBe(200);
    expect((await move(id, 'accept')).body).toMatchObject({
      state: 'open',
      dueOn: inDays(40),
      light: 'green',
    });
  });

  it('knows nothing of what is another party’s, another agreement’s, or of a wrong token', async () => {
    const { path, agreementId, partyIds } = await signedWorld(app, ago(1));
    const others = await signedWorld(app, ago(1));
    const foreign = (await list(others.path)).items[0];
    const theirs = await app.administrator.post<Body>(`${path}/milestones`, {
      titleZh: '学校自己的',
      dueOn: inDays(9),
      agreementId,
      partyId: partyIds[1],
    });
    const token = await ownLink(app, partyIds[0]);
    const opened = await app.visitor.post<Body>('/public/milestones/open', { token });
    expect(JSON.stringify(opened.body)).not.toContain('学校自己的');
    for (const id of [foreign.id, theirs.body.id])
      expect((await say(token, id, { proposes: 'progress' })).status).toBe(404);
    const confirming = await app.administrator.post<Body>(
      `/agreements/${agreementId}/parties/${partyIds[0]}/link`,
    );
    const wrong = await app.visitor.post<Body>('/public/milestones/open', { token: confirming.body.token });
    expect(wrong.body).toMatchObject({ code: 'access.link-invalid' });
  });
});

describe('what agreements came to', () => {
  it('is counted by conference and by campaign as the lists count it, amounts apart by currency', async () => {
    const { path, conference, agreementId, partyIds } = await signedWorld(app, ago(100));
    await list(path);
    const figures = async (): Promise<Body> =>
      (await app.administrator.get(`${path}/agreement-figures`)).body;
    expect(await figures()).toMatchObject({
      agreements: 1,
      signed: 1,
      inForce: 0,
      stalled: 1,
      amounts: [{ currency: 'CNY', agreed: 3_000_000, reached: 0 }],
      milestones: { pending: 4, overdue: 2, reached: 0 },
    });
    const [first] = (await list(path)).items;
    await move(first.id, 'reach');
    await bringIntoForce(app, agreementId, ago(95));
    expect(await figures()).toMatchObject({ inForce: 1, stalled: 0, milestones: { pending: 3, overdue: 1 } });
    const token = await ownLink(app, partyIds[1]);
    const answered = await app.visitor.post<Body>('/public/milestones/answer', {
      token,
      name: '李教授',
      answer: 'stalled',
      words: '等待设备',
    });
    expect(answered.body).toMatchObject({ isAsked: true, lastAnswer: { answer: 'stalled' } });
    expect((await figures()).stalled).toBe((await list(path, '?stalled=true')).total > 0 ? 1 : 0);
    expect((await figures()).stalled).toBe(1);
    const campaign = `/campaigns/${conference.campaignId}/agreement-figures`;
    expect((await app.administrator.get<Body>(campaign)).body).toMatchObject({
      total: { agreements: 1, inForce: 1, stalled: 1 },
      conferences: [{ conferenceId: conference.id, figures: await figures() }],
    });
    const reader = await app.colleague([
      { role: 'manager', conferenceId: (await signedWorld(app, ago(1))).conference.id, campaignId: null },
    ]);
    expect((await reader.get(campaign)).status).toBe(404);
  });
});

describe('templates', () => {
  it('are changed for a kind: agreements signed from then on follow them', async () => {
    const templates = `/agreement-kinds/${STRATEGIC}/milestones`;
    const { body: before } = await app.administrator.get<Body>(templates);
    const item = { titleZh: '首次联席会议', titleEn: '', daysAfterSigning: 14, asksAmount: false };
    expect((await app.administrator.put(templates, { items: [{ ...item, titleZh: '' }] })).status).toBe(422);
    await app.administrator.put(templates, { items: [item] });
    const { path } = await signedWorld(app, '2026-01-12T02:00:00Z');
    expect((await list(path)).items).toMatchObject([{ titleZh: '首次联席会议', dueOn: '2026-01-26' }]);
    await app.administrator.put(templates, before);
  });
});

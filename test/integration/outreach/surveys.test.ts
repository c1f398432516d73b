import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { usualSurvey } from '#contracts/outreach/survey';
import { readTable } from '#documents/tables';
import { issueToken } from '#platform/tokens';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { surveySubjects } from '../../../libs/outreach/src/application/surveys/survey-subjects.js';
import { register, scheduleConference, type TestConference } from '../registration/world.js';

let app: RunningApp;
let conference: TestConference;
beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app.stop());

const { definition } = usualSurvey;
const wish = (changes: object = {}) => ({ ...usualSurvey, isAnonymous: false, closesAt: null, ...changes });

async function survey(changes: object = {}): Promise<{ id: string; version: number }> {
  const answer = await app.administrator.post(`/conferences/${conference.id}/surveys`, wish(changes));
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** Links as the letters make them. */
const links = (surveyId: string, registrationIds: readonly string[]): Promise<string[]> =>
  app.transactions.run(systemCall(), async (tx) => {
    const tokens: string[] = [];
    for (const id of await surveySubjects(tx, surveyId, registrationIds))
      tokens.push(await issueToken(tx, systemCall(), 'survey', id, new Date(Date.now() + 86_400_000)));
    return tokens;
  });

const open = (token: string) => app.visitor.post('/public/surveys/open', { token });
const send = (token: string, answers: object) =>
  app.visitor.post('/public/surveys/answer', { token, answers });
const rows = (surveyId: string) =>
  app.database.query<Record<string, unknown>>('SELECT * FROM survey_answers WHERE survey_id = $1', [
    surveyId,
  ]);
const guests = async (count: number): Promise<string[]> => {
  conference = await scheduleConference(app, { 'enterprise-representative': 50 });
  const ids: string[] = [];
  for (let n = 1; n <= count; n += 1) ids.push((await register(app, conference, n)).registrationId);
  return ids;
};

describe('a survey with names', () => {
  it('is answered by its link, and sent again replaces what was said before', async () => {
    const [guest] = await guests(1);
    const { id } = await survey();
    const [token] = await links(id, [guest!]);
    expect((await open(token!)).body).toMatchObject({ isClosed: false, answers: null, isAnonymous: false });
    expect(await send(token!, { overall: 4, remarks: '很好' })).toMatchObject({ status: 200 });
    expect((await open(token!)).body.answers).toEqual({ overall: 4, remarks: '很好' });
    expect(await send(token!, { overall: 5 })).toMatchObject({ status: 200 });
    expect(await rows(id)).toMatchObject([{ registration_id: guest, answers: { overall: 5 } }]);
  });

  it('says what is wrong at the question, and keeps nothing of it', async () => {
    const [guest] = await guests(1);
    const { id } = await survey();
    const [token] = await links(id, [guest!]);
    expect(await send(token!, { overall: 6, recommend: 2.5, role: 'admin' })).toMatchObject({
      status: 422,
      body: {
        errors: [
          { field: 'answers.overall', code: 'field.number-between' },
          { field: 'answers.recommend', code: 'field.not-a-choice' },
          { field: 'answers.role', code: 'field.unknown' },
        ],
      },
    });
    expect(await send(token!, {})).toMatchObject({ body: { errors: [{ field: 'answers.overall' }] } });
    expect(await rows(id)).toEqual([]);
  });

  it('closes at its date', async () => {
    const [guest] = await guests(1);
    const { id } = await survey();
    const [token] = await links(id, [guest!]);
    await app.database.query(`UPDATE surveys SET closes_at = now() - interval '1 second' WHERE id = $1`, [
      id,
    ]);
    expect((await open(token!)).body).toMatchObject({ isClosed: true });
    expect(await send(token!, { overall: 4 })).toMatchObject({
      status: 409,
      body: { code: 'survey.closed' },
    });
  });

  it('keeps its questions once it was answered; a copy may be changed', async () => {
    const [guest] = await guests(1);
    const { id } = await survey();
    const [token] = await links(id, [guest!]);
    await send(token!, { overall: 3 });
    const fewer = { fields: definition.fields.slice(0, 2) };
    expect(
      await app.administrator.put(`/surveys/${id}`, { ...wish({ definition: fewer }), version: 1 }),
    ).toMatchObject({ status: 409, body: { code: 'survey.has-answers' } });
    expect(
      await app.administrator.put(`/surveys/${id}`, { ...wish({ isAnonymous: true }), version: 1 }),
    ).toMatchObject({ body: { code: 'survey.has-answers' } });
    const later = { ...wish({ closesAt: new Date(Date.now() + 86_400_000).toISOString() }), version: 1 };
    expect(await app.administrator.put(`/surveys/${id}`, later)).toMatchObject({
      status: 200,
      body: { version: 2, answered: 1, asked: 1 },
    });
    expect(await app.administrator.put(`/surveys/${id}`, later)).toMatchObject({
      status: 409,
      body: { code: 'record.changed-meanwhile' },
    });
    const copy = await app.administrator.post(`/surveys/${id}/copy`);
    expect(copy).toMatchObject({ status: 201, body: { titleZh: '会后问卷（副本）', answered: 0 } });
    const changed = { ...wish({ definition: fewer }), version: 1 };
    expect((await app.administrator.put(`/surveys/${copy.body.id}`, changed)).status).toBe(200);
  });

  it('asks only what surveys ask', async () => {
    await guests(0);
    const field = { key: 'cv', kind: 'file', labelZh: '简历' };
    const answer = await app.administrator.post(
      `/conferences/${conference.id}/surveys`,
      wish({ definition: { fields: [field] } }),
    );
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'definition.fields.0.kind', code: 'survey.kind-not-offered' }] },
    });
  });
});

describe('an anonymous survey', () => {
  it('spends the link and keeps nothing that says whose the answer is', async () => {
    const [guest] = await guests(1);
    const { id } = await survey({ isAnonymous: true });
    const [token, again] = [...(await links(id, [guest!])), ...(await links(id, [guest!]))];
    expect((await send(token!, { overall: 2, remarks: '太远' })).status).toBe(200);
    for (const used of [token!, again!])
      expect(await send(used, { overall: 5 })).toMatchObject({
        status: 410,
        body: { code: 'survey.answered' },
      });
    const [row] = await rows(id);
    expect(row).toMatchObject({ registration_id: null, answers: { overall: 2, remarks: '太远' } });
    expect((row!.answered_at as Date).toISOString()).toMatch(/T00:00:00.000Z$/);
    const said = await app.database.query(
      `SELECT 1 FROM audit_entries WHERE details::text LIKE '%太远%' OR subject_id = $1`,
      [row!.id],
    );
    expect(said).toEqual([]);
    const { body } = await app.administrator.get(`/surveys/${id}`);
    expect(body).toMatchObject({ asked: 1, answered: 1 });
  });

  it('answered 10 times at the same moment is answered once', async () => {
    const [guest] = await guests(1);
    const { id } = await survey({ isAnonymous: true });
    const tokens = [...(await links(id, [guest!])), ...(await links(id, [guest!]))];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => send(tokens[n % 2]!, { overall: 1 + (n % 5) })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(410)]);
    expect(await rows(id)).toHaveLength(1);
  });
});

describe('the results', () => {
  it('count options, say the mean, list texts, beside how many were asked and came', async () => {
    const people = await guests(3);
    const { id } = await survey();
    const tokens = await links(id, people);
    await send(tokens[0]!, {
      overall: 5,
      useful: ['docking', 'visit'],
      remarks: '<script>alert(1)</script>',
    });
    await send(tokens[1]!, { overall: 4, useful: ['docking'], remarks: '=1+1' });
    await app.database.query('UPDATE registrations SET arrived_at = now() WHERE id = $1', [people[0]]);
    const { body } = await app.administrator.get(`/surveys/${id}/results`);
    expect(body).toMatchObject({ asked: 3, answered: 2, came: 1 });
    const of = (key: string) => body.fields.find((one: { field: { key: string } }) => one.field.key === key);
    expect(of('overall')).toMatchObject({ answered: 2, mean: 4.5 });
    expect(of('useful').bars[2]).toMatchObject({ key: 'docking', count: 2 });
    expect(of('remarks').texts).toEqual(['<script>alert(1)</script>', '=1+1']);

    const file = await app.administrator.post(`/surveys/${id}/export`);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    // a formula that somebody typed stays text
    expect(JSON.stringify(await readTable(file.body as Buffer))).toContain('=1+1');
  });

  it('TRUST: surveys of another conference, links of another purpose and cut ones open nothing', async () => {
    const [guest] = await guests(1);
    const { id } = await survey();
    const [token] = await links(id, [guest!]);
    const mine = conference;
    const other = await scheduleConference(app);
    const stranger = await app.colleague([{ role: 'manager', conferenceId: other.id, campaignId: null }]);
    for (const path of [`/surveys/${id}`, `/surveys/${id}/results`, `/conferences/${mine.id}/surveys`])
      expect((await stranger.get(path)).status).toBe(404);
    const registration = await app.transactions.run(systemCall(), (tx) =>
      issueToken(tx, systemCall(), 'registration', guest!, new Date(Date.now() + 60_000)),
    );
    for (const bad of [registration, token!.slice(0, 30), 'y'.repeat(43)]) {
      expect(await open(bad)).toMatchObject({ body: { code: 'access.link-invalid' } });
      expect(await send(bad, { overall: 1 })).toMatchObject({ body: { code: 'access.link-invalid' } });
    }
    for (let n = 0; n < 3; n += 1) await fetch(`${app.conference.url}/s/${token}`);
    expect(await rows(id)).toEqual([]);
    expect(app.conference.output()).not.toContain(token);
  });
});

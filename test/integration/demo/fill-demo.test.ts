import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { fillDemo } from '../../../apps/cli/src/demo/fill-demo.js';
import { startConference, type ConferenceProcess } from '../../support/processes.js';
import { freshDatabase, type TestDatabase } from '../../support/postgres.js';

const PASSWORD = 'lantern-violet-1912';
const SIGN_INS = ['organiser', 'desk', 'door', 'reports'].map((name) => `${name}@demo.example`);

let database: TestDatabase;
let http: ConferenceProcess;
const steps: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  expect(await fillDemo(database.url, PASSWORD, (text) => steps.push(text))).toBe('filled');
  http = await startConference({ DATABASE_URL: database.url });
}, 300_000);
afterAll(async () => {
  await http.stop();
  await database.drop();
});

const signIn = async (email: string, password: string): Promise<string | null> => {
  const answer = await fetch(`${http.url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return answer.ok ? answer.headers.getSetCookie()[0]!.split(';')[0]! : null;
};
const conferenceOf = async (slug: string): Promise<string> =>
  (await database.query<{ id: string }>('SELECT id FROM conferences WHERE slug = $1', [slug]))[0]!.id;

describe('the demo', () => {
  it('is the day of the report: 196 representatives of 180 enterprises, 183 came', async () => {
    const cookie = (await signIn('reports@demo.example', PASSWORD))!;
    const id = await conferenceOf('njgyzyjsdx-20240112');
    const answer = await fetch(`${http.url}/api/v1/conferences/${id}/attendance`, { headers: { cookie } });
    const { byParticipantType } = (await answer.json()) as {
      byParticipantType: { key: string; persons: object; enterprises: object }[];
    };
    const representatives = byParticipantType.find(({ key }) => key === 'enterprise-representative');
    expect(representatives).toMatchObject({
      persons: {
        registered: 196,
        arrived: 183,
        absent: 12,
        walkIn: 6,
        waitlisted: 1,
        cancelled: 6,
        late: 10,
      },
      enterprises: { registered: 180 },
    });
  });

  it('signed 9 strategic cooperation agreements, 8 employment bases and 8 workstations on that day', async () => {
    const cookie = (await signIn('reports@demo.example', PASSWORD))!;
    const id = await conferenceOf('njgyzyjsdx-20240112');
    const get = async <Body>(path: string): Promise<Body> =>
      (await (await fetch(`${http.url}/api/v1${path}`, { headers: { cookie } })).json()) as Body;
    const { items: kinds } = await get<{ items: { id: string; key: string }[] }>('/agreement-kinds');
    const { counts } = await get<{ counts: { kindId: string; state: string; count: number }[] }>(
      `/conferences/${id}/agreements?state=in-force`,
    );
    const inForce = (key: string) =>
      counts
        .filter(
          ({ kindId, state }) => state === 'in-force' && kinds.find((k) => k.id === kindId)!.key === key,
        )
        .map(({ count }) => count);
    expect(inForce('strategic-cooperation')).toEqual([9]);
    expect(inForce('employment-base')).toEqual([8]);
    expect(inForce('workstation')).toEqual([8]);
  });

  it('asked representatives and researchers, and shows their answers in the words of the form', async () => {
    const cookie = (await signIn('organiser@demo.example', PASSWORD))!;
    const [asked] = await database.query<{ people: number; id: string }>(
      `SELECT count(*)::int AS people, min(id::text) AS id FROM registrations
       WHERE conference_id = $1 AND answers ? 'nights' AND answers->>'hotel' = 'yes'`,
      [await conferenceOf('njgyzyjsdx-20240112')],
    );
    expect(asked!.people).toBeGreaterThan(10);
    const answer = await fetch(`${http.url}/api/v1/registrations/${asked!.id}`, { headers: { cookie } });
    const { answers } = (await answer.json()) as { answers: { key: string; textZh: string }[] };
    expect(answers.find(({ key }) => key === 'hotel')!.textZh).toBe('需要');
    expect(answers.find(({ key }) => key === 'nights')!.textZh).toContain('会前一晚');
  });

  it('brought nearly 500 enterprises to the three conferences before', async () => {
    const [earlier] = await database.query(`
      SELECT count(DISTINCT c.id)::int AS conferences, count(DISTINCT o.id)::int AS enterprises,
        bool_and(c.state = 'concluded') AS are_over
      FROM registrations r JOIN conferences c ON c.id = r.conference_id
      JOIN organisations o ON o.id = r.organisation_id
      WHERE o.kind = 'enterprise' AND c.starts_at < '2024-01-01'`);
    expect(earlier).toEqual({ conferences: 3, enterprises: 490, are_over: true });
  });

  it('a hundred enterprises have signed up for three themed sessions with roundtables', async () => {
    const sessions = await database.query(
      `SELECT count(DISTINCT r.organisation_id)::int AS enterprises, count(t.roundtable_id)::int AS seated
       FROM session_signups s JOIN registrations r ON r.id = s.registration_id AND s.state = 'taken'
       JOIN docking_sessions d ON d.session_id = s.session_id AND NOT d.is_for_meetings
       LEFT JOIN roundtable_seats t ON t.registration_id = s.registration_id AND t.session_id = s.session_id
       WHERE r.participant_type = 'enterprise-representative' GROUP BY s.session_id ORDER BY seated`,
    );
    expect(sessions).toHaveLength(3);
    const sum = (rows: Record<string, number>[]): number =>
      rows.reduce((all, { enterprises }) => all + enterprises!, 0);
    expect(sum(sessions as Record<string, number>[])).toBeGreaterThanOrEqual(100);
    expect(sessions[0]).toMatchObject({ seated: 0 });
  });

  it('marks what is invented, in names too', async () => {
    const rows = await database.query<{ name_zh: string; is_demo: boolean; credit_code: string | null }>(
      'SELECT name_zh, is_demo, credit_code FROM organisations',
    );
    expect(rows.filter(({ is_demo }) => !is_demo)).toHaveLength(10);
    for (const { name_zh, is_demo, credit_code } of rows) {
      expect(name_zh.includes('示例')).toBe(is_demo);
      expect(credit_code === null || credit_code.includes('DEM0')).toBe(true);
    }
  });

  it('has meetings of the day of the report, with what came of most of them', async () => {
    const outcomes = await database.query<{ outcome: string | null; count: number }>(
      `SELECT m.outcome, count(*)::int FROM meetings m JOIN conferences c ON c.id = m.conference_id
       WHERE c.state = 'concluded' AND m.starts_at::date = '2024-01-12' GROUP BY 1`,
    );
    const of = (outcome: string | null) => outcomes.find((each) => each.outcome === outcome)?.count ?? 0;
    expect(outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(48);
    expect(of('cooperation-possible')).toBeGreaterThan(10);
    expect(of('agreement-intended')).toBeGreaterThan(0);
    expect(of(null)).toBeLessThan(10);
  });

  it('has one conference that visitors can register for now', async () => {
    const answer = await fetch(`${http.url}/api/v1/public/conferences`);
    const { items } = (await answer.json()) as { items: { registration: string; startsAt: string }[] };
    expect(items).toEqual([expect.objectContaining({ registration: 'open', isDemo: true })]);
    const days = (Date.parse(items[0]!.startsAt) - Date.now()) / (24 * 3600_000);
    expect(Math.round(days)).toBeGreaterThanOrEqual(13);
    expect(Math.round(days)).toBeLessThanOrEqual(15);
  });

  it('has mails on their way only to the ten who registered on the public page, to whoever has a meeting now, and to two parties', async () => {
    const [{ people }] = (await database.query<{ people: number }>(
      `SELECT count(DISTINCT registration_id)::int AS people FROM meeting_people WHERE starts_at > now()`,
    )) as [{ people: number }];
    expect(people).toBeGreaterThan(100);
    expect(
      await database.query(`
        SELECT m.template, c.state, count(*)::int FROM mails m JOIN conferences c ON c.id = m.scope_id
        WHERE m.state = 'queued' GROUP BY 1, 2 ORDER BY 1`),
    ).toEqual([
      { template: 'docking.timetable-published', state: 'published', count: people },
      { template: 'registration.ticket', state: 'published', count: 10 },
      { template: 'signing.confirmation-asked', state: 'published', count: 2 },
    ]);
    // a job sends a handful
    const [jobs] = await database.query(
      `SELECT sum(jsonb_array_length(payload->'mailIds'))::int AS count FROM outbox WHERE job LIKE 'mail.%'`,
    );
    expect(jobs).toEqual({ count: 10 + 2 + people });
  });

  it('shows a wave of invitations with its funnel, planned reminders, and the thanks of the evening after', async () => {
    const cookie = (await signIn('organiser@demo.example', PASSWORD))!;
    const mailingsOf = async (id: string) => {
      const answer = await fetch(`${http.url}/api/v1/conferences/${id}/mailings`, { headers: { cookie } });
      return ((await answer.json()) as { items: { id: string; purpose: string; state: string }[] }).items;
    };
    const funnelOf = async (id: string, mailing: string) => {
      const answer = await fetch(`${http.url}/api/v1/conferences/${id}/mailings/${mailing}`, {
        headers: { cookie },
      });
      return ((await answer.json()) as { funnel: Record<string, number> }).funnel;
    };
    const [upcoming] = await database.query<{ id: string }>(
      `SELECT id FROM conferences WHERE state = 'published'`,
    );
    const planned = await mailingsOf(upcoming!.id);
    expect(planned.map(({ purpose, state }) => `${purpose} ${state}`).sort()).toEqual([
      'follow-up draft',
      'invitation done',
      'nudge scheduled',
      'reminder scheduled',
      'reminder scheduled',
      'thanks scheduled',
    ]);
    const wave = await funnelOf(upcoming!.id, planned.find(({ purpose }) => purpose === 'invitation')!.id);
    expect(wave.sent).toBeGreaterThan(50);
    expect(wave.delivered).toBeLessThan(wave.sent!);
    expect(wave.clicked).toBeLessThan(wave.delivered!);
    expect(wave.registered).toBeGreaterThan(5);

    const main = await conferenceOf('njgyzyjsdx-20240112');
    const [thanks] = await mailingsOf(main);
    expect(thanks).toMatchObject({ purpose: 'thanks', state: 'done' });
    const thanked = await funnelOf(main, thanks!.id);
    expect(thanked.came).toBe(thanked.delivered);
    expect(thanked.sent).toBeGreaterThan(150);
  });

  it('shows what those who came said about the day', async () => {
    const cookie = (await signIn('organiser@demo.example', PASSWORD))!;
    const get = async <Body>(path: string): Promise<Body> =>
      (await (await fetch(`${http.url}/api/v1${path}`, { headers: { cookie } })).json()) as Body;
    const main = await conferenceOf('njgyzyjsdx-20240112');
    const { items } = await get<{ items: { id: string }[] }>(`/conferences/${main}/surveys`);
    expect(items).toHaveLength(1);
    const results = await get<{
      asked: number;
      answered: number;
      came: number;
      fields: { field: { key: string }; mean: number | null; answered: number; texts: string[] }[];
    }>(`/surveys/${items[0]!.id}/results`);
    expect(results.asked).toBeGreaterThan(150);
    expect(results.asked).toBeLessThanOrEqual(results.came);
    expect(results.answered).toBe(Math.floor((results.asked + 1) / 3));
    const of = (key: string) => results.fields.find(({ field }) => field.key === key)!;
    expect(of('overall')).toMatchObject({ answered: results.answered });
    expect(of('overall').mean).toBeGreaterThan(3.5);
    expect(of('wishes').texts.length).toBeGreaterThan(5);
  });

  it('lets its four colleagues in, and changes their password when another is asked for', async () => {
    for (const email of SIGN_INS) expect(await signIn(email, PASSWORD)).not.toBeNull();
    const other = 'another-lantern-1912';
    expect(await fillDemo(database.url, other, () => undefined)).toBe('filled');
    expect(await signIn('desk@demo.example', other)).not.toBeNull();
    expect(await signIn('desk@demo.example', PASSWORD)).toBeNull();
    expect(await database.query('SELECT count(*)::int FROM conferences')).toEqual([{ count: 5 }]);
  }, 60_000);

  it('leaves a database with data of its own alone', async () => {
    const own = await freshDatabase();
    try {
      await own.query(
        `INSERT INTO campaigns (id, name_zh, name_en, description_zh, description_en, is_demo, created_at, version)
         VALUES (gen_random_uuid(), '自己的行动', '', '', '', false, now(), 1)`,
      );
      expect(await fillDemo(own.url, PASSWORD, () => undefined)).toBe('own');
      expect(await own.query('SELECT count(*)::int FROM organisations')).toEqual([{ count: 0 }]);
    } finally {
      await own.drop();
    }
  }, 60_000);
});

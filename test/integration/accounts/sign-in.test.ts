import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CreateColleague } from '#accounts';
import { Client, startApp, systemCall, type RunningApp } from '../../support/conference-app.js';

jest.setTimeout(120_000);

const PASSWORD = 'violet lantern 1912';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

async function colleague(email: string): Promise<string> {
  const input = { email, name: '王芳', password: PASSWORD, grants: [] };
  return (await new CreateColleague(app.transactions).run(systemCall(), input)).id;
}

const signIn = (email: string, password: string, client = app.visitor) =>
  client.post('/sessions', { email, password });

const cookieOf = (answer: { headers: Headers }): string =>
  answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';

describe('sign-in', () => {
  it('gives a cookie that scripts and other sites cannot use, and keeps only its hash', async () => {
    await colleague('cookie@firm.example');
    const answer = await signIn(' Cookie@Firm.example ', PASSWORD);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      user: { email: 'cookie@firm.example', name: '王芳' },
      permissions: [],
    });
    const [set = ''] = answer.headers.getSetCookie();
    expect(set).toMatch(/^zijin_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = cookieOf(answer).split('=')[1]!;
    const [kept] = await app.database.query<{ hashes: string[]; clear: number }>(
      `SELECT array_agg(encode(token_hash, 'hex')) AS hashes,
              count(*) FILTER (WHERE s::text LIKE '%' || $1 || '%')::int AS clear FROM sign_in_sessions s`,
      [token],
    );
    expect(kept?.hashes).toContain(createHash('sha256').update(token).digest('hex'));
    expect(kept?.clear).toBe(0);
  });

  it('sends the cookie over https only when BASE_URL is https', async () => {
    const secure = await startApp({ BASE_URL: 'https://zijin.example' });
    try {
      const input = { email: 'secure@firm.example', name: '王芳', password: PASSWORD, grants: [] };
      await new CreateColleague(secure.transactions).run(systemCall(), input);
      const answer = await signIn(input.email, PASSWORD, secure.visitor);
      expect(answer.headers.getSetCookie()[0]).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
    } finally {
      await secure.stop();
    }
  });

  it('says nothing about which accounts exist: unknown, wrong password, disabled and invited answer alike', async () => {
    await colleague('known@firm.example');
    const disabled = await colleague('disabled@firm.example');
    await app.administrator.put(`/colleagues/${disabled}`, { state: 'disabled' });
    const invitation = { email: 'invited@firm.example', name: '李伟', grants: [] };
    expect((await app.administrator.post('/colleagues', invitation)).status).toBe(201);
    const answers = [
      await signIn('nobody@firm.example', PASSWORD),
      await signIn('known@firm.example', 'not the password'),
      await signIn('disabled@firm.example', PASSWORD),
      await signIn('invited@firm.example', PASSWORD),
    ].map(({ status, body }) => ({ status, body: { ...body, reference: '' } }));
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'account.credentials-wrong' } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('gets a new session token each time, and the one it replaces ends', async () => {
    await colleague('twice@firm.example');
    const first = app.visitor.with({ cookie: cookieOf(await signIn('twice@firm.example', PASSWORD)) });
    expect((await first.get('/me')).status).toBe(200);
    const second = app.visitor.with({
      cookie: cookieOf(await signIn('twice@firm.example', PASSWORD, first)),
    });
    expect((await second.get('/me')).status).toBe(200);
    expect((await first.get('/me')).status).toBe(401);
  });

  it('shows one’s sessions and ends them; nobody ends another’s', async () => {
    await colleague('many@firm.example');
    await colleague('other@firm.example');
    const desktop = app.visitor.with({
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36',
    });
    const [one, two, other] = [
      app.visitor.with({ cookie: cookieOf(await signIn('many@firm.example', PASSWORD, desktop)) }),
      app.visitor.with({ cookie: cookieOf(await signIn('many@firm.example', PASSWORD)) }),
      app.visitor.with({ cookie: cookieOf(await signIn('other@firm.example', PASSWORD)) }),
    ] as const;
    const { items } = (await two.get('/sessions')).body;
    expect(items).toHaveLength(2);
    const foreign = items.find((session: { isCurrent: boolean }) => !session.isCurrent);
    expect(foreign.device).toBe('Chrome · Windows');
    expect((await other.send('DELETE', `/sessions/${foreign.id}`)).status).toBe(404);
    expect((await two.send('DELETE', `/sessions/${foreign.id}`)).status).toBe(204);
    expect((await one.get('/me')).status).toBe(401);
    expect((await two.send('DELETE', '/sessions/current')).status).toBe(204);
    expect((await two.get('/me')).status).toBe(401);
    expect((await other.get('/me')).status).toBe(200);
  });

  it('ends a session that was not used for 30 days', async () => {
    const id = await colleague('idle@firm.example');
    const client = app.visitor.with({ cookie: cookieOf(await signIn('idle@firm.example', PASSWORD)) });
    const rest = (days: number) =>
      app.database.query(
        `UPDATE sign_in_sessions SET last_seen_at = now() - $2 * interval '1 day' WHERE user_id = $1`,
        [id, days],
      );
    await rest(29);
    expect((await client.get('/me')).status).toBe(200);
    const [seen] = await app.database.query<{ fresh: boolean }>(
      `SELECT last_seen_at > now() - interval '1 minute' AS fresh FROM sign_in_sessions WHERE user_id = $1`,
      [id],
    );
    expect(seen?.fresh).toBe(true);
    await rest(31);
    expect((await client.get('/me')).status).toBe(401);
  });

  it('changes the password, ends the other sessions and keeps this one', async () => {
    await colleague('change@firm.example');
    const here = app.visitor.with({ cookie: cookieOf(await signIn('change@firm.example', PASSWORD)) });
    const elsewhere = app.visitor.with({ cookie: cookieOf(await signIn('change@firm.example', PASSWORD)) });
    const change = (currentPassword: string, newPassword: string) =>
      here.put('/me/password', { currentPassword, newPassword });
    expect((await change('wrong password', 'a new password')).body.errors).toMatchObject([
      { field: 'currentPassword', code: 'account.password-wrong' },
    ]);
    expect((await change(PASSWORD, 'too short')).body.errors).toMatchObject([
      { field: 'newPassword', code: 'field.too-short', detail: '至少 10 个字。' },
    ]);
    expect((await change(PASSWORD, 'Change@firm.example')).body.errors).toMatchObject([
      { field: 'newPassword', code: 'account.password-is-name' },
    ]);
    expect((await change(PASSWORD, '新密码一二三四五六七')).status).toBe(204);
    expect((await here.get('/me')).status).toBe(200);
    expect((await elsewhere.get('/me')).status).toBe(401);
    expect((await signIn('change@firm.example', PASSWORD)).status).toBe(401);
    expect((await signIn('change@firm.example', '新密码一二三四五六七')).status).toBe(201);
  });

  it('refuses a change that another site makes a browser ask for', async () => {
    const from = (headers: Record<string, string>) =>
      app.administrator.with(headers).put('/me', { name: '王芳', language: 'zh' });
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: app.conference.url },
    ];
    for (const headers of foreign)
      expect((await from(headers)).body).toMatchObject({ status: 403, code: 'access.foreign-origin' });
    expect((await from({ origin: app.conference.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });
});

describe('the limit of tries', () => {
  const fails = (email: string, client: Client) => signIn(email, 'not the password', client);
  const at = (address: string) => app.visitor.with({ 'x-forwarded-for': address });

  it('refuses the eleventh wrong password for an account from an address, and the right one then too', async () => {
    await colleague('limited@firm.example');
    await colleague('neighbour@firm.example');
    for (let tried = 0; tried < 10; tried += 1)
      expect((await fails('limited@firm.example', at('10.1.0.1'))).status).toBe(401);
    const refused = await signIn('limited@firm.example', PASSWORD, at('10.1.0.1'));
    expect(refused.body).toMatchObject({ status: 429, code: 'access.too-many' });
    expect(refused.body.params.seconds).toBeGreaterThan(0);
    expect(refused.body.params.seconds).toBeLessThanOrEqual(900);
    expect((await signIn('limited@firm.example', PASSWORD, at('10.1.0.2'))).status).toBe(201);
    expect((await signIn('neighbour@firm.example', PASSWORD, at('10.1.0.1'))).status).toBe(201);
  });

  it('lets no more through when they all come at once', async () => {
    await colleague('storm@firm.example');
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => fails('storm@firm.example', at('10.2.0.1'))),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(30);
  });

  it('counts for an unknown account just the same', async () => {
    const answers = [];
    for (let tried = 0; tried < 11; tried += 1)
      answers.push(await fails('ghost@firm.example', at('10.3.0.1')));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(401), 429]);
  });

  it('does not count sign-ins that succeed, and limits an address over all accounts', async () => {
    await colleague('busy@firm.example');
    for (let turn = 0; turn < 12; turn += 1)
      expect((await signIn('busy@firm.example', PASSWORD, at('10.4.0.1'))).status).toBe(201);
    const guesses = Array.from({ length: 100 }, (_, n) => fails(`guess-${n}@firm.example`, at('10.5.0.1')));
    expect((await Promise.all(guesses)).every(({ status }) => status === 401)).toBe(true);
    expect((await signIn('busy@firm.example', PASSWORD, at('10.5.0.1'))).status).toBe(429);
    expect((await signIn('busy@firm.example', PASSWORD, at('10.5.0.2'))).status).toBe(201);
  });
});

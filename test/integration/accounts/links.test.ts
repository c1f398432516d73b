import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CreateColleague } from '#accounts';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import type { Child } from '../../support/children.js';
import { startWorker } from '../../support/processes.js';
import { startSmtpSink, type SmtpSink } from '../../support/smtp-sink.js';

jest.setTimeout(120_000);

const PASSWORD = 'violet lantern 1912';

let app: RunningApp;
let worker: Child;
let sink: SmtpSink;
beforeAll(async () => {
  app = await startApp();
  sink = await startSmtpSink();
  const env = { DATABASE_URL: app.database.url, SMTP_URL: sink.url, BASE_URL: app.conference.url };
  worker = await startWorker(env);
});
afterAll(async () => {
  await worker?.stop();
  await sink?.stop();
  await app?.stop();
});

const linkIn = (text: string | undefined, page: string): string => {
  const token = new RegExp(`${app.conference.url}/${page}/([\\w-]{43})(?:\\s|$)`).exec(text ?? '')?.[1];
  if (!token) throw new Error(`no ${page} link in: ${text}`);
  return token;
};

async function invited(email: string): Promise<string> {
  await app.administrator.post('/colleagues', { email, name: '李伟', grants: [] });
  return linkIn((await sink.mailTo(email)).parsed.text, 'invitation');
}

async function member(email: string): Promise<void> {
  const input = { email, name: '王芳', password: PASSWORD, grants: [] };
  await new CreateColleague(app.transactions).run(systemCall(), input);
}

async function forgotten(email: string): Promise<string> {
  const before = sink.mails.length;
  expect((await app.visitor.post('/password-resets', { email })).status).toBe(202);
  const mail = await sink.mailTo(email, (one) => sink.mails.indexOf(one) >= before);
  return linkIn(mail.parsed.text, 'reset');
}

const signIn = (email: string, password: string) => app.visitor.post('/sessions', { email, password });
const accept = (token: string) =>
  app.visitor.post('/colleagues/invitations/accept', { token, name: '李伟', password: PASSWORD });
const reset = (token: string, password: string) =>
  app.visitor.post('/password-resets/complete', { token, password });

describe('an invitation', () => {
  it('is mailed, consumed by no GET and no look, and lets in once', async () => {
    const email = 'guest@firm.example';
    const token = await invited(email);
    for (let scan = 0; scan < 3; scan += 1) await fetch(`${app.conference.url}/invitation/${token}`);
    for (let look = 0; look < 2; look += 1)
      expect((await app.visitor.post('/colleagues/invitations/open', { token })).body).toEqual({
        email,
        name: '李伟',
      });
    const entered = await accept(token);
    expect(entered.status).toBe(200);
    const cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!;
    expect((await app.visitor.with({ cookie }).get('/me')).body.user.email).toBe(email);
    expect((await signIn(email, PASSWORD)).status).toBe(201);
    expect((await accept(token)).body).toMatchObject({ status: 410, code: 'access.link-invalid' });
    expect((await app.visitor.post('/colleagues/invitations/open', { token })).status).toBe(410);
  });

  it('of two who accept at once lets one in', async () => {
    const token = await invited('race@firm.example');
    const answers = await Promise.all(Array.from({ length: 6 }, () => accept(token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410, 410, 410]);
  });

  it('ends when a newer one is sent, when it expires and when the colleague is disabled', async () => {
    const email = 'again@firm.example';
    const older = await invited(email);
    const before = sink.mails.length;
    await app.administrator.post('/colleagues', { email, name: '李伟', grants: [] });
    const mail = await sink.mailTo(email, (one) => sink.mails.indexOf(one) >= before);
    const newer = linkIn(mail.parsed.text, 'invitation');
    expect((await accept(older)).status).toBe(410);
    const expire = (interval: string) =>
      app.database.query(`UPDATE access_tokens SET expires_at = now() + $1::interval WHERE used_at IS NULL`, [
        interval,
      ]);
    await expire('-1 second');
    expect((await accept(newer)).status).toBe(410);
    await expire('1 hour');
    expect((await app.visitor.post('/colleagues/invitations/open', { token: newer })).status).toBe(200);
    const { items } = (await app.administrator.get(`/colleagues?q=${email}`)).body;
    await app.administrator.put(`/colleagues/${items[0].id}`, { state: 'disabled' });
    expect((await accept(newer)).status).toBe(410);
  });
});

describe('a password reset', () => {
  it('works once, ends every session, and is consumed by no GET', async () => {
    const email = 'forgot@firm.example';
    await member(email);
    const session = (await signIn(email, PASSWORD)).headers.getSetCookie()[0]!.split(';')[0]!;
    const token = await forgotten(email);
    for (let scan = 0; scan < 3; scan += 1) await fetch(`${app.conference.url}/reset/${token}`);
    expect((await app.visitor.post('/password-resets/open', { token })).body).toEqual({
      email: 'f***@firm.example',
    });
    const weak = await reset(token, 'forgot@firm.example');
    expect(weak.body).toMatchObject({ errors: [{ field: 'password', code: 'account.password-is-name' }] });
    expect((await reset(token, 'another lantern')).status).toBe(204);
    expect((await reset(token, 'a third lantern')).status).toBe(410);
    expect((await app.visitor.post('/password-resets/open', { token })).status).toBe(410);
    expect((await app.visitor.with({ cookie: session }).get('/me')).status).toBe(401);
    expect((await signIn(email, PASSWORD)).status).toBe(401);
    expect((await signIn(email, 'another lantern')).status).toBe(201);
  });

  it('answers alike for an unknown address, and mails nobody', async () => {
    await member('real@firm.example');
    const known = await app.visitor.post('/password-resets', { email: 'real@firm.example' });
    const unknown = await app.visitor.post('/password-resets', { email: 'ghost@firm.example' });
    expect({ status: unknown.status, body: unknown.body }).toEqual({
      status: known.status,
      body: known.body,
    });
    await sink.mailTo('real@firm.example');
    await member('later@firm.example');
    await forgotten('later@firm.example');
    expect(sink.mails.filter(({ to }) => to === 'ghost@firm.example')).toEqual([]);
    const [kept] = await app.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM password_reset_requests',
    );
    expect(kept?.count).toBe(0);
  });

  it('is limited for each address typed, whether or not there is such an account', async () => {
    await member('flooded@firm.example');
    const statuses = async (email: string) => {
      const answers = [];
      for (let turn = 0; turn < 6; turn += 1)
        answers.push(await app.visitor.post('/password-resets', { email }));
      return answers.map(({ status }) => status);
    };
    const expected = [202, 202, 202, 202, 202, 429];
    expect(await statuses('flooded@firm.example')).toEqual(expected);
    expect(await statuses('unknown@firm.example')).toEqual(expected);
  });
});

describe('a token', () => {
  it('of another purpose opens nothing', async () => {
    await member('purpose@firm.example');
    const [invitation, resetLink] = [
      await invited('p2@firm.example'),
      await forgotten('purpose@firm.example'),
    ];
    expect((await reset(invitation, 'another lantern')).status).toBe(410);
    expect((await accept(resetLink)).status).toBe(410);
    expect((await app.visitor.post('/password-resets/open', { token: invitation })).status).toBe(410);
    expect((await app.visitor.with({ cookie: `zijin_session=${resetLink}` }).get('/me')).status).toBe(401);
    expect((await app.visitor.post('/public/registrations/open', { token: invitation })).status).toBe(410);
    // the same while both purposes would fit the person
    await app.database.query(
      `UPDATE users SET state = 'active', password_hash = 'x' WHERE email = 'p2@firm.example'`,
    );
    expect((await reset(invitation, 'another lantern')).status).toBe(410);
    expect((await app.visitor.post('/password-resets/open', { token: invitation })).status).toBe(410);
    expect((await reset(resetLink, 'another lantern')).status).toBe(204);
  });

  it('stands in no log, no queue payload and, once a mail server has the mail, in no table', async () => {
    await member('quiet@firm.example');
    const token = await forgotten('quiet@firm.example');
    await fetch(`${app.conference.url}/reset/${token}`);
    await app.visitor.post('/password-resets/open', { token });
    await reset(token, 'another lantern');
    const tables = await app.database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('public', 'bullmq')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const found = [];
    for (const { name } of tables)
      found.push(
        ...(await app.database.query(`SELECT 1 FROM ${name} t WHERE t::text LIKE $1`, [`%${token}%`])),
      );
    expect(found).toEqual([]);
    expect(worker.output()).not.toContain(token);
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startChild } from '../../support/children.js';
import { startApp, type RunningApp } from '../../support/conference-app.js';

jest.setTimeout(120_000);

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

async function createAdmin(...args: string[]): Promise<{ code: number | null; text: string }> {
  const child = startChild(process.execPath, ['dist/apps/cli/src/main.js', 'create-admin', ...args], {
    env: { PATH: process.env.PATH, DATABASE_URL: app.database.url },
  });
  return { code: await child.exited, text: child.output() };
}

const signIn = (email: string, password: string) => app.visitor.post('/sessions', { email, password });

describe('create-admin', () => {
  it('makes an administrator, with a password it prints when none is given', async () => {
    const { code, text } = await createAdmin('--email', 'ops@bureau.example', '--name', '运维');
    expect(code).toBe(0);
    const password = /Password: (\S+)/.exec(text)?.[1] ?? '';
    expect((await signIn('ops@bureau.example', password)).body).toMatchObject({ isAdministrator: true });
  });

  it('opens an installation that nobody can enter any more: same e-mail, new password, old sessions end', async () => {
    const args = ['--email', 'lost@bureau.example', '--name', '运维', '--password'];
    await createAdmin(...args, 'violet lantern 1912');
    const session = (await signIn('lost@bureau.example', 'violet lantern 1912')).headers.getSetCookie()[0]!;
    expect((await createAdmin(...args, 'another lantern')).code).toBe(0);
    expect((await signIn('lost@bureau.example', 'another lantern')).status).toBe(201);
    expect((await app.visitor.with({ cookie: session.split(';')[0]! }).get('/me')).status).toBe(401);
  });

  it('says what is wrong', async () => {
    expect(await createAdmin('--email', 'not-an-address', '--name', '运维')).toMatchObject({
      code: 1,
      text: expect.stringContaining('--email EMAIL --name NAME'),
    });
    const short = await createAdmin('--email', 'a@bureau.example', '--name', '运维', '--password', 'short');
    expect(short).toMatchObject({ code: 1, text: expect.stringContaining('At least 10 characters.') });
  });
});

import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { issueSetUpToken } from '#accounts';
import { Transactions, dataSourceOptions } from '#platform/database';
import { schema } from '../../../apps/schema.js';
import { Client, systemCall } from '../../support/conference-app.js';
import { freshDatabase, type TestDatabase } from '../../support/postgres.js';
import { startConference, type ConferenceProcess } from '../../support/processes.js';

jest.setTimeout(120_000);

const input = (email: string) => ({ email, name: '管理员', password: 'violet lantern 1912' });

let database: TestDatabase;
let processes: ConferenceProcess[] = [];

async function empty(count = 1): Promise<Client[]> {
  database = await freshDatabase();
  processes = await Promise.all(
    Array.from({ length: count }, () => startConference({ DATABASE_URL: database.url })),
  );
  return processes.map(({ url }) => new Client(url));
}

afterEach(async () => {
  await Promise.all(processes.map((process) => process.stop()));
  await database.drop();
});

describe('the first administrator', () => {
  it('is made once, on one process and on two, by however many at once', async () => {
    const [one, two] = (await empty(2)) as [Client, Client];
    expect((await one.get('/setup')).body).toEqual({ needsFirstAdministrator: true, needsToken: false });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, turn) =>
        (turn % 2 ? one : two).post('/setup', input(`admin-${turn}@bureau.example`)),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201);
    for (const { body } of refused) expect(body).toMatchObject({ status: 410, code: 'account.set-up-done' });
    const made = answers.find(({ status }) => status === 201)!;
    expect(made.body).toMatchObject({ isAdministrator: true });
    const cookie = made.headers.getSetCookie()[0]!.split(';')[0]!;
    expect((await two.with({ cookie }).get('/me')).body.isAdministrator).toBe(true);
    expect((await one.get('/setup')).body.needsFirstAdministrator).toBe(false);
    const users = await database.query('SELECT id FROM users');
    expect(users).toHaveLength(1);
  });

  it('is not made from another computer without the link, whose token works once', async () => {
    const [local] = (await empty()) as [Client];
    const remote = local.with({ 'x-forwarded-for': '203.0.113.9', 'accept-language': 'en' });
    expect((await remote.get('/setup')).body).toEqual({ needsFirstAdministrator: true, needsToken: true });
    expect((await remote.post('/setup', input('a@bureau.example'))).body).toMatchObject({
      status: 403,
      code: 'account.set-up-elsewhere',
    });
    const wrong = await remote.post('/setup', { ...input('a@bureau.example'), token: 'x'.repeat(43) });
    expect(wrong.body).toMatchObject({ status: 410, code: 'access.link-invalid' });

    const dataSource = await new DataSource(
      dataSourceOptions(schema, { databaseUrl: database.url, poolSize: 2 }),
    ).initialize();
    const call = systemCall();
    const token = await new Transactions(dataSource).run(call, (tx) => issueSetUpToken(tx, call));
    await dataSource.destroy();
    expect((await remote.post('/setup', { ...input('a@bureau.example'), token })).status).toBe(201);
    expect((await remote.post('/setup', { ...input('b@bureau.example'), token })).status).toBe(410);
  });
});

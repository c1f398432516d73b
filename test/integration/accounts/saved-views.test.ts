import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startApp, type Client, type RunningApp } from '../../support/conference-app.js';

jest.setTimeout(60_000);

let app: RunningApp;
let somebody: Client;
let another: Client;
beforeAll(async () => {
  app = await startApp();
  somebody = await app.colleague([]);
  another = await app.colleague([]);
}, 60_000);
afterAll(() => app.stop());

const keep = (client: Client, name: string, query: string, list = 'registrations') =>
  client.post('/me/saved-views', { list, name, query });
const names = async (client: Client, list = 'registrations'): Promise<string[]> =>
  (await client.get<{ items: { name: string }[] }>(`/me/saved-views?list=${list}`)).body.items.map(
    ({ name }) => name,
  );

it('TRUST: views are private to who keeps them', async () => {
  const mine = await keep(somebody, '待审核的小巨人', 'state=pending&qualification=little-giant');
  expect(mine.status).toBe(201);
  expect(await names(somebody)).toEqual(['待审核的小巨人']);
  expect(await names(another)).toEqual([]);
  expect((await another.send('DELETE', `/me/saved-views/${mine.body.id}`)).status).toBe(404);
  expect(await names(somebody)).toHaveLength(1);
  expect((await somebody.send('DELETE', `/me/saved-views/${mine.body.id}`)).status).toBe(204);
  expect(await names(somebody)).toEqual([]);
  expect((await somebody.send('DELETE', `/me/saved-views/${mine.body.id}`)).status).toBe(404);
});

it('replaces a view of the same name and keeps lists apart', async () => {
  await keep(somebody, '常用', 'state=pending');
  const again = await keep(somebody, '常用', 'state=waitlisted');
  expect(again.body).toMatchObject({ name: '常用', query: 'state=waitlisted' });
  await keep(somebody, '常用', 'kind=enterprise', 'organisations');
  expect(await names(somebody)).toEqual(['常用']);
  expect(await names(somebody, 'organisations')).toEqual(['常用']);
});

it('keeps a view without any filter, and refuses one without a name or too long', async () => {
  expect((await keep(somebody, '全部', '')).status).toBe(201);
  expect((await keep(somebody, ' ', 'q=1')).status).toBe(422);
  expect((await keep(somebody, '长', 'q'.repeat(2001))).status).toBe(422);
});

it('says so when there are too many', async () => {
  for (let n = 0; n < 50; n++) await keep(another, `视图${n}`, '');
  const refused = await keep(another, '再来一个', '');
  expect([refused.status, refused.body.code]).toEqual([409, 'account.too-many-views']);
  expect((await keep(another, '视图1', 'q=x')).status).toBe(201);
});

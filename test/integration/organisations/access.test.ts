import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/permissions';
import { ensureOrganisation, ensureRepresentative, findOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import { startApp, systemCall, type Client, type RunningApp } from '../../support/conference-app.js';
import { creditCode } from './import-files.js';

let zijin: RunningApp;
let organisationId: string;
const clients = new Map<Role | 'visitor', Client>();
const visitorCall = (): Call => ({ ...systemCall(), actor: { kind: 'visitor' } });

beforeAll(async () => {
  zijin = await startApp();
  const campaign = await zijin.administrator.post('/campaigns', { nameZh: '测试行动', nameEn: 'Test' });
  if (campaign.status !== 201) throw new Error(JSON.stringify(campaign.body));
  const made = await zijin.administrator.post('/organisations', {
    nameZh: '权限示例有限公司',
    kind: 'enterprise',
    district: '玄武区',
    creditCode: creditCode(1),
  });
  organisationId = made.body.id;
  clients.set('visitor', zijin.visitor);
  for (const role of ['manager', 'desk', 'door', 'reports'] as const)
    clients.set(role, await zijin.colleague([{ role, conferenceId: null, campaignId: campaign.body.id }]));
}, 90_000);
afterAll(() => zijin?.stop());

describe('who may do what with organisations', () => {
  const edit = { nameZh: '改', kind: 'enterprise', version: 99 };
  const mapping = {};
  const id = '01a20000-0000-7000-8000-000000000000';
  it.each([
    // door and reports have no business here; the numbers are for manager, desk, door, reports, visitor
    ['GET', '/organisations', undefined, [200, 200, 403, 403, 401]],
    ['GET', '/organisations/facets', undefined, [200, 200, 403, 403, 401]],
    ['GET', `/organisations/${id}`, undefined, [404, 404, 403, 403, 401]],
    ['GET', `/organisations/${id}/representatives`, undefined, [404, 404, 403, 403, 401]],
    ['POST', `/organisations/${id}/representatives/${id}/reveal`, {}, [404, 404, 403, 403, 401]],
    ['POST', '/organisations', {}, [422, 403, 403, 403, 401]],
    ['PUT', `/organisations/${id}`, edit, [404, 403, 403, 403, 401]],
    ['POST', `/organisations/${id}/merge`, { intoId: id }, [422, 403, 403, 403, 401]],
    ['GET', '/organisations/import/template', undefined, [200, 403, 403, 403, 401]],
    ['POST', '/organisations/import/preview', {}, [422, 403, 403, 403, 401]],
    ['POST', `/organisations/import/${id}/preview`, { mapping }, [410, 403, 403, 403, 401]],
    ['POST', '/organisations/import', { uploadId: id, mapping }, [410, 403, 403, 403, 401]],
    ['GET', `/organisations/import/${id}/marked-file`, undefined, [410, 403, 403, 403, 401]],
  ])('%s %s', async (method, path, body, statuses) => {
    const order = ['manager', 'desk', 'door', 'reports', 'visitor'] as const;
    const answers = await Promise.all(order.map((who) => clients.get(who)!.send(method, path, body)));
    expect(answers.map(({ status }) => status)).toEqual(statuses);
  });
});

describe('the public search', () => {
  const search = async (q: string): Promise<object[]> =>
    (await zijin.visitor.get(`/public/organisations?q=${encodeURIComponent(q)}`)).body.items;

  it('gives name and district, and nothing about people', async () => {
    const expected = [{ id: organisationId, nameZh: '权限示例有限公司', nameEn: null, district: '玄武区' }];
    for (const q of [
      '权限',
      'quanxian',
      'qxsl',
      '示例 权限',
      creditCode(1),
      ` ${creditCode(1).toLowerCase()}`,
    ])
      expect(await search(q)).toEqual(expected);
  });

  it.each(['', ' ', '司', 'a', '%', '_', '%%', '__', '\u200b司', '　司　'])(
    'lists nobody for %j',
    async (q) => {
      expect(await search(q)).toEqual([]);
    },
  );

  it('lists eight at most, and nothing by a piece of a code', async () => {
    for (let number = 100; number < 112; number++)
      await zijin.administrator.post('/organisations', {
        nameZh: `列举示例${number}有限公司`,
        kind: 'enterprise',
        creditCode: creditCode(number),
      });
    expect(await search('列举')).toHaveLength(8);
    expect(await search('91320100')).toEqual([]);
  });

  it('does not show what a visitor entered', async () => {
    const id = await zijin.transactions.run(visitorCall(), (tx) =>
      ensureOrganisation(tx, visitorCall(), { nameZh: '访客填写的有限公司' }),
    );
    expect(await search('访客填写')).toEqual([]);
    const known = await findOrganisation(zijin.transactions.reader, id);
    expect(known).toMatchObject({ kind: 'enterprise', isVerified: false });
  });
});

describe('naming an organisation', () => {
  const ensure = (meant: Parameters<typeof ensureOrganisation>[2]) =>
    zijin.transactions.run(visitorCall(), (tx) => ensureOrganisation(tx, visitorCall(), meant));

  it('finds it by id, by code whatever the name, and by name however spelled', async () => {
    expect(await ensure({ organisationId })).toBe(organisationId);
    expect(await ensure({ nameZh: '写错的名字', creditCode: creditCode(1) })).toBe(organisationId);
    expect(await ensure({ nameZh: ' 权限示例 有限公司' })).toBe(organisationId);
    await expect(ensure({ organisationId: '01a20000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
      code: 'access.not-found',
    });
  });

  it('takes the same name with another code for another organisation', async () => {
    expect(await ensure({ nameZh: '权限示例有限公司', creditCode: creditCode(2) })).not.toBe(organisationId);
  });

  it('adds one organisation when a hundred enter it at once', async () => {
    const ids = await Promise.all(Array.from({ length: 100 }, () => ensure({ nameZh: '同时填写有限公司' })));
    expect(new Set(ids).size).toBe(1);
  });

  it('refuses a wrong code at its field', async () => {
    await expect(ensure({ nameZh: '某公司', creditCode: '123' })).rejects.toMatchObject({
      code: 'input.invalid',
      fields: [{ field: 'creditCode', code: 'organisation.credit-code-length' }],
    });
  });

  it('knows a person again, and lets no stranger change how to reach somebody', async () => {
    const person = { organisationId, name: '赵六', title: null, mobile: '+8613900000006', email: null };
    const add = (some: Partial<typeof person> & { email?: string | null }) =>
      zijin.transactions.run(visitorCall(), (tx) =>
        ensureRepresentative(tx, visitorCall(), { ...person, ...some }),
      );
    const ids = await Promise.all(Array.from({ length: 20 }, () => add({})));
    expect(new Set(ids).size).toBe(1);
    expect(await add({ email: 'zhao@firm.example' } as object)).toBe(ids[0]);
    expect(await add({ email: 'thief@evil.example' } as object)).toBe(ids[0]);
    expect(await add({ mobile: '+8613900000007' })).not.toBe(ids[0]);
    const [row] = await zijin.database.query('SELECT mobile, email FROM representatives WHERE id = $1', [
      ids[0],
    ]);
    expect(row).toEqual({ mobile: '+8613900000006', email: 'zhao@firm.example' });
  });
});

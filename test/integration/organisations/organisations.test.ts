import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findOrganisations, resolveOrganisation } from '#organisations';
import { startApp, type Client, type RunningApp } from '../../support/conference-app.js';
import { creditCode } from './import-files.js';

let zijin: RunningApp;
let admin: Client;
beforeAll(async () => {
  zijin = await startApp();
  admin = zijin.administrator;
}, 60_000);
afterAll(() => zijin?.stop());

const body = (nameZh: string, more: object = {}) => ({ nameZh, kind: 'enterprise', ...more });
const create = async (nameZh: string, more: object = {}) => {
  const answer = await admin.post('/organisations', body(nameZh, more));
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const names = async (query: string): Promise<string[]> => {
  const answer = await admin.get(`/organisations?${query}`);
  return answer.body.items.map(({ nameZh }: { nameZh: string }) => nameZh);
};
const addPerson = (
  organisationId: string,
  name: string,
  mobile: string | null,
  email: string | null = null,
) =>
  zijin.database.query(
    `INSERT INTO representatives (id, organisation_id, name, name_key, mobile, email, created_at, updated_at)
     VALUES (gen_random_uuid(), $1, $2, $2, $3, $4, now(), now()) RETURNING id`,
    [organisationId, name, mobile, email],
  ) as Promise<{ id: string }[]>;

describe('an organisation', () => {
  it('is entered with everything it is known by', async () => {
    const made = await create('南京示例精密有限公司', {
      nameEn: 'Nanjing Example Precision',
      creditCode: ` ${creditCode(1).toLowerCase()} `,
      district: '玄武区',
      industry: '高端装备',
      qualifications: [
        { qualification: 'little-giant', year: 2021 },
        { qualification: 'single-champion', year: null },
      ],
    });
    expect(made).toMatchObject({
      creditCode: creditCode(1),
      isVerified: true,
      isDemo: false,
      version: 1,
      qualifications: [
        { qualification: 'single-champion', year: null },
        { qualification: 'little-giant', year: 2021 },
      ],
    });
    expect((await admin.get(`/organisations/${made.id}`)).body).toEqual(made);
  });

  it.each([
    [{ creditCode: '91350100M000100Y44' }, 'creditCode', 'organisation.credit-code-check'],
    [{ creditCode: 'O1350100M000100Y43' }, 'creditCode', 'organisation.credit-code-character'],
    [{ nameZh: '=1+1' }, 'nameZh', 'organisation.name-invalid'],
    [{ nameZh: '长'.repeat(200) }, 'nameZh', 'field.too-long'],
    [{ nameZh: ' \u200b ' }, 'nameZh', 'field.required'],
    [{ kind: 'club' }, 'kind', 'field.not-a-choice'],
    [{ isVerified: true }, 'isVerified', 'field.unknown'],
    [
      { qualifications: [{ qualification: 'innovative', year: 1066 }] },
      'qualifications.0.year',
      'field.number-range',
    ],
  ])('with %j gets the sentence at the field', async (wrong, field, code) => {
    const answer = await admin.post('/organisations', { ...body('南京示例有限公司'), ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ field, code }]);
  });

  it('cannot have another’s code, nor a name alone that another has', async () => {
    const first = await create('甲示例有限公司', { creditCode: creditCode(2) });
    await create('乙示例有限公司');
    const code = await admin.post('/organisations', body('丙示例有限公司', { creditCode: creditCode(2) }));
    expect(code).toMatchObject({
      status: 409,
      body: {
        code: 'organisation.credit-code-taken',
        params: { name: '甲示例有限公司' },
        details: { id: first.id },
      },
    });
    const name = await admin.post('/organisations', body('乙 示例有限公司'));
    expect(name).toMatchObject({ status: 409, body: { code: 'organisation.name-taken' } });
    const renamed = await admin.put(`/organisations/${first.id}`, { ...body('乙示例有限公司'), version: 1 });
    expect(renamed.body.code).toBe('organisation.name-taken');
  });

  it('is made once when the same request comes twice', async () => {
    const once = admin.with({ 'idempotency-key': 'organisation-once' });
    const [first, second] = [
      await once.post('/organisations', body('只建一次有限公司')),
      await once.post('/organisations', body('只建一次有限公司')),
    ];
    expect(second).toMatchObject({ status: 201, body: { id: first.body.id } });
    const other = await once.post('/organisations', body('另一个有限公司'));
    expect(other.body.code).toBe('request.repeated-differently');
  });

  it('is edited by who saw its newest version', async () => {
    const made = await create('修改示例有限公司', { district: '玄武区' });
    const path = `/organisations/${made.id}`;
    const changed = await admin.put(path, {
      ...body('修改示例有限公司', { district: '江宁区' }),
      version: 1,
    });
    expect(changed.body).toMatchObject({ district: '江宁区', version: 2 });
    const stale = await admin.put(path, { ...body('旧的'), version: 1 });
    expect(stale).toMatchObject({ status: 409, body: { code: 'record.changed-meanwhile' } });
    const staleTag = await admin.with({ 'if-match': '"1"' }).put(path, body('旧的'));
    expect(staleTag.body.code).toBe('record.changed-meanwhile');
    const byTag = await admin.with({ 'if-match': '"2"' }).put(path, body('新的有限公司'));
    expect(byTag.body).toMatchObject({ nameZh: '新的有限公司', district: null, version: 3 });
    const without = await admin.put(path, body('没有版本'));
    expect(without.body.errors).toMatchObject([{ field: 'version', code: 'field.required' }]);
    const trail = await zijin.database.query(
      `SELECT action, details->'changed' AS changed FROM audit_entries WHERE subject_id = $1 ORDER BY at`,
      [made.id],
    );
    expect(trail).toEqual([
      { action: 'organisation.created', changed: null },
      { action: 'organisation.edited', changed: ['district'] },
      { action: 'organisation.edited', changed: ['nameZh', 'district'] },
    ]);
  });

  it.each(['GET', 'PUT'])('that does not exist is not found (%s)', async (method) => {
    const path = '/organisations/01a20000-0000-7000-8000-000000000000';
    const answer = await admin.send(
      method,
      path,
      method === 'PUT' ? { ...body('无'), version: 1 } : undefined,
    );
    expect(answer).toMatchObject({ status: 404, body: { code: 'access.not-found' } });
  });
});

describe('the list', () => {
  it('finds by characters, pinyin, initials, several words and code, wildcards taken literally', async () => {
    await create('苏州轨道装备示例有限公司', {
      nameEn: 'Suzhou Rail',
      creditCode: creditCode(3),
      district: '姑苏区',
    });
    await create('苏州50%生物示例有限公司', { district: '姑苏区' });
    const rail = '苏州轨道装备示例有限公司';
    for (const q of ['轨道', 'guidao', 'szgd', 'RAIL suzhou', '苏州 轨道', creditCode(3).slice(4, 14)])
      expect(await names(`q=${encodeURIComponent(q)}`)).toContain(rail);
    expect(await names(`q=${encodeURIComponent('50%')}`)).toEqual(['苏州50%生物示例有限公司']);
    expect(await names(`q=${encodeURIComponent('苏州_轨道')}`)).toEqual([]);
  });

  it('filters, sorts by pinyin and pages without losing or repeating a row', async () => {
    for (const name of ['丁', '丙', '甲', '乙', '戊'])
      await create(`${name}分页有限公司`, {
        district: '分页区',
        industry: '分页业',
        qualifications: name === '甲' ? [{ qualification: 'innovative', year: 2023 }] : [],
      });
    const sorted = ['丙', '丁', '甲', '戊', '乙'].map((name) => `${name}分页有限公司`);
    const found: string[] = [];
    let cursor = '';
    do {
      const answer = await admin.get(
        `/organisations?district=${encodeURIComponent('分页区')}&limit=2&cursor=${cursor}`,
      );
      expect(answer.body.total).toBe(5);
      found.push(...answer.body.items.map(({ nameZh }: { nameZh: string }) => nameZh));
      cursor = answer.body.nextCursor ?? '';
    } while (cursor);
    expect(found).toEqual(sorted);
    expect(await names('qualification=innovative&industry=' + encodeURIComponent('分页业'))).toEqual([
      '甲分页有限公司',
    ]);
    expect(await names('kind=university&district=' + encodeURIComponent('分页区'))).toEqual([]);
    const facets = await admin.get('/organisations/facets');
    expect(facets.body.districts).toContain('分页区');
    expect(facets.body.industries).toContain('分页业');
  });

  it.each(['abc', Buffer.from('["a","b"]').toString('base64url'), Buffer.from('[1]').toString('base64url')])(
    'refuses a made-up cursor %s',
    async (cursor) => {
      expect((await admin.get(`/organisations?cursor=${cursor}`)).body.code).toBe('input.unreadable');
    },
  );
});

describe('merging doubles', () => {
  it('moves the people, fills the gaps, and keeps every old reference leading to the one that stays', async () => {
    const into = await create('合并留下有限公司', { district: '玄武区' });
    const from = await create('合并消失有限公司', { creditCode: creditCode(4), industry: '材料' });
    const older = await create('更早消失有限公司');
    await addPerson(into.id, '张三', '+8613900000001');
    const [twin] = await addPerson(from.id, '张三', '+8613900000001');
    await addPerson(from.id, '李四', null, 'li@firm.example');
    expect((await admin.post(`/organisations/${older.id}/merge`, { intoId: from.id })).status).toBe(200);
    const merged = await admin.post(`/organisations/${from.id}/merge`, { intoId: into.id });
    expect(merged.body).toMatchObject({
      id: into.id,
      creditCode: creditCode(4),
      district: '玄武区',
      industry: '材料',
      representativeCount: 2,
      version: 2,
    });
    expect((await admin.get(`/organisations/${from.id}`)).body.mergedIntoId).toBe(into.id);
    expect(await names('q=' + encodeURIComponent('消失'))).toEqual([]);
    const reader = zijin.transactions.reader;
    expect(await resolveOrganisation(reader, older.id)).toBe(into.id);
    const found = await findOrganisations(reader, [older.id, from.id, into.id]);
    expect([...found.values()].map(({ id }) => id)).toEqual([into.id, into.id, into.id]);
    const [row] = await zijin.database.query<{ merged_into_id: string | null }>(
      'SELECT merged_into_id FROM representatives WHERE id = $1',
      [twin!.id],
    );
    expect(row!.merged_into_id).not.toBeNull();
    const edit = await admin.put(`/organisations/${from.id}`, { ...body('改名'), version: 3 });
    expect(edit).toMatchObject({
      status: 409,
      body: { code: 'organisation.merged-away', details: { id: into.id } },
    });
  });

  it('asks first when their codes differ, and never merges one into itself', async () => {
    const one = await create('代码甲有限公司', { creditCode: creditCode(5) });
    const other = await create('代码乙有限公司', { creditCode: creditCode(6) });
    const asked = await admin.post(`/organisations/${one.id}/merge`, { intoId: other.id });
    expect(asked).toMatchObject({ status: 409, body: { code: 'organisation.merge-codes-differ' } });
    expect((await admin.get(`/organisations/${one.id}`)).body.mergedIntoId).toBeNull();
    const sure = await admin.post(`/organisations/${one.id}/merge`, { intoId: other.id, confirm: true });
    expect(sure.body).toMatchObject({ id: other.id, creditCode: creditCode(6) });
    const itself = await admin.post(`/organisations/${other.id}/merge`, { intoId: other.id });
    expect(itself.body.code).toBe('organisation.merge-into-itself');
  });

  it('ends well when both directions are asked at once', async () => {
    const [a, b] = [await create('互并甲有限公司'), await create('互并乙有限公司')];
    const answers = await Promise.all([
      admin.post(`/organisations/${a.id}/merge`, { intoId: b.id }),
      admin.post(`/organisations/${b.id}/merge`, { intoId: a.id }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

describe('representatives', () => {
  it('are masked, and shown in full with a right that leaves its trace', async () => {
    const made = await create('代表示例有限公司');
    const [person] = await addPerson(made.id, '王五', '+8613912345678', 'wang@firm.example');
    const path = `/organisations/${made.id}/representatives`;
    const list = await admin.get(path);
    expect(list.body.items).toMatchObject([{ mobile: '+86139****5678', email: 'w***@firm.example' }]);
    const full = await admin.post(`${path}/${person!.id}/reveal`);
    expect(full.body).toMatchObject({ mobile: '+8613912345678', email: 'wang@firm.example' });
    const trail = await zijin.database.query('SELECT action FROM audit_entries WHERE subject_id = $1', [
      person!.id,
    ]);
    expect(trail).toEqual([{ action: 'representative.revealed' }]);
    const other = await create('别家有限公司');
    const foreign = await admin.post(`/organisations/${other.id}/representatives/${person!.id}/reveal`);
    expect(foreign.status).toBe(404);
  });
});

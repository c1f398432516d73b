import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { readTable } from '#documents/tables';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import { register, scheduleConference, type TestConference } from './world.js';

jest.setTimeout(60_000);
const type = 'enterprise-representative';

interface Item {
  id: string;
  name: string;
  state: string;
}

let app: RunningApp;
let conference: TestConference;
let farOrganisation: string;
beforeAll(async () => {
  app = await startApp();
  conference = await scheduleConference(app, { [type]: 4, press: 2 });
  const far = await app.administrator.post('/organisations', {
    nameZh: '苏州远方纳米材料有限公司',
    kind: 'enterprise',
    district: '工业园区',
    qualifications: [{ qualification: 'little-giant', year: 2023 }],
  });
  farOrganisation = far.body.id;
  for (let n = 1; n <= 6; n++) await register(app, conference, n);
  await register(app, conference, 7, { organisationId: farOrganisation, name: '阿依古丽·买买提' });
  await app.administrator.post(`/conferences/${conference.id}/registrations`, {
    mobile: '13800001234',
    name: '周现场',
    organisationId: farOrganisation,
    participantType: 'press',
  });
}, 60_000);
afterAll(() => app.stop());

const list = async (query: string) =>
  (
    await app.administrator.get<{
      items: Item[];
      total: number | null;
      counts: { state: string; count: number }[];
      nextCursor: string | null;
    }>(`/conferences/${conference.id}/registrations?${query}`)
  ).body;
const names = async (query: string): Promise<string[]> => (await list(query)).items.map(({ name }) => name);

it('shows all with the counts by state', async () => {
  const all = await list('');
  expect(all.total).toBe(8);
  expect(Object.fromEntries(all.counts.map(({ state, count }) => [state, count]))).toEqual({
    confirmed: 5,
    waitlisted: 3,
  });
});

it('chooses by several states, types, sources, organisation marks, arrival and time', async () => {
  const counted = async (query: string) => (await list(query)).total;
  expect(await counted('state=waitlisted')).toBe(3);
  expect(await counted('state=waitlisted,confirmed')).toBe(8);
  expect(await counted('state=offered,cancelled')).toBe(0);
  expect(await counted(`participantType=press,${type}`)).toBe(8);
  expect(await counted('source=desk')).toBe(1);
  expect(await counted(encodeURI('district=工业园区'))).toBe(2);
  expect(await counted('qualification=little-giant&state=waitlisted')).toBe(1);
  expect(await counted(`organisationId=${conference.organisationId}`)).toBe(6);
  expect(await counted('arrived=true')).toBe(0);
  expect(await counted('registeredFrom=2020-01-01T00:00:00Z')).toBe(8);
  expect(await counted('registeredTo=2020-01-01T00:00:00Z')).toBe(0);
});

it('searches by name, organisation, pinyin, several words and the end of the number', async () => {
  expect(await names(encodeURI('q=阿依古丽'))).toEqual(['阿依古丽·买买提']);
  expect(await names('q=yuanfang')).toHaveLength(2);
  expect(await names(encodeURI('q=远方 周现场'))).toEqual(['周现场']);
  expect(await names('q=1234')).toEqual(['周现场']);
  expect(await names(encodeURI('q=%_'))).toEqual([]);
  expect((await list('q=yuanfang&state=waitlisted')).counts).toHaveLength(2);
});

it.each(['newest', 'oldest', 'name', 'changed', 'waiting'])(
  'walks the pages of the order %s without losing or repeating a row, also while searching',
  async (sort) => {
    for (const q of ['', '&q=g']) {
      const whole = (await list(`sort=${sort}&limit=200${q}`)).items.map(({ id }) => id);
      const walked: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page = await list(`sort=${sort}&limit=3${q}${cursor ? `&cursor=${cursor}` : ''}`);
        expect([page.total, page.counts.length]).toEqual(cursor ? [null, 0] : [8, 2]);
        walked.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(walked).toEqual(whole);
      expect(new Set(walked).size).toBe(8);
    }
  },
);

it('orders names as pinyin does and the waiting list as it stands', async () => {
  expect((await names('sort=name'))[0]).toBe('阿依古丽·买买提');
  const waiting = await list('sort=waiting&state=waitlisted');
  const detail = await app.administrator.get(`/registrations/${waiting.items[0]!.id}`);
  expect(detail.body.position).toBe(1);
});

it('finds answers to the form, single and among several', async () => {
  const [{ id }] = (await list('sort=oldest')).items as [Item];
  await app.database.query(`UPDATE registrations SET answers = $2 WHERE id = $1`, [
    id,
    JSON.stringify({ meal: 'halal', topics: ['rail', 'chips'] }),
  ]);
  for (const answer of ['meal:halal', 'topics:chips']) expect((await list(`answer=${answer}`)).total).toBe(1);
  for (const answer of ['meal:none', 'topics:wind', 'nothing:x', "a'b:c"])
    expect((await list(`answer=${encodeURIComponent(answer)}`)).total).toBe(0);
});

it('brings along the answers that are asked for, in words, phones masked, and writes them into the file', async () => {
  const asked = await scheduleConference(app, { [type]: 5 });
  const option = (key: string, labelZh: string, labelEn: string) => ({ key, labelZh, labelEn });
  const fields = [
    {
      key: 'meal',
      kind: 'choice',
      labelZh: '用餐',
      labelEn: 'Meal',
      options: [option('halal', '清真', 'Halal'), option('any', '不限', 'Any')],
    },
    {
      key: 'topics',
      kind: 'multiple',
      labelZh: '关注方向',
      options: [option('rail', '轨道交通', 'Rail'), option('chips', '芯片', '')],
    },
    { key: 'emergency', kind: 'phone', labelZh: '紧急联系电话', labelEn: 'Emergency number' },
  ];
  const path = `/conferences/${asked.id}/forms/${type}`;
  expect((await app.administrator.put(path, { version: 0, definition: { fields } })).status).toBe(200);
  const answers = { meal: 'halal', topics: ['rail', 'chips'], emergency: '13912345678' };
  await register(app, asked, 1, { formVersion: 1, answers });
  await register(app, asked, 2, { formVersion: 1, answers: { topics: ['rail'] } });
  const rows = async (query: string) =>
    (await app.administrator.get(`/conferences/${asked.id}/registrations?sort=oldest&${query}`)).body.items;
  expect((await rows('')).map(({ answerCells }: { answerCells: object[] }) => answerCells)).toEqual([[], []]);
  const [first, second] = await rows('answers=emergency,topics,meal,unknown');
  expect(first.answerCells).toEqual([
    { key: 'emergency', textZh: '+86139****5678', textEn: '+86139****5678' },
    { key: 'topics', textZh: '轨道交通、芯片', textEn: 'Rail, 芯片' },
    { key: 'meal', textZh: '清真', textEn: 'Halal' },
  ]);
  expect(second.answerCells).toEqual([{ key: 'topics', textZh: '轨道交通', textEn: 'Rail' }]);
  const download = async (body: object, client = app.administrator) =>
    readTable((await client.post<Buffer>(`/conferences/${asked.id}/registrations/export`, body)).body);
  const wish = { columns: ['name'], answers: ['meal', 'topics', 'emergency'], language: 'en' };
  const file = await download(wish);
  expect(file.header).toEqual(['Name', 'Meal', '关注方向', 'Emergency number']);
  expect(file.rows.map(({ cells }) => cells.slice(1))).toEqual([
    ['Halal', 'Rail, 芯片', '+8613912345678'],
    ['', 'Rail', ''],
  ]);
  const reports = await app.colleague([{ role: 'reports', conferenceId: asked.id, campaignId: null }]);
  expect((await download(wish, reports)).rows[0]!.cells[3]).toBe('+86139****5678');
  const many = Array.from({ length: 61 }, (_, n) => `k${n}`).join(',');
  const refused = await app.administrator.get(`/conferences/${asked.id}/registrations?answers=${many}`);
  expect(refused.status).toBe(422);
});

it('refuses a cursor of another order and values nobody knows', async () => {
  const { nextCursor } = await list('limit=1');
  const refused = async (query: string): Promise<number> =>
    (await app.administrator.get(`/conferences/${conference.id}/registrations?${query}`)).status;
  expect(await refused(`sort=name&cursor=${nextCursor}`)).toBe(422);
  expect(await refused('cursor=abc')).toBe(422);
  expect(await refused('state=pending,flying')).toBe(422);
  expect(await refused('sort=mobile')).toBe(422);
});

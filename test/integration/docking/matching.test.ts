import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/children.js';
import { startApp, type Client, type RunningApp } from '../../support/conference-app.js';
import { scheduleConference, type TestConference } from '../registration/world.js';

let app: RunningApp;
let conference: TestConference;
let organisations: string[];

interface Wish {
  kind?: 'demand' | 'achievement' | 'expertise';
  titleZh?: string;
  titleEn?: string;
  textZh?: string;
  fieldId?: string;
  organisationId?: string;
  conferenceId?: string;
  state?: string;
}
let number = 0;

async function item(wish: Wish): Promise<string> {
  number += 1;
  const [row] = await app.database.query<{ id: string }>(
    `INSERT INTO docking_items (id, conference_id, kind, number, state, source, organisation_id, title_zh, title_en,
       text_zh, text_en, field_id, cooperation, search_text, created_at, updated_at)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, 'organiser', $5, $6, $7, $8, '', $9, '{transfer}', $10, now(), now())
     RETURNING id`,
    [
      wish.conferenceId ?? conference.id,
      wish.kind ?? 'achievement',
      number,
      wish.state ?? 'valid',
      wish.organisationId ?? organisations[0],
      wish.titleZh ?? '',
      wish.titleEn ?? '',
      wish.textZh ?? '',
      wish.fieldId ?? null,
      wish.titleZh ?? wish.titleEn ?? '',
    ],
  );
  return row!.id;
}

const suggestions = async (id: string, client: Client = app.administrator) =>
  (await client.get(`/docking/items/${id}/suggestions`)).body;
const decide = (id: string, otherId: string, verdict: 'accepted' | 'rejected' | null) =>
  app.administrator.send('PUT', `/docking/items/${id}/suggestions/${otherId}`, { verdict });

beforeAll(async () => {
  app = await startApp();
}, 60_000);
afterAll(() => app.stop());

beforeEach(async () => {
  conference = await scheduleConference(app, { 'enterprise-representative': 5 });
  const rows = await app.database.query<{ id: string }>(
    `INSERT INTO organisations (id, name_zh, name_key, search_text, sort_key, kind, district, is_verified, created_at, updated_at)
     SELECT gen_random_uuid(), 'Firm ' || gen_random_uuid(), gen_random_uuid()::text, '', '', 'enterprise', '玄武区', true, now(), now()
     FROM generate_series(1, 2) RETURNING id`,
  );
  organisations = rows.map(({ id }) => id);
});

describe('suggestions', () => {
  it('come best first in both directions, with marked words and reasons, across languages', async () => {
    const [field] = await app.database.query<{ id: string }>(
      `INSERT INTO docking_fields (id, name_zh, name_en, position) VALUES (gen_random_uuid(), '轨道交通', 'Rail', 1) RETURNING id`,
    );
    const demand = await item({ kind: 'demand', titleZh: '列车轴承故障诊断', fieldId: field!.id });
    const fitting = await item({
      titleEn: 'Fault diagnosis of train bearings',
      fieldId: field!.id,
      organisationId: organisations[1],
    });
    const other = await item({ kind: 'expertise', titleZh: '茶叶发酵' });
    const withdrawn = await item({ titleZh: '列车轴承故障诊断', state: 'withdrawn' });
    const { items } = await suggestions(demand);
    const ids = items.map(({ itemId }: { itemId: string }) => itemId);
    expect(ids[0]).toBe(fitting);
    expect(ids).not.toContain(withdrawn);
    expect(items[0].reasons).toMatchObject({
      sameField: { nameEn: 'Rail' },
      cooperation: ['transfer'],
      district: '玄武区',
      metBefore: false,
    });
    const { start, end } = items[0].otherMarks.titleEn.at(-1);
    expect('Fault diagnosis of train bearings'.slice(start, end)).toMatch(/bearings$/);
    expect(items[0].reasons.ownWords.join()).toContain('轴承');
    const back = await suggestions(fitting);
    expect(back.items.map(({ itemId }: { itemId: string }) => itemId)).toEqual([demand]);
    expect((await suggestions(other)).items).toEqual([]);
  });

  it('follow an item that changes, and one that comes', async () => {
    const demand = await item({ kind: 'demand', titleZh: '污泥干化' });
    const offer = await item({ titleZh: '桥梁检测' });
    expect((await suggestions(demand)).items).toEqual([]);
    await app.database.query(
      `UPDATE docking_items SET title_zh = '污泥低温干化设备', updated_at = now() + interval '1 second' WHERE id = $1`,
      [offer],
    );
    expect((await suggestions(demand)).items).toHaveLength(1);
    const late = await item({ titleZh: '污泥干化' });
    expect((await suggestions(demand)).items[0].itemId).toBe(late);
  });

  it('of a large conference answer as they stood a moment ago while newer lists are made, and for a new item at once', async () => {
    const demand = await item({ kind: 'demand', titleZh: '污泥干化' });
    const first = await item({ titleZh: '污泥低温干化设备' });
    await app.database.query(
      `INSERT INTO docking_items (id, conference_id, kind, number, state, source, organisation_id, title_zh, title_en,
         text_zh, text_en, cooperation, search_text, created_at, updated_at)
       SELECT gen_random_uuid(), $1, 'achievement', 10000 + n, 'valid', 'organiser', $2, '桥梁检测' || n, '', '索力监测' || n, '',
         '{transfer}', '', now(), now() FROM generate_series(1, 2100) n`,
      [conference.id, organisations[0]],
    );
    const found = async (id: string): Promise<string[]> =>
      (await suggestions(id)).items.map(({ itemId }: { itemId: string }) => itemId);
    expect((await found(demand))[0]).toBe(first);
    const late = await item({ titleZh: '污泥干化' });
    expect(await found(demand)).not.toContain(late); // as it stood; asking for it makes the newer lists
    await eventually('newer lists', async () => ((await found(demand)).includes(late) ? true : undefined));
    const another = await item({ kind: 'demand', titleZh: '污泥低温干化' });
    expect(await found(another)).toContain(first);
  });

  it('stay in their conference', async () => {
    const demand = await item({ kind: 'demand', titleZh: '污泥干化' });
    const elsewhere = await scheduleConference(app, { 'enterprise-representative': 5 });
    const offer = await item({ titleZh: '污泥干化', conferenceId: elsewhere.id });
    expect((await suggestions(demand)).items).toEqual([]);
    const answer = await decide(demand, offer, 'accepted');
    expect(answer).toMatchObject({ status: 422, body: { code: 'docking.pair-unfit' } });
  });

  it('stand page by page beside their demands', async () => {
    const first = await item({ kind: 'demand', titleZh: '污泥干化' });
    const second = await item({ kind: 'demand', titleZh: '桥梁检测' });
    await item({ titleZh: '污泥干化装备' });
    const path = `/conferences/${conference.id}/docking/suggestions`;
    const { body } = await app.administrator.get(`${path}?limit=1`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([first]);
    expect(body.items[0].suggestions).toHaveLength(1);
    const { body: rest } = await app.administrator.get(`${path}?limit=1&after=${body.next}`);
    expect(rest).toMatchObject({ items: [{ id: second, suggestions: [] }], next: null });
    const found = await app.administrator.get(`${path}?q=${encodeURIComponent('桥梁')}`);
    expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([second]);
  });

  it('take hostile and empty texts as they come', async () => {
    const demand = await item({
      kind: 'demand',
      titleZh: '🚂',
      textZh: '=1+1 {{x}} </script> __proto__ \u202e',
    });
    await item({ titleZh: '</script>', textZh: '长'.repeat(4000) });
    expect((await suggestions(demand)).items).toHaveLength(1);
  });
});

describe('verdicts', () => {
  it('turned down comes after all else, taken stays, taken back is open again; each leaves an audit row', async () => {
    const demand = await item({ kind: 'demand', titleZh: '污泥干化设备' });
    const close = await item({ titleZh: '污泥干化设备' });
    const far = await item({ titleZh: '污泥利用' });
    expect((await suggestions(demand)).items[0].itemId).toBe(close);
    expect(await decide(demand, close, 'rejected')).toMatchObject({
      status: 200,
      body: { verdict: 'rejected' },
    });
    const { items } = await suggestions(demand);
    expect(items.map(({ itemId, verdict }: Record<string, string>) => [itemId, verdict])).toEqual([
      [far, null],
      [close, 'rejected'],
    ]);
    // From the other side the same pair carries the same word.
    expect((await suggestions(close)).items[0]).toMatchObject({ itemId: demand, verdict: 'rejected' });
    await decide(close, demand, 'accepted');
    expect((await suggestions(demand)).items[0]).toMatchObject({ itemId: close, verdict: 'accepted' });
    await decide(demand, close, null);
    expect((await suggestions(demand)).items[0]).toMatchObject({ itemId: close, verdict: null });
    const actions = await app.database.query<{ action: string }>(
      `SELECT action FROM audit_entries WHERE subject_id = $1 ORDER BY at, id`,
      [demand],
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'suggestion.rejected',
      'suggestion.accepted',
      'suggestion.reopened',
    ]);
  });

  it('refuses anything but a verdict on a pair', async () => {
    const demand = await item({ kind: 'demand', titleZh: '污泥' });
    const another = await item({ kind: 'demand', titleZh: '污泥' });
    const path = `/docking/items/${demand}/suggestions/${another}`;
    expect((await app.administrator.send('PUT', path, { verdict: 'accepted' })).status).toBe(422);
    expect((await app.administrator.send('PUT', path, { verdict: 'perhaps' })).status).toBe(422);
    expect((await app.administrator.send('PUT', path, {})).status).toBe(422);
  });
});

describe('terms', () => {
  it('added ones join what they name, changed and removed ones no longer do', async () => {
    const demand = await item({ kind: 'demand', titleZh: '小龙炮升级' });
    await item({ titleEn: 'Zorblax actuator' });
    expect((await suggestions(demand)).items).toEqual([]);
    const added = await app.administrator.post('/trade-terms', { words: [' 小龙炮 ', 'Zorblax', 'ZORBLAX'] });
    expect(added).toMatchObject({ status: 201, body: { words: ['小龙炮', 'Zorblax'] } });
    expect((await suggestions(demand)).items).toHaveLength(1);
    const found = await app.administrator.get(`/trade-terms?q=${encodeURIComponent('小龙')}`);
    expect(found.body).toEqual({ own: [{ id: added.body.id, words: ['小龙炮', 'Zorblax'] }], shipped: [] });
    const changed = await app.administrator.send('PUT', `/trade-terms/${added.body.id}`, {
      words: ['甲', '乙'],
    });
    expect(changed.status).toBe(200);
    expect((await suggestions(demand)).items).toEqual([]);
    const gone = () => app.administrator.send('DELETE', `/trade-terms/${added.body.id}`);
    expect((await gone()).status).toBe(204);
    expect((await gone()).status).toBe(404);
  });

  it('refuses a group of one word in sentences', async () => {
    const answer = await app.administrator.post('/trade-terms', { words: ['轴承', '軸承'] });
    expect(answer).toMatchObject({ status: 422, body: { code: 'docking.term-words' } });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTable, writeXlsx } from '#documents/tables';
import { startApp, type RunningApp } from '../../support/conference-app.js';
import {
  aDemand,
  anAchievement,
  dockingWorld,
  enter,
  move,
  release,
  type DockingWorld,
  type Guest,
} from './docking-world.js';

let app: RunningApp;
let world: DockingWorld;
let guest: Guest;
beforeAll(async () => {
  app = await startApp();
  world = await dockingWorld(app);
  guest = await world.enterprise();
}, 90_000);
afterAll(() => app.stop());

const post = (path: string, body: object) => app.visitor.post(`/public/docking/${path}`, body);
const ofConference = (path: string): string => `/conferences/${world.conference.id}/docking/${path}`;

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of parts) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A list as an organiser fills it in. */
const listOf = (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  bytesOf(
    writeXlsx([
      {
        name: '清单',
        columns: ['类别', '单位名称', '标题（中文）', '说明（中文）', '合作方式', '预算'].map(
          (header, at) => ({
            key: `c${at}`,
            header,
            kind: 'text' as const,
          }),
        ),
        rows: rows.map((row) => Object.fromEntries(row.map((cell, at) => [`c${at}`, cell]))),
      },
    ]),
  );

const columns = ['kind', 'organisation', 'titleZh', 'textZh', 'cooperation', 'budgetFrom'].map(
  (field, column) => ({ field, column }),
);

describe('BAD INPUT: what is entered', () => {
  it('keeps stored script as the text it is, and says at the field what is wrong', async () => {
    const script = '</script><img src=x onerror=alert(1)>{{constructor}}';
    const item = await enter(app, guest, aDemand({ titleZh: script, textZh: '=1+1\u0000\u202e' }));
    expect(item).toMatchObject({ titleZh: script, textZh: '=1+1' });
    const wrong = {
      ...aDemand({ titleZh: ' ', titleEn: '', textZh: '', textEn: '' }),
      budgetFrom: 9,
      budgetTo: 1,
    };
    expect(await post('items', { ...wrong, token: guest.token })).toMatchObject({
      status: 422,
      body: {
        errors: [
          { field: 'titleZh', code: 'docking.title-needed' },
          { field: 'textZh', code: 'docking.text-needed' },
          { field: 'budgetTo', code: 'docking.budget-range' },
        ],
      },
    });
    const forged = { ...aDemand(), state: 'released', token: guest.token };
    expect((await post('items', forged)).status).toBeGreaterThanOrEqual(400);
  });

  it('leaves as text in the export, so that no spreadsheet computes it', async () => {
    await enter(app, guest, aDemand({ titleZh: '=HYPERLINK("http://evil.example","x")' }));
    const file = await app.administrator.post(ofConference('items/export'), {});
    expect(file.status).toBe(200);
    const { rows } = await readTable(file.body, { fileName: 'items.xlsx' });
    expect(rows.flatMap(({ cells }) => cells)).toContain('=HYPERLINK("http://evil.example","x")');
  });

  it('refuses files that are empty, no known type, or too many', async () => {
    const item = await enter(app, guest, aDemand());
    const send = (name: string, content: Uint8Array) => {
      const form = new FormData();
      form.append('token', guest.token);
      form.append('itemId', item.id);
      form.append('file', new Blob([new Uint8Array(content)]), name);
      return app.visitor.send('POST', '/public/docking/items/files', form);
    };
    expect((await send('空.pdf', new Uint8Array())).body.code).toBe('upload.empty');
    expect((await send('脚本.pdf', Buffer.from('<html><script>1</script>'))).body.code).toBe(
      'upload.wrong-kind',
    );
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
    for (let n = 1; n <= 5; n += 1) expect((await send(`资料${n}.exe`, pdf)).status).toBe(201);
    expect((await send('多.pdf', pdf)).body.code).toBe('docking.too-many-files');
    const files = (await app.administrator.get(`/docking/items/${item.id}`)).body.fileList;
    expect(files[0]).toMatchObject({ name: '资料1.pdf', mediaType: 'application/pdf' });
    const download = await app.administrator.get(`/docking/items/${item.id}/files/${files[0].id}`);
    expect(download.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(download.headers.get('content-security-policy')).toContain('sandbox');
  });
});

describe('TRUST: who reaches what', () => {
  it('another person’s link neither changes nor opens an item', async () => {
    const item = await enter(app, guest, aDemand());
    const { token } = await world.enterprise();
    const itemId = item.id;
    for (const [path, body] of [
      ['items/edit', { ...aDemand(), kind: undefined, itemId, version: 1 }],
      ['items/withdraw', { itemId }],
      ['items/restore', { itemId }],
      ['items/files/remove', { itemId, fileId: itemId }],
      ['items/files/open', { itemId, fileId: itemId }],
    ] as const)
      expect({ path, status: (await post(path, { ...body, token })).status }).toEqual({ path, status: 404 });
    expect((await post('open', { token: 'x'.repeat(43) })).status).toBe(410);
  });

  it('another conference’s colleague sees none of it, and its items are not moved from elsewhere', async () => {
    const other = await dockingWorld(app);
    const item = await enter(app, guest, aDemand());
    const stranger = await app.colleague([
      { role: 'docking', conferenceId: other.conference.id, campaignId: null },
    ]);
    expect((await stranger.get(`/docking/items/${item.id}`)).status).toBe(404);
    expect((await stranger.get(`/docking/items/${item.id}/answers`)).status).toBe(404);
    const moved = await move(app, other.conference.id, 'check', [item.id]);
    expect(moved.body).toMatchObject({ done: 0, failures: [{ code: 'docking.item-not-found' }] });
    const theirs = await other.researcher();
    await release(app, world.conference.id, item.id);
    const answer = { token: theirs.token, demandId: item.id, team: '甲', approach: '乙' };
    expect((await post('answers', answer)).status).toBe(404);
  });

  it('of two organisers who edit, the second is told and nothing is lost', async () => {
    const item = await enter(app, guest, aDemand());
    const edit = {
      ...aDemand({ titleZh: '先改的' }),
      kind: undefined,
      organisationId: world.conference.organisationId,
      presenterId: guest.registrationId,
      version: item.version,
    };
    const another = await app.anotherAdministrator();
    expect((await app.administrator.put(`/docking/items/${item.id}`, edit)).status).toBe(200);
    expect(await another.put(`/docking/items/${item.id}`, { ...edit, titleZh: '后改的' })).toMatchObject({
      status: 409,
      body: { code: 'record.changed-meanwhile' },
    });
    expect((await another.get(`/docking/items/${item.id}`)).body.titleZh).toBe('先改的');
  });
});

describe('an imported list', () => {
  it('is looked at first, taken whole or not at all, and adds nothing the second time', async () => {
    const firm = (await app.administrator.get(`/organisations/${world.conference.organisationId}`)).body
      .nameZh;
    const before = (await app.administrator.get(ofConference('items'))).body.total;
    const wrong = await listOf([
      ['需求', firm, '导入的需求', '说明', '联合研发', '50万'],
      ['货物', '没有这家单位', '', '说明', '', ''],
    ]);
    const bad = await app.administrator.upload(ofConference('items/import/preview'), 'list.xlsx', wrong);
    expect(bad.body).toMatchObject({ counts: { rows: 2, new: 1, wrong: 1 }, mappingFaults: [] });
    const refusal = await app.administrator.post(ofConference('items/import'), {
      uploadId: bad.body.uploadId,
      columns,
    });
    expect(refusal.body.code).toBe('import.has-wrong-rows');
    expect((await app.administrator.get(ofConference('items'))).body.total).toBe(before);

    const right = await listOf([
      ['需求', firm, '导入的需求', '说明', '联合研发', '50万'],
      ['成果', `${world.conference.titleZh}理工大学`, '导入的成果', '=cmd|1', '', ''],
    ]);
    for (const [added, unchanged] of [
      [2, 0],
      [0, 2],
    ]) {
      const file = await app.administrator.upload(ofConference('items/import/preview'), 'list.xlsx', right);
      const { uploadId } = file.body;
      expect(
        (await app.administrator.post(ofConference('items/import'), { uploadId, columns })).body,
      ).toEqual({ added, unchanged });
    }
  });
});

describe('the stage', () => {
  it('takes demands in order with minutes, and tells whoever ordered an older list', async () => {
    const programme = await app.administrator.get(`/conferences/${world.conference.id}/programme`);
    const startsAt = world.conference.startsAt.toISOString();
    const endsAt = new Date(world.conference.startsAt.getTime() + 1_800_000).toISOString();
    await app.administrator.put(`/conferences/${world.conference.id}/programme`, {
      version: programme.body.version,
      sessions: [{ kind: 'demand-release', titleZh: '需求发布', startsAt, endsAt }],
    });
    const [session] = (await app.administrator.get(ofConference('stage'))).body.sessions;
    expect(session).toMatchObject({ minutes: 30, items: [] });
    const ids: string[] = [];
    for (const titleZh of ['甲', '乙']) {
      const { id } = await enter(app, guest, aDemand({ titleZh }));
      await release(app, world.conference.id, id);
      ids.push(id);
    }
    const place = (order: string[], before: string[]) =>
      app.administrator.put(ofConference(`stage/${session.id}`), {
        items: order.map((itemId) => ({ itemId, minutes: 8 })),
        before,
      });
    expect((await place(ids, [])).status).toBe(200);
    expect((await place(ids.toReversed(), [])).body.code).toBe('docking.stage-order');
    const turned = await place(ids.toReversed(), ids);
    expect(turned.body.sessions[0].items.map(({ id }: { id: string }) => id)).toEqual(ids.toReversed());
    const achievement = await enter(app, await world.researcher(), anAchievement());
    await release(app, world.conference.id, achievement.id);
    expect((await place([achievement.id], ids.toReversed())).body.code).toBe('docking.session-unfit');
  });
});

describe('the fields', () => {
  it('have two levels, are ordered, and an archived one is offered no more', async () => {
    const tree = async () => (await app.administrator.get('/docking/fields')).body.fields;
    const top = (await tree()).find((field: { parentId: string | null }) => field.parentId === null);
    const added = await app.administrator.post('/docking/fields', { nameZh: '量子技术', parentId: top.id });
    const mine = added.body.fields.find(({ nameZh }: { nameZh: string }) => nameZh === '量子技术');
    expect(
      (await app.administrator.post('/docking/fields', { nameZh: '再下级', parentId: mine.id })).body.code,
    ).toBe('docking.field-depth');
    const archived = { nameZh: '量子技术', nameEn: 'Quantum', parentId: top.id, isArchived: true };
    expect((await app.administrator.put(`/docking/fields/${mine.id}`, archived)).status).toBe(200);
    const wish = { ...aDemand({ fieldId: mine.id }), token: guest.token };
    expect((await post('items', wish)).body.errors).toMatchObject([{ code: 'docking.field-unknown' }]);
  });
});

describe('the booklet', () => {
  it('is a PDF of what the filter means, and bounded', async () => {
    const { slug } = world.conference;
    const file = await app.visitor.get(`/public/conferences/${slug}/catalogue/booklet.pdf?kind=demand`);
    expect(file.status).toBe(200);
    expect(Buffer.from(file.body).subarray(0, 5).toString()).toBe('%PDF-');
    await app.database.query(
      `INSERT INTO docking_items (id, conference_id, kind, number, state, source, organisation_id, title_zh, title_en,
         text_zh, text_en, search_text, released_at, created_at, updated_at)
       SELECT gen_random_uuid(), $1, 'demand', 1000 + n, 'released', 'import', $2, '多', '', '多', '', '多', now(), now(), now()
       FROM generate_series(1, 501) n`,
      [world.conference.id, world.conference.organisationId],
    );
    const tooMany = await app.visitor.get(`/public/conferences/${slug}/catalogue/booklet.pdf`);
    expect(tooMany).toMatchObject({ status: 409, body: { code: 'docking.too-many-for-booklet' } });
  });
});

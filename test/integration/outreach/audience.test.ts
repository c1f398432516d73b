import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { findConference } from '#conferences';
import type { AudienceDefinition } from '#contracts/outreach/audience';
import { suppress } from '#platform/mail';
import { findRecipients } from '../../../libs/outreach/src/application/audience/find-recipients.js';
import { startApp, systemCall, type RunningApp } from '../../support/conference-app.js';
import { layOut, type Places } from '../accounts/campaigns.js';
import { register, scheduleConference, type TestConference } from '../registration/world.js';

jest.setTimeout(120_000);

let app: RunningApp;
let day: TestConference;
beforeAll(async () => {
  app = await startApp();
  day = await scheduleConference(app, { 'enterprise-representative': 50, press: 5 });
});
afterAll(() => app?.stop());

const make = async (path: string, body: object) => {
  const answer = await app.administrator.post(path, body);
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
let counted = 0;
const organisation = (more: object = {}): Promise<{ id: string; nameZh: string }> =>
  make('/organisations', { nameZh: `南京受众${++counted}号有限公司`, kind: 'enterprise', ...more });

async function representative(organisationId: string, name: string, email: string | null): Promise<string> {
  const id = randomUUID();
  await app.database.query(
    `INSERT INTO representatives (id, organisation_id, name, name_key, title, mobile, email, created_at, updated_at)
     VALUES ($1, $2, $3, $3, '经理', $4, $5, now(), now())`,
    [id, organisationId, name, email ? null : `+86139${String(++counted).padStart(8, '0')}`, email],
  );
  return id;
}

async function ask(definition: AudienceDefinition, conferenceId = day.id) {
  const { reader } = app.transactions;
  const conference = await findConference(reader, conferenceId);
  const { recipients, excluded } = await findRecipients(reader, systemCall(), conference!, definition);
  return {
    names: recipients.map(({ name }) => name),
    recipients,
    excluded: excluded.map(({ name, reason }) => `${name}: ${reason}`),
  };
}

describe('an audience of contacts on record', () => {
  it('is found by what their organisations are, one merged away counting as the one it became', async () => {
    const tag = `标签${randomUUID().slice(0, 8)}`;
    const champion = await organisation({
      district: '江宁区',
      industry: '智能制造',
      tags: [tag],
      qualifications: [{ qualification: 'single-champion', year: 2021 }],
    });
    const giant = await organisation({
      district: '玄武区',
      tags: [tag],
      qualifications: [{ qualification: 'little-giant', year: 2023 }],
    });
    const twin = await organisation({});
    await representative(champion.id, '冠军联系人', 'champion@a.example');
    await representative(giant.id, '巨人联系人', 'giant@a.example');
    await representative(twin.id, '并入者', 'twin@a.example');
    await make(`/organisations/${twin.id}/merge`, { intoId: giant.id });
    const among = (more: Partial<AudienceDefinition>) =>
      ask({ source: 'representatives', tags: [tag], ...more }).then(({ names }) => names.toSorted());

    expect(await among({})).toEqual(['冠军联系人', '巨人联系人', '并入者'].toSorted());
    expect(await among({ qualifications: ['single-champion'] })).toEqual(['冠军联系人']);
    expect(await among({ awardedFrom: 2022 })).toEqual(['巨人联系人', '并入者'].toSorted());
    expect(await among({ awardedTo: 2021 })).toEqual(['冠军联系人']);
    expect(await among({ qualifications: ['single-champion'], awardedFrom: 2022 })).toEqual([]);
    expect(await among({ districts: ['江宁区', '鼓楼区'] })).toEqual(['冠军联系人']);
    expect(await among({ industries: ['智能制造'] })).toEqual(['冠军联系人']);
    expect(await among({ kinds: ['university'] })).toEqual([]);
    expect(await among({ organisationIds: [twin.id] })).toEqual(['巨人联系人', '并入者'].toSorted());
    const { recipients } = await ask({ source: 'representatives', organisationIds: [twin.id] });
    expect(new Set(recipients.map(({ organisationName }) => organisationName))).toEqual(
      new Set([giant.nameZh]),
    );
  });

  it('leaves out, with the reason, who has no address, the same one, or asked not to be written to', async () => {
    const { id } = await organisation();
    await representative(id, '甲', 'one@b.example');
    await representative(id, '乙', 'one@b.example');
    await representative(id, '丙', null);
    await representative(id, '丁', 'gone@b.example');
    await representative(id, '戊', 'bad@b.example');
    const out = await representative(id, '己', 'six@b.example');
    await app.transactions.run(systemCall(), async (tx) => {
      await suppress(tx, systemCall(), { address: 'gone@b.example', reason: 'unsubscribed' });
      await suppress(tx, systemCall(), { address: 'bad@b.example', reason: 'unknown-user' });
    });
    const question: AudienceDefinition = {
      source: 'representatives',
      organisationIds: [id],
      excludedIds: [out],
    };
    const { names, excluded } = await ask(question);
    expect(names).toEqual(['甲']);
    expect(excluded.toSorted()).toEqual(
      [
        '乙: same-address',
        '丙: no-address',
        '丁: unsubscribed',
        '戊: unknown-user',
        '己: taken-out',
      ].toSorted(),
    );
    expect(await ask(question)).toEqual(await ask(question));
    expect((await ask({ ...question, isOnePerOrganisation: true })).names).toEqual(['甲']);
  });

  it('knows what organisations did at the campaign’s other conferences, and there only', async () => {
    const other = await scheduleConference(app);
    await app.database.query('UPDATE conferences SET campaign_id = $1 WHERE id = $2', [
      day.campaignId,
      other.id,
    ]);
    const [came, only, invited, never] = [
      await organisation(),
      await organisation(),
      await organisation(),
      await organisation(),
    ];
    const firms = [came, only, invited, never].map(({ id }) => id);
    for (const [at, firm] of firms.entries()) await representative(firm, `第${at}家`, `h${at}@c.example`);
    const there = await register(app, { ...other, organisationId: came.id }, 701);
    const second = await register(app, { ...other, organisationId: only.id }, 702);
    // one meeting took place; another of the same people's houses did not
    for (const [state, who] of [
      ['held', there],
      ['no-show', second],
    ] as const)
      await app.database.query(
        `WITH room AS (INSERT INTO venues (id, name_zh, name_en, address_zh, address_en, search_text, created_at, version)
           VALUES (gen_random_uuid(), '馆', '', '', '', '', now(), 1) RETURNING id),
         hall AS (INSERT INTO rooms (id, venue_id, name_zh, name_en, position)
           SELECT gen_random_uuid(), id, '厅', '', 1 FROM room RETURNING id),
         place AS (INSERT INTO meeting_tables (id, conference_id, room_id, number)
           SELECT gen_random_uuid(), $1, id, (SELECT count(*)::int + 1 FROM meeting_tables WHERE conference_id = $1)
           FROM hall RETURNING id),
         met AS (INSERT INTO meetings (id, conference_id, source, state, starts_at, ends_at, table_id, created_at)
           SELECT gen_random_uuid(), $1, 'organiser', $2, now(), now() + interval '15 minutes', id, now() FROM place
           RETURNING id, starts_at)
         INSERT INTO meeting_people (meeting_id, registration_id, side, starts_at)
           SELECT id, $3, 'asking', starts_at FROM met`,
        [other.id, state, who.registrationId],
      );
    await app.database.query('UPDATE registrations SET arrived_at = now() WHERE id = $1', [
      there.registrationId,
    ]);
    await invitation(other.id, invited.id, 'somebody@c.example');
    const names = async (more: Partial<AudienceDefinition>, conferenceId = day.id) => {
      const found = await ask({ source: 'representatives', organisationIds: firms, ...more }, conferenceId);
      return found.names.filter((name) => name.startsWith('第')).toSorted();
    };
    expect(await names({ did: ['registered'] })).toEqual(['第0家', '第1家']);
    expect(await names({ did: ['came'] })).toEqual(['第0家']);
    expect(await names({ did: ['registered'], didNot: ['came'] })).toEqual(['第1家']);
    expect(await names({ did: ['met'] })).toEqual(['第0家']);
    expect(await names({ did: ['registered'], didNot: ['met'] })).toEqual(['第1家']);
    // one signed an agreement there; another's was not signed
    for (const [state, party] of [
      ['signed', only],
      ['drafted', came],
    ] as const)
      await app.database.query(
        `WITH made AS (INSERT INTO agreements (id, conference_id, kind_id, title_zh, title_en, state, signed_at, created_at)
           SELECT gen_random_uuid(), $1, id, '协议', '', $2, CASE WHEN $2 = 'signed' THEN now() END, now()
           FROM agreement_kinds LIMIT 1 RETURNING id)
         INSERT INTO agreement_parties (id, agreement_id, organisation_id, position)
           SELECT gen_random_uuid(), id, $3, 1 FROM made`,
        [other.id, state, party.id],
      );
    expect(await names({ did: ['signed'] })).toEqual(['第1家']);
    expect(await names({ did: ['registered'], didNot: ['signed'] })).toEqual(['第0家']);
    expect(await names({ did: ['signed'] }, other.id)).toEqual([]);
    expect(await names({ did: ['invited'] })).toEqual(['第2家']);
    expect(await names({ didNot: ['invited', 'registered', 'came'] })).toEqual(['第3家']);
    expect(await names({ did: ['registered'] }, other.id)).toEqual([]);
  });
});

async function invitation(conferenceId: string, organisationId: string, email: string, times: object = {}) {
  const id = randomUUID();
  const columns = Object.keys(times).map((name) => `, ${name}`);
  const values = Object.keys(times).map((_, at) => `, $${at + 5}`);
  await app.database.query(
    `INSERT INTO invitations (id, conference_id, organisation_id, name, email, language, participant_type, created_at
       ${columns.join('')})
     VALUES ($1, $2, $3, $4, $4, 'zh', 'press', now() ${values.join('')})`,
    [id, conferenceId, organisationId, email, ...Object.values(times)],
  );
  return id;
}

describe('an audience of people registered or invited', () => {
  it('is found by participant type, state, arrival and session', async () => {
    const conference = await scheduleConference(app, { 'enterprise-representative': 9, researcher: 9 });
    const a = await register(app, conference, 801, { name: '甲到场' });
    const b = await register(app, conference, 802, { name: '乙未到' });
    const c = await make(`/conferences/${conference.id}/registrations`, {
      organisationId: conference.organisationId,
      name: '丙研究',
      mobile: '13800000803',
      email: 'visitor803@firm.example',
      participantType: 'researcher',
    });
    await app.database.query('UPDATE registrations SET arrived_at = now() WHERE id = $1', [a.registrationId]);
    await app.database.query(`UPDATE registrations SET state = 'cancelled' WHERE id = $1`, [c.id]);
    const session = randomUUID();
    await app.database.query(
      `INSERT INTO session_places (session_id, conference_id, participant_types, capacity) VALUES ($1, $2, '{}', 5)`,
      [session, conference.id],
    );
    await app.database.query(
      `INSERT INTO session_signups (registration_id, session_id, state, asked_at) VALUES ($1, $2, 'taken', now())`,
      [b.registrationId, session],
    );
    const names = async (more: Partial<AudienceDefinition>) =>
      (await ask({ source: 'registrations', ...more }, conference.id)).names.toSorted();
    expect(await names({})).toEqual(['丙研究', '乙未到', '甲到场'].toSorted());
    expect(await names({ registrationStates: ['confirmed'] })).toEqual(['乙未到', '甲到场'].toSorted());
    expect(await names({ hasArrived: true })).toEqual(['甲到场']);
    expect(await names({ hasArrived: false, registrationStates: ['confirmed'] })).toEqual(['乙未到']);
    expect(await names({ participantTypes: ['researcher'] })).toEqual(['丙研究']);
    expect(await names({ sessionIds: [session] })).toEqual(['乙未到']);
    expect((await ask({ source: 'registrations' })).names).toEqual([]);
  });

  it('knows the state of each invitation from its times and its mail', async () => {
    const conference = await scheduleConference(app);
    const { organisationId } = conference;
    const now = new Date();
    const mailed = async (
      state: string,
      more: { delivered?: Date; bounced?: Date } = {},
    ): Promise<object> => {
      const id = randomUUID();
      await app.database.query(
        `INSERT INTO mails (id, message_id, template, language, to_name, to_address, subject_kind, subject_id, data,
           state, next_attempt_at, created_at, delivered_at, bounced_at)
         VALUES ($1::uuid, $1::text, 'x', 'zh', 'x', 'x@d.example', 'x', $1::uuid, '{}', $2, now(), now(), $3, $4)`,
        [id, state, more.delivered ?? null, more.bounced ?? null],
      );
      return { mail_id: id };
    };
    const registered = await register(app, conference, 901);
    const wanted: [string, object][] = [
      ['planned', {}],
      ['planned', await mailed('queued')],
      ['sent', await mailed('sent')],
      ['delivered', await mailed('sent', { delivered: now })],
      ['bounced', await mailed('sent', { bounced: now })],
      ['bounced', await mailed('failed')],
      ['opened', { ...(await mailed('sent')), opened_at: now }],
      ['accepted', { ...(await mailed('sent')), opened_at: now, accepted_at: now }],
      ['declined', { opened_at: now, declined_at: now }],
      ['forwarded', { opened_at: now, forwarded_at: now }],
      ['registered', { accepted_at: now, registration_id: registered.registrationId, registered_at: now }],
      ['withdrawn', { accepted_at: now, withdrawn_at: now }],
    ];
    for (const [at, [state, times]] of wanted.entries())
      await invitation(conference.id, organisationId, `${state}${at}@d.example`, times);
    for (const state of new Set(wanted.map(([name]) => name))) {
      const question = { source: 'invitations', invitationStates: [state] } as AudienceDefinition;
      const { names } = await ask(question, conference.id);
      expect([state, names.map((name) => name.replace(/\d+@.*/, ''))]).toEqual([
        state,
        wanted.filter(([name]) => name === state).map(() => state),
      ]);
    }
  });
});

describe('kept audiences', () => {
  let places: Places;
  beforeAll(async () => {
    places = await layOut(app.administrator);
  });
  const base = (conferenceId: string): string => `/conferences/${conferenceId}/audiences`;
  const definition = { source: 'representatives', kinds: ['enterprise'] };

  it('are named once, changed by one at a time, and dropped', async () => {
    const kept = await app.administrator.post(base(day.id), { name: '企业联系人', definition });
    expect(kept).toMatchObject({ status: 201, body: { name: '企业联系人', definition, version: 1 } });
    const again = await app.administrator.post(base(day.id), { name: '企业联系人', definition });
    expect(again).toMatchObject({ status: 409, body: { code: 'audience.name-taken' } });
    const at = `${base(day.id)}/${kept.body.id}`;
    const edit = { name: '小巨人', definition: { ...definition, qualifications: ['little-giant'] } };
    expect((await app.administrator.put(at, { ...edit, version: 1 })).body).toMatchObject({
      ...edit,
      version: 2,
    });
    expect((await app.administrator.put(at, { ...edit, version: 1 })).body.code).toBe(
      'record.changed-meanwhile',
    );
    expect((await app.administrator.get(base(day.id))).body.items).toHaveLength(1);
    expect((await app.administrator.send('DELETE', at)).status).toBe(204);
    expect((await app.administrator.get(base(day.id))).body.items).toEqual([]);
  });

  it('take only questions that exist', async () => {
    const faults = async (wrong: object) => {
      const answer = await app.administrator.post(`${base(day.id)}/preview`, { definition: wrong });
      return [answer.status, answer.body.errors.map(({ field }: { field: string }) => field)];
    };
    expect(await faults({ source: 'everybody' })).toEqual([422, ['definition.source']]);
    expect(await faults({ ...definition, kinds: ["x' OR true --"] })).toEqual([422, ['definition.kinds']]);
    expect(await faults({ ...definition, organisationIds: ['1'] })).toEqual([
      422,
      ['definition.organisationIds'],
    ]);
    expect(await faults({ ...definition, sql: '1=1' })).toEqual([422, ['definition.sql']]);
  });

  it('show people before anything is sent, with masked addresses', async () => {
    const { id } = await organisation({ district: '浦口区' });
    await representative(id, '赵预览', 'zhao@preview.example');
    await representative(id, '钱无址', null);
    const { body } = await app.administrator.post(`${base(day.id)}/preview`, {
      definition: { source: 'representatives', organisationIds: [id] },
    });
    expect(body).toMatchObject({
      count: 1,
      organisationCount: 1,
      people: [{ name: '赵预览', email: 'z***@preview.example' }],
      excludedCount: 1,
      excluded: [{ name: '钱无址', reason: 'no-address' }],
      reasons: [{ reason: 'no-address', count: 1 }],
      kinds: [{ kind: 'enterprise', people: 1, organisations: 1 }],
      districts: [{ district: '浦口区', people: 1, organisations: 1 }],
      qualifications: [{ qualification: null, people: 1 }],
    });
    const searched = await app.administrator.post(`${base(day.id)}/preview`, {
      definition: { source: 'representatives', organisationIds: [id] },
      q: '无此人',
    });
    expect(searched.body).toMatchObject({ count: 1, matching: 0, people: [] });
  });

  it('TRUST: an audience of another conference is not found, and looking is not keeping', async () => {
    const { body: kept } = await app.administrator.post(base(places.a1), { name: '甲', definition });
    expect(
      (await app.administrator.put(`${base(places.a2)}/${kept.id}`, { name: '乙', definition, version: 1 }))
        .status,
    ).toBe(404);
    expect((await app.administrator.send('DELETE', `${base(places.a2)}/${kept.id}`)).status).toBe(404);
    const reader = await app.colleague([{ role: 'reports', conferenceId: places.a1, campaignId: null }]);
    expect((await reader.get(base(places.a1))).status).toBe(200);
    expect((await reader.post(`${base(places.a1)}/preview`, { definition })).status).toBe(200);
    expect((await reader.post(base(places.a1), { name: '丙', definition })).status).toBe(403);
    expect((await reader.get(base(places.b1))).status).toBe(404);
  });
});

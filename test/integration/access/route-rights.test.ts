import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { permissionsOf, roles, type Permission, type Role } from '#contracts/permissions';
import { good, visit, type Visitor } from '../../support/client.js';
import { PASSWORD, addConference, furnish, register, type Installation } from '../../support/installation.js';
import { freshDatabase, type TestDatabase } from '../../support/postgres.js';
import { startConference, type ConferenceProcess } from '../../support/processes.js';
import { routeRights, type RouteRight } from './route-rights.js';

interface Operation {
  'x-entry'?: string;
}

let database: TestDatabase;
let conference: ConferenceProcess;
let mine: Installation;
let theirs: { conferenceId: string; slug: string };
const ids: Record<string, string> = {};
/** Colleagues of the other conference only, by role. */
const strangers = new Map<Role, Visitor>();

beforeAll(async () => {
  database = await freshDatabase();
  conference = await startConference({ DATABASE_URL: database.url });
  mine = await furnish(conference.url);
  theirs = await addConference(mine.administrator, mine.campaignId, { title: '另一场推进会' });
  const registered = await register(conference.url, mine.slug, 1);
  const points = await good(
    mine.administrator.api.GET('/api/v1/conferences/{id}/check-in-points', {
      params: { path: { id: mine.conferenceId } },
    }),
  );
  ids.conference = mine.conferenceId;
  // one that nobody but the administrator has anything in
  const campaign = await good(
    mine.administrator.api.POST('/api/v1/campaigns', { body: { nameZh: '另一行动' } }),
  );
  ids.campaign = campaign.id;
  ids.registration = registered.registrationId;
  ids.pointId = points.items[0]!.id;
  const scan = await good(
    mine.administrator.api.POST('/api/v1/conferences/{id}/scans', {
      params: { path: { id: mine.conferenceId } },
      body: {
        nonce: '00000000-0000-4000-8000-000000000001',
        pointId: ids.pointId,
        registrationId: ids.registration,
        method: 'search',
        scannedAt: new Date().toISOString(),
      },
    }),
  );
  ids.scan = scan.scanId;
  const [mail] = await database.query<{ id: string }>('SELECT id FROM mails WHERE subject_id = $1', [
    ids.registration,
  ]);
  ids.mail = mail!.id;
  const [invitation] = await database.query<{ id: string }>(
    `INSERT INTO invitations (id, conference_id, organisation_id, name, email, language, participant_type, created_at)
     SELECT gen_random_uuid(), conference_id, organisation_id, name, 'i@firm.example', 'zh', participant_type, now()
     FROM registrations WHERE id = $1 RETURNING id`,
    [ids.registration],
  );
  ids.invitation = invitation!.id;
  const [survey] = await database.query<{ id: string }>(
    `INSERT INTO surveys (id, conference_id, title_zh, title_en, definition, created_at)
     VALUES (gen_random_uuid(), $1, '问卷', '', '{"fields":[]}', now()) RETURNING id`,
    [ids.conference],
  );
  ids.survey = survey!.id;
  const [item] = await database.query<{ id: string }>(
    `INSERT INTO docking_items (id, conference_id, kind, number, source, organisation_id, title_zh, title_en, text_zh,
       text_en, search_text, created_at, updated_at)
     SELECT gen_random_uuid(), conference_id, 'demand', 1, 'organiser', organisation_id, '需求', '', '', '', '', now(), now()
     FROM registrations WHERE id = $1 RETURNING id`,
    [ids.registration],
  );
  ids['docking-item'] = item!.id;
  await addMeetings();
  for (const role of roles) strangers.set(role, await colleague(role, theirs.conferenceId));
}, 120_000);

afterAll(async () => {
  await conference?.stop();
  await database?.drop();
});

/** A meeting agreed between two people of our conference, and where it could be. */
async function addMeetings(): Promise<void> {
  const other = await register(conference.url, mine.slug, 2);
  const insert = async (table: string, columns: string, values: string): Promise<string> => {
    const [row] = await database.query<{ id: string }>(
      `INSERT INTO ${table} (id, conference_id, ${columns}) SELECT gen_random_uuid(), $1, ${values} RETURNING id`,
      [ids.conference],
    );
    return row!.id;
  };
  ids['meeting-block'] = await insert(
    'meeting_blocks',
    'starts_at, ends_at',
    `starts_at, starts_at + interval '1 hour' FROM conferences WHERE id = $1`,
  );
  const [room] = await database.query<{ id: string }>(
    `WITH venue AS (INSERT INTO venues (id, name_zh, name_en, address_zh, address_en, search_text, created_at, version)
       VALUES (gen_random_uuid(), '馆', '', '', '', '', now(), 1) RETURNING id)
     INSERT INTO rooms (id, venue_id, name_zh, name_en, position)
     SELECT gen_random_uuid(), id, '厅', '', 1 FROM venue RETURNING id`,
  );
  ids['meeting-table'] = await insert('meeting_tables', 'room_id, number', `'${room!.id}', 1`);
  ids['meeting-request'] = await insert(
    'meeting_requests',
    'from_id, to_id, reason, expires_at, created_at',
    `'${ids.registration}', '${other.registrationId}', '谈', now() + interval '1 day', now()`,
  );
  ids.roundtable = await insert(
    'roundtables',
    'session_id, number, topic_zh, topic_en, seats',
    `gen_random_uuid(), 1, '焊接', '', 8`,
  );
  ids.meeting = await insert('meetings', 'source, created_at', `'organiser', now()`);
  ids.timetable = await insert(
    'timetables',
    'number, state, mode, pieces, known, unplaced, lost_tables, seconds_allowed, seed, created_at',
    `1, 'provisional', 'anew', '[]', '[]', '[]', '{}', 60, 1, now()`,
  );
  ids.agreement = await insert(
    'agreements',
    'kind_id, title_zh, title_en, state, created_at',
    `(SELECT id FROM agreement_kinds LIMIT 1), '协议', '', 'drafted', now()`,
  );
  const [milestone] = await database.query<{ id: string }>(
    `INSERT INTO milestones (id, agreement_id, position, title_zh, title_en, due_on, due_set_at, created_at)
     VALUES (gen_random_uuid(), $1, 1, '首笔款项', '', '2030-01-12', now(), now()) RETURNING id`,
    [ids.agreement],
  );
  ids.milestone = milestone!.id;
  ids['meeting-move'] = await insert(
    'meeting_moves',
    'meeting_id, why, starts_at, ends_at, created_at',
    `'${ids.meeting}', 'now', now(), now() + interval '1 hour', now()`,
  );
}

async function colleague(role: Role, conferenceId: string): Promise<Visitor> {
  const email = `${role}@other.example`;
  await good(
    mine.administrator.api.POST('/api/v1/colleagues', {
      body: { email, name: '外场同事', grants: [{ role, conferenceId }] },
    }),
  );
  await database.query(
    `UPDATE users SET state = 'active', password_hash = (SELECT password_hash FROM users WHERE email = $1) WHERE email = $2`,
    ['organiser@city.example', email],
  );
  const visitor = visit(conference.url);
  await good(visitor.api.POST('/api/v1/sessions', { body: { email, password: PASSWORD } }));
  return visitor;
}

const address = (route: string, right: RouteRight): string =>
  route
    .split(' ')[1]!
    .replace('{pointId}', ids.pointId!)
    .replace('{index}', '0')
    .replace('{participantType}', 'enterprise-representative')
    .replace('{number}', '1')
    .replace('{version}', '1')
    .replace('{slug}', mine.slug)
    .replace(
      /\{(id|conferenceId|campaignId)\}/,
      ids[right.opens ?? ''] ?? '00000000-0000-7000-8000-000000000000',
    )
    .replace(/\{\w+\}/g, '00000000-0000-7000-8000-000000000000');

const knock = (visitor: Visitor, route: string, right: RouteRight): Promise<Response> =>
  visitor.raw(address(route, right), {
    method: route.split(' ')[0],
    ...(right.body
      ? { body: JSON.stringify(right.body), headers: { 'content-type': 'application/json' } }
      : {}),
  });

const rows = Object.entries(routeRights);
const closed = rows.filter(([, { entry }]) => entry !== 'public');
const guarded = closed.filter(([, { entry }]) => entry !== 'signed-in') as [
  string,
  RouteRight & { entry: Permission },
][];
const holdersOf = (permission: Permission): Role[] =>
  roles.filter((role) => permissionsOf[role].includes(permission));

describe('TRUST: no one in where they do not belong', () => {
  it('knows every route of openapi.json and says the same of who enters it', async () => {
    const { paths } = JSON.parse(await readFile('openapi.json', 'utf8')) as {
      paths: Record<string, Record<string, Operation>>;
    };
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => [
        `${method.toUpperCase()} ${path}`,
        operation['x-entry'],
      ]),
    );
    const listed = rows.map(([route, { entry }]) => [route.split('?')[0], entry]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(described));
  });

  it.each(closed)('%s asks a visitor to sign in', async (route, right) => {
    expect((await knock(visit(conference.url), route, right)).status).toBe(401);
  });

  it.each(guarded)('%s is closed to roles without its permission', async (route, right) => {
    const without = roles.filter((role) => !holdersOf(right.entry).includes(role));
    for (const role of without) {
      const { status } = await knock(strangers.get(role)!, route, right);
      expect({ role, status }).toEqual({ role, status: 403 });
    }
  });

  it.each(guarded.filter(([, { opens }]) => opens !== 'shared'))(
    '%s is closed to those who hold the permission in another conference only',
    async (route, right) => {
      const holders = holdersOf(right.entry);
      expect(holders.length).toBeGreaterThan(0);
      for (const role of holders) {
        const { status } = await knock(strangers.get(role)!, route, right);
        expect([403, 404]).toContain(status);
      }
    },
  );

  it('shows a stranger neither our conference nor its mails in any list', async () => {
    const manager = strangers.get('manager')!;
    const conferences = await good(manager.api.GET('/api/v1/conferences'));
    expect(conferences.items.map(({ id }) => id)).toEqual([theirs.conferenceId]);
    const mails = await good(manager.api.GET('/api/v1/mails'));
    expect(mails.items.map(({ id }) => id)).not.toContain(ids.mail);
  });

  it('a right taken away works at once, and a disabled colleague is out at once', async () => {
    const reader = strangers.get('reports')!;
    const path = { params: { path: { id: theirs.conferenceId } } };
    await good(reader.api.GET('/api/v1/conferences/{id}/attendance', path));
    const [user] = await database.query<{ id: string }>(
      `SELECT id FROM users WHERE email = 'reports@other.example'`,
    );
    const change = (body: object) =>
      good(
        mine.administrator.api.PUT('/api/v1/colleagues/{id}', { params: { path: { id: user!.id } }, body }),
      );
    await change({ grants: [] });
    expect((await reader.raw(`/api/v1/conferences/${theirs.conferenceId}/attendance`)).status).toBe(403);
    await change({ state: 'disabled' });
    expect((await reader.raw('/api/v1/me')).status).toBe(401);
  });
});

import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type pg from 'pg';
import { newId } from '#platform/database';

export interface BenchConference {
  id: string;
  pointId: string;
  /** Cookie value of somebody who may do everything. */
  session: string;
  /** One valid ticket code per registration. */
  codes: string[];
  registrationIds: string[];
}

const BATCH = 5000;

/** A live conference with this many confirmed registrations of as many invented enterprises, and their tickets. */
export async function makeBenchConference(
  db: pg.Pool,
  { registrations, arrived }: { registrations: number; arrived: boolean },
): Promise<BenchConference> {
  const id = newId();
  const pointId = newId();
  const session = await signIn(db);
  const campaign = newId();
  await db.query(
    `INSERT INTO campaigns (id, name_zh, name_en, description_zh, description_en, is_demo, created_at, version)
     VALUES ($1, '压测', 'Benchmark', '', '', true, now(), 1)`,
    [campaign],
  );
  await db.query(
    `INSERT INTO conferences (id, slug, campaign_id, state, title_zh, title_en, summary_zh, summary_en, place_zh,
       place_en, starts_at, ends_at, time_zone, registration_opens_at, registration_closes_at, is_demo, search_text,
       calendar_sequence, cancel_reason, created_at, version)
     VALUES ($1, 'bench', $2, 'live', '压测推进会', 'Benchmark conference', '', '', '', '', now() - interval '1 hour',
       now() + interval '3 hours', 'Asia/Shanghai', now() - interval '9 days', now(), true, '', 0, '', now(), 1)`,
    [id, campaign],
  );
  await db.query(
    `INSERT INTO place_pools (conference_id, participant_type, capacity) VALUES ($1, 'enterprise-representative', $2)`,
    [id, registrations],
  );
  await db.query(
    `INSERT INTO check_in_points (id, conference_id, name_zh, name_en, mode, is_default, position, created_at)
     VALUES ($1, $2, '入口', 'Entrance', 'once', true, 0, now())`,
    [pointId, id],
  );
  const codeOf = await ticketKey(db);
  const registrationIds: string[] = [];
  const codes: string[] = [];
  for (let from = 0; from < registrations; from += BATCH) {
    const size = Math.min(BATCH, registrations - from);
    const people = Array.from({ length: size }, () => newId());
    const tickets = Array.from({ length: size }, () => newId());
    await addPeople(db, id, from, people, tickets);
    registrationIds.push(...people);
    codes.push(...tickets.map((ticket) => codeOf(id, ticket)));
  }
  if (arrived) await letEverybodyIn(db, id, pointId);
  await db.query('VACUUM ANALYZE');
  return { id, pointId, session, codes, registrationIds };
}

/** A signed-in administrator; gives the cookie value. */
export async function signIn(db: pg.Pool): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const user = newId();
  await db.query(
    `INSERT INTO users (id, email, name, is_administrator, state, password_hash, created_at)
     VALUES ($1, 'bench@demo.example', '压测', true, 'active', 'none', now())`,
    [user],
  );
  await db.query(
    `INSERT INTO sign_in_sessions (id, token_hash, user_id, device, address, created_at, last_seen_at)
     VALUES ($1, $2, $3, '', '', now(), now())`,
    [newId(), createHash('sha256').update(token).digest(), user],
  );
  return token;
}

/** A ticket code as libs/registration/src/domain/ticket-code.ts describes it. */
async function ticketKey(db: pg.Pool): Promise<(conferenceId: string, ticketId: string) => string> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  await db.query(
    'INSERT INTO ticket_keys (id, public_key, private_key, created_at) VALUES (1, $1, $2, now())',
    [publicKey.export({ format: 'der', type: 'spki' }), privateKey.export({ format: 'der', type: 'pkcs8' })],
  );
  return (conferenceId, ticketId) => {
    const facts = Buffer.from(`0001${conferenceId}${ticketId}`.replaceAll('-', ''), 'hex');
    const signature = sign(null, Buffer.concat([Buffer.from('ZJ1.'), facts]), privateKey);
    return `ZJ1.${Buffer.concat([facts, signature]).toString('base64url')}`;
  };
}

async function addPeople(
  db: pg.Pool,
  conferenceId: string,
  from: number,
  people: readonly string[],
  tickets: readonly string[],
): Promise<void> {
  const organisations = people.map(() => newId());
  await db.query(
    `INSERT INTO organisations (id, name_zh, name_key, search_text, sort_key, kind, district, industry, is_verified,
       is_demo, created_at, updated_at)
     SELECT o, '南京压测轨道交通设备有限公司' || n, 'bench' || n, 'bench' || n, 'nanjing' || n, 'enterprise',
       (ARRAY['玄武区', '秦淮区', '鼓楼区', '江宁区'])[1 + n % 4], '智能制造', true, true, now(), now()
     FROM unnest($1::uuid[]) WITH ORDINALITY AS list (o, at), LATERAL (SELECT at + $2::int AS n) AS numbered`,
    [organisations, from],
  );
  await db.query(
    `INSERT INTO organisation_qualifications (organisation_id, qualification, year)
     SELECT o, (ARRAY['single-champion', 'little-giant', 'provincial-specialised', 'innovative'])[1 + at % 4], 2023
     FROM unnest($1::uuid[]) WITH ORDINALITY AS list (o, at)`,
    [organisations],
  );
  await db.query(
    `INSERT INTO registrations (id, conference_id, organisation_id, participant_type, state, source, name, person_key,
       title, mobile, email, language, search_text, registered_at, state_changed_at)
     SELECT r, $3, o, 'enterprise-representative', 'confirmed', 'import', '压测' || n, 'bench' || n, '技术总监',
       '+86139' || lpad(n::text, 8, '0'), 'bench' || n || '@demo.example', 'zh', 'bench' || n, now(), now()
     FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS list (r, o, at), LATERAL (SELECT at + $4::int AS n) AS numbered`,
    [people, organisations, conferenceId, from],
  );
  await db.query(
    `INSERT INTO tickets (id, registration_id, conference_id, issued_at)
     SELECT t, r, $3, now() FROM unnest($1::uuid[], $2::uuid[]) AS list (t, r)`,
    [tickets, people, conferenceId],
  );
}

async function letEverybodyIn(db: pg.Pool, conferenceId: string, pointId: string): Promise<void> {
  await db.query(
    `INSERT INTO scans (id, conference_id, point_id, registration_id, nonce, verdict, method, scanned_at, happened_at,
       is_clock_doubtful, received_at)
     SELECT gen_random_uuid(), $1, $2, id, gen_random_uuid(), 'admitted', 'camera', at, at, false, at
     FROM registrations, LATERAL (SELECT now() - random() * interval '2 hours' AS at) AS moment
     WHERE conference_id = $1`,
    [conferenceId, pointId],
  );
  await db.query(
    `INSERT INTO check_in_entries (registration_id, conference_id, scan_id, point_id, entered_at)
     SELECT registration_id, conference_id, id, point_id, happened_at FROM scans WHERE conference_id = $1`,
    [conferenceId],
  );
}

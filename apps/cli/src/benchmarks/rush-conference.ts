import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { newId } from '#platform/database';
import { currentPrivacyText } from '#registration';

export interface RushConference {
  id: string;
  slug: string;
  organisationIds: string[];
}

export interface RushRequest {
  path: string;
  body: object;
  headers: Record<string, string>;
}

const ORGANISATIONS = 200;

/** Conferences that take registrations now, of one campaign, with so many places each; and organisations to send people. */
export async function makeRushConferences(
  db: pg.Pool,
  { conferences, places }: { conferences: number; places: number },
): Promise<RushConference[]> {
  const campaign = newId();
  await db.query(
    `INSERT INTO campaigns (id, name_zh, name_en, description_zh, description_en, is_demo, created_at, version)
     VALUES ($1, '压测', 'Benchmark', '', '', true, now(), 1)`,
    [campaign],
  );
  const organisationIds = Array.from({ length: ORGANISATIONS }, () => newId());
  await db.query(
    `INSERT INTO organisations (id, name_zh, name_key, search_text, sort_key, kind, district, industry, is_verified,
       is_demo, created_at, updated_at)
     SELECT o, '南京压测轨道交通设备' || n || '号有限公司', $2 || n, $2 || n, 'nanjing' || n, 'enterprise', '鼓楼区', '智能制造',
       true, true, now(), now()
     FROM unnest($1::uuid[]) WITH ORDINALITY AS list (o, n)`,
    [organisationIds, campaign],
  );
  const ids = Array.from({ length: conferences }, () => newId());
  await db.query(
    `INSERT INTO conferences (id, slug, campaign_id, state, title_zh, title_en, summary_zh, summary_en, place_zh,
       place_en, starts_at, ends_at, time_zone, registration_opens_at, registration_closes_at, is_demo, search_text,
       calendar_sequence, cancel_reason, created_at, version)
     SELECT c, 'rush-' || c, $2, 'published', '压测推进会', 'Benchmark conference', '', '', '', '',
       now() + interval '9 days', now() + interval '9 days 3 hours', 'Asia/Shanghai', now() - interval '1 day',
       now() + interval '9 days', true, '', 0, '', now(), 1
     FROM unnest($1::uuid[]) AS c`,
    [ids, campaign],
  );
  await db.query(
    `INSERT INTO place_pools (conference_id, participant_type, capacity)
     SELECT c, 'enterprise-representative', $2 FROM unnest($1::uuid[]) AS c`,
    [ids, places],
  );
  await db.query('VACUUM ANALYZE');
  return ids.map((id) => ({ id, slug: `rush-${id}`, organisationIds }));
}

/**
 * A database that has been in use: an earlier conference with so many people. Without it the plans of the first minute
 * are made for empty tables, and what is measured is how long they last.
 */
export async function addEarlierConference(db: pg.Pool, people: number): Promise<void> {
  const [earlier] = await makeRushConferences(db, { conferences: 1, places: people });
  await db.query(
    `INSERT INTO representatives (id, organisation_id, name, name_key, title, mobile, email, created_at, updated_at)
     SELECT gen_random_uuid(), ($1::uuid[])[1 + n % cardinality($1::uuid[])], '李' || n, '李' || n, '经理',
       '+86137' || lpad(n::text, 8, '0'), 'earlier' || n || '@firm.example', now(), now()
     FROM generate_series(1, $2::int) AS n`,
    [earlier!.organisationIds, people],
  );
  await db.query(
    `INSERT INTO registrations (id, conference_id, organisation_id, representative_id, participant_type, state, source, name,
       person_key, title, mobile, email, language, search_text, registered_at, state_changed_at)
     SELECT gen_random_uuid(), $1, organisation_id, id, 'enterprise-representative', 'confirmed', 'import', name,
       name_key, title, mobile, email, 'zh', name, now(), now()
     FROM representatives`,
    [earlier!.id],
  );
  await db.query(
    `INSERT INTO tickets (id, registration_id, conference_id, issued_at)
     SELECT gen_random_uuid(), id, conference_id, now() FROM registrations`,
  );
  await db.query(
    `INSERT INTO mails (id, message_id, template, language, to_name, to_address, subject_kind, subject_id, scope_id, data,
       state, next_attempt_at, created_at, sent_at)
     SELECT gen_random_uuid(), id, 'registration.ticket', 'zh', name, email, 'registration', id, conference_id, '{}',
       'sent', now(), now(), now() FROM registrations`,
  );
  await db.query(
    `INSERT INTO outbox (id, job, payload, relayed_at)
     SELECT gen_random_uuid(), 'mail.send', json_build_object('mailId', id), now() FROM mails`,
  );
  await db.query(
    `INSERT INTO audit_entries (id, at, action, actor, subject_kind, subject_id, scope_id, details, reference)
     SELECT gen_random_uuid(), now(), 'registration.registered', 'visitor', 'registration', id, conference_id, '{}', 'bench'
     FROM registrations`,
  );
  await db.query(
    `INSERT INTO access_tokens (token_hash, purpose, subject_id, created_at, expires_at)
     SELECT sha256(id::text::bytea), 'registration', id, now(), now() + interval '30 days' FROM registrations`,
  );
  await db.query(
    `INSERT INTO request_repeats (key_hash, payload_hash, sealed_answer, created_at)
     SELECT sha256(id::text::bytea), sha256(name::bytea), sha256(name::bytea), now() FROM registrations`,
  );
  await db.query('VACUUM ANALYZE');
}

const GIVEN = '一二三四五六七八九十东南西北中春夏秋冬天地山水云雨风雷金木火土文武明亮建国平安永强志远海';

/** Another name for each, as in a crowd: hardly two of one enterprise are called the same. */
const nameOf = (n: number): string => `王${GIVEN[n % 41]}${GIVEN[Math.floor(n / 41) % 44]}${GIVEN[n % 37]}`;

let person = 0;

/** Another person fills in the form; as the page sends it. */
export function rushRequest({ slug, organisationIds }: RushConference): RushRequest {
  const n = ++person;
  return {
    path: `/api/v1/public/conferences/${slug}/registrations`,
    headers: { 'idempotency-key': randomUUID() },
    body: {
      organisationId: organisationIds[n % organisationIds.length],
      name: nameOf(n),
      mobile: `139${String(n).padStart(8, '0')}`,
      email: `visitor${n}@firm.example`,
      title: '经理',
      consentVersion: currentPrivacyText.version,
      consent: true,
    },
  };
}

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

let person = 0;

/** Another person fills in the form; as the page sends it. */
export function rushRequest({ slug, organisationIds }: RushConference): RushRequest {
  const n = ++person;
  return {
    path: `/api/v1/public/conferences/${slug}/registrations`,
    headers: { 'idempotency-key': randomUUID() },
    body: {
      organisationId: organisationIds[n % organisationIds.length],
      name: `王${'一二三四五六七八九十'[n % 10]}${'东南西北中'[n % 5]}`,
      mobile: `139${String(n).padStart(8, '0')}`,
      email: `visitor${n}@firm.example`,
      title: '经理',
      consentVersion: currentPrivacyText.version,
      consent: true,
    },
  };
}

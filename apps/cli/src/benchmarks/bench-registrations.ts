import type pg from 'pg';
import { newId } from '#platform/database';
import { searchText } from '#platform/text';

export interface FilledConference {
  id: string;
  /** Milliseconds each batch of 5,000 took the database, to see what the indexes cost. */
  insertMs: number[];
}

const BATCH = 5000;
const MINUTE = 60_000;
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const given = ['伟', '芳', '娜', '敏', '静', '建国', '晓明', '子涵', '志强', '雅婷', '文博', '海燕'];
const places = ['南京', '江宁', '玄武', '苏州', '无锡', '常州', '扬州', '镇江'];
const trades = [
  '轨道交通设备',
  '精密机械',
  '生物医药',
  '新能源材料',
  '智能制造',
  '软件技术',
  '集成电路',
  '环保科技',
];
const types = ['enterprise-representative', 'researcher', 'official', 'press'];
const states = [
  'confirmed',
  'confirmed',
  'confirmed',
  'confirmed',
  'pending',
  'waitlisted',
  'cancelled',
  'declined',
];
const sources = ['public', 'public', 'invitation', 'import', 'desk'];
const districts = ['玄武区', '秦淮区', '鼓楼区', '江宁区', '建邺区', '栖霞区'];
const qualifications = ['single-champion', 'little-giant', 'provincial-specialised', 'innovative'];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
/** Spreads neighbouring numbers, and is the same on every run. */
const mixed = (n: number): number => (Math.imul(n + 1, 2_654_435_761) >>> 0) % 1_000_003;

/** A published conference with this many registrations in every state, of an eighth as many organisations. */
export async function fillRegistrations(
  db: pg.Pool,
  { registrations, slug }: { registrations: number; slug: string },
): Promise<FilledConference> {
  const id = await addConference(db, slug, registrations);
  const organisations = await addOrganisations(db, Math.max(8, Math.round(registrations / 8)), slug);
  const sounds = new Map(
    surnames.flatMap((surname) => given.map((rest) => [surname + rest, searchText(surname + rest)])),
  );
  const names = [...sounds.keys()];
  const insertMs: number[] = [];
  for (let from = 0; from < registrations; from += BATCH) {
    const size = Math.min(BATCH, registrations - from);
    const rows = Array.from({ length: size }, (_, at) => {
      const n = from + at;
      const name = pick(names, mixed(n));
      const organisation = pick(organisations, mixed(n * 7));
      const state = pick(states, mixed(n * 3));
      const registeredAt = new Date(Date.now() - (registrations - n) * 100);
      return {
        id: newId(registeredAt.getTime()),
        organisation_id: organisation.id,
        participant_type: pick(types, mixed(n * 5) % 7),
        state,
        source: pick(sources, mixed(n * 11)),
        name,
        person_key: name + n,
        title: '技术总监',
        mobile: `+86139${String(n).padStart(8, '0')}`,
        email: `bench${n}@demo.example`,
        search_text: `${sounds.get(name)} ${organisation.searchText}`,
        registered_at: registeredAt,
        waiting_since: state === 'waitlisted' ? registeredAt : null,
        arrived_at: state === 'confirmed' && n % 3 === 0 ? new Date(registeredAt.getTime() + MINUTE) : null,
      };
    });
    const began = performance.now();
    await db.query(
      `INSERT INTO registrations (id, conference_id, organisation_id, participant_type, state, source, name, person_key,
         title, mobile, email, language, search_text, registered_at, state_changed_at, waiting_since, arrived_at)
       SELECT r.id, $2, r.organisation_id, r.participant_type, r.state, r.source, r.name, r.person_key, r.title,
         r.mobile, r.email, 'zh', r.search_text, r.registered_at, r.registered_at, r.waiting_since, r.arrived_at
       FROM json_to_recordset($1::json) AS r(id uuid, organisation_id uuid, participant_type text, state text,
         source text, name text, person_key text, title text, mobile text, email text, search_text text,
         registered_at timestamptz, waiting_since timestamptz, arrived_at timestamptz)`,
      [JSON.stringify(rows), id],
    );
    insertMs.push(performance.now() - began);
  }
  return { id, insertMs };
}

async function addConference(db: pg.Pool, slug: string, places: number): Promise<string> {
  const [id, campaign] = [newId(), newId()];
  await db.query(
    `INSERT INTO campaigns (id, name_zh, name_en, description_zh, description_en, is_demo, created_at, version)
     VALUES ($1, $2, 'Benchmark', '', '', true, now(), 1)`,
    [campaign, `压测 ${slug}`],
  );
  await db.query(
    `INSERT INTO conferences (id, slug, campaign_id, state, title_zh, title_en, summary_zh, summary_en, place_zh,
       place_en, starts_at, ends_at, time_zone, registration_opens_at, registration_closes_at, is_demo, search_text,
       calendar_sequence, cancel_reason, created_at, version)
     VALUES ($1, $2, $3, 'published', '压测推进会', 'Benchmark conference', '', '', '', '', now() + interval '9 days',
       now() + interval '10 days', 'Asia/Shanghai', now() - interval '9 days', now() + interval '9 days', true, '', 0, '',
       now(), 1)`,
    [id, slug, campaign],
  );
  await db.query(
    `INSERT INTO place_pools (conference_id, participant_type, capacity) SELECT $1, type, $2 FROM unnest($3::text[]) AS type`,
    [id, places, types],
  );
  return id;
}

async function addOrganisations(
  db: pg.Pool,
  count: number,
  slug: string,
): Promise<{ id: string; searchText: string }[]> {
  const sounds = new Map(
    places.flatMap((place) => trades.map((trade) => [place + trade, searchText(`${place}${trade}有限公司`)])),
  );
  const kinds = [...sounds.keys()];
  const rows = Array.from({ length: count }, (_, n) => {
    const kind = pick(kinds, mixed(n));
    return {
      id: newId(),
      name_zh: `${kind}${n}号有限公司（${slug}）`,
      name_key: `${slug}${n}`,
      search_text: `${sounds.get(kind)} ${n}`,
      district: pick(districts, mixed(n * 13)),
      qualification: n % 3 === 0 ? null : pick(qualifications, n),
    };
  });
  await db.query(
    `WITH list AS (SELECT * FROM json_to_recordset($1::json) AS r(id uuid, name_zh text, name_key text,
       search_text text, district text, qualification text)),
     added AS (INSERT INTO organisations (id, name_zh, name_key, search_text, sort_key, kind, district, industry,
       is_verified, is_demo, created_at, updated_at)
       SELECT id, name_zh, name_key, search_text, search_text, 'enterprise', district, '智能制造', true, true, now(),
         now() FROM list RETURNING id)
     INSERT INTO organisation_qualifications (organisation_id, qualification, year)
     SELECT id, qualification, 2023 FROM list JOIN added USING (id) WHERE qualification IS NOT NULL`,
    [JSON.stringify(rows)],
  );
  return rows.map(({ id, search_text }) => ({ id, searchText: search_text }));
}

import { newId, type Transaction } from '#platform/database';
import type { OrganisationPlan } from '../domain/import/plan-organisation.js';
import { nameIndex, nameKey } from '../domain/organisation-name.js';
import type { OrganisationFacts } from '../domain/organisation.js';

interface Origin {
  now: Date;
  isDemo: boolean;
}

const ORGANISATION_ROWS = `json_to_recordset($1::json) AS r(
  id uuid, "nameZh" text, "nameEn" text, "nameKey" text, "searchText" text, "sortKey" text, "creditCode" text,
  kind text, district text, industry text)`;
const PERSON_ROWS = `json_to_recordset($1::json) AS r(
  id uuid, "organisationId" uuid, name text, "nameKey" text, title text, mobile text, email text)`;

/** Writes a chunk of plans in at most six statements, and tells which organisations it touched. */
export async function writePlans(
  tx: Transaction,
  plans: readonly OrganisationPlan[],
  { now, isDemo }: Origin,
): Promise<{ id: string; isNew: boolean }[]> {
  const touched = plans
    .filter(({ outcome }) => outcome !== 'unchanged')
    .map((plan) => ({ plan, id: plan.known?.id ?? newId(now.getTime()), isNew: plan.known === null }));
  const rows = touched.flatMap(({ plan, id, isNew }) =>
    plan.facts ? [{ isNew, row: organisationRow(id, plan.facts) }] : [],
  );
  const write = async (sql: string, list: readonly object[], ...more: unknown[]): Promise<void> => {
    if (list.length > 0) await tx.query(sql, [JSON.stringify(list), ...more]);
  };
  await write(
    `INSERT INTO organisations (id, name_zh, name_en, name_key, search_text, sort_key, credit_code, kind, district,
       industry, is_verified, is_demo, created_at, updated_at)
     SELECT id, "nameZh", "nameEn", "nameKey", "searchText", "sortKey", "creditCode", kind, district, industry,
       true, $3::boolean, $2::timestamptz, $2::timestamptz FROM ${ORGANISATION_ROWS}`,
    rows.filter(({ isNew }) => isNew).map(({ row }) => row),
    now,
    isDemo,
  );
  await write(
    `UPDATE organisations o SET name_zh = r."nameZh", name_en = r."nameEn", name_key = r."nameKey",
       search_text = r."searchText", sort_key = r."sortKey", credit_code = r."creditCode", kind = r.kind,
       district = r.district, industry = r.industry, is_verified = true, version = o.version + 1,
       updated_at = $2::timestamptz FROM ${ORGANISATION_ROWS} WHERE o.id = r.id`,
    rows.filter(({ isNew }) => !isNew).map(({ row }) => row),
    now,
  );
  await write(
    `INSERT INTO organisation_qualifications (organisation_id, qualification, year)
     SELECT * FROM json_to_recordset($1::json) AS r("organisationId" uuid, qualification text, year int)
     ON CONFLICT (organisation_id, qualification) DO UPDATE SET year = excluded.year`,
    touched.flatMap(({ plan, id }) => plan.awards.map((award) => ({ organisationId: id, ...award }))),
  );
  await write(
    `INSERT INTO organisation_tags (organisation_id, tag)
     SELECT * FROM json_to_recordset($1::json) AS r("organisationId" uuid, tag text) ON CONFLICT DO NOTHING`,
    touched.flatMap(({ plan, id }) => plan.newTags.map((tag) => ({ organisationId: id, tag }))),
  );
  await write(
    `INSERT INTO representatives (id, organisation_id, name, name_key, title, mobile, email, created_at, updated_at)
     SELECT id, "organisationId", name, "nameKey", title, mobile, email, $2::timestamptz, $2::timestamptz
     FROM ${PERSON_ROWS}`,
    touched.flatMap(({ plan, id }) =>
      plan.newPeople.map((person) => ({
        id: newId(now.getTime()),
        organisationId: id,
        nameKey: nameKey(person.name),
        ...person,
      })),
    ),
    now,
  );
  await write(
    `UPDATE representatives p SET title = r.title, mobile = r.mobile, email = r.email, updated_at = $2::timestamptz
     FROM ${PERSON_ROWS} WHERE p.id = r.id`,
    touched.flatMap(({ plan }) => plan.changedPeople),
    now,
  );
  return touched.map(({ id, isNew }) => ({ id, isNew }));
}

const organisationRow = (id: string, facts: OrganisationFacts) => ({
  id,
  nameZh: facts.nameZh,
  nameEn: facts.nameEn,
  nameKey: nameKey(facts.nameZh),
  ...nameIndex(facts.nameZh, facts.nameEn),
  creditCode: facts.creditCode,
  kind: facts.kind,
  district: facts.district,
  industry: facts.industry,
});

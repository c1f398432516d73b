import { QueryFailedError } from 'typeorm';
import type { Transaction } from '#platform/database';
import type { OrganisationOnRecord } from '../domain/import/find-on-record.js';
import type { ImportedOrganisation } from '../domain/import/gather-rows.js';

/** Any number; imports wait for one another, so that two of the same file add nothing twice. */
const IMPORT_LOCK = 20_240_113;
const UNIQUE_VIOLATION = '23505';

export async function holdImports(tx: Transaction): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
}

/** Somebody outside an import added the same organisation or person at the same moment. */
export const isTakenMeanwhile = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === UNIQUE_VIOLATION;

/**
 * Everything on record with one of these codes or names, those merged away and what they were merged into included,
 * each with its awards and people.
 */
export async function organisationsLike(
  tx: Transaction,
  wanted: readonly ImportedOrganisation[],
  lock: boolean,
): Promise<OrganisationOnRecord[]> {
  const codes = wanted.flatMap(({ creditCode }) => creditCode ?? []);
  const names = wanted.map(({ nameKey }) => nameKey);
  const found: { id: string; merged_into_id: string | null }[] = await tx.query(
    `SELECT id, merged_into_id FROM organisations WHERE credit_code = ANY($1::text[])
     UNION SELECT id, merged_into_id FROM organisations WHERE name_key = ANY($2::text[])`,
    [codes, names],
  );
  const ids = [...new Set(found.flatMap(({ id, merged_into_id }) => [id, merged_into_id ?? id]))];
  if (ids.length === 0) return [];
  // by id, so that two transactions never wait for each other
  if (lock)
    await tx.query('SELECT id FROM organisations WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
  return tx.query(
    `SELECT o.id, o.name_zh AS "nameZh", o.name_en AS "nameEn", o.name_key AS "nameKey",
            o.credit_code AS "creditCode", o.kind, o.district, o.industry, o.is_verified AS "isVerified",
            o.merged_into_id AS "mergedIntoId", o.version,
            coalesce(q.list, '[]') AS qualifications,
            ARRAY(SELECT tag FROM organisation_tags t WHERE t.organisation_id = o.id) AS tags, coalesce(p.list, '[]') AS people
     FROM organisations o
     LEFT JOIN (
       SELECT organisation_id, json_agg(json_build_object('qualification', qualification, 'year', year)) AS list
       FROM organisation_qualifications WHERE organisation_id = ANY($1::uuid[]) GROUP BY 1
     ) q ON q.organisation_id = o.id
     LEFT JOIN (
       SELECT organisation_id, json_agg(json_build_object('id', id, 'name', name, 'title', title,
                'mobile', mobile, 'email', email) ORDER BY id) AS list
       FROM representatives WHERE organisation_id = ANY($1::uuid[]) AND merged_into_id IS NULL GROUP BY 1
     ) p ON p.organisation_id = o.id
     WHERE o.id = ANY($1::uuid[])`,
    [ids],
  );
}

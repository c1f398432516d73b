import type { AudienceDefinition } from '#contracts/outreach/audience';
import { qualifications } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import type { Candidate } from '../../domain/recipient.js';
import { organisationCondition, type Asking } from './organisation-condition.js';
import { peopleOf } from './source-people.js';
import { Values } from './values.js';

const ranked = `ARRAY[${qualifications.map((name) => `'${name}'`).join(', ')}]`;

/**
 * Everybody the question fits, in one statement, always in the same order: by organisation, its contact first, then by
 * how long they have been known. An organisation merged away counts as the one it became. With `ids`, only those.
 */
export async function audiencePeople(
  tx: Transaction,
  asking: Asking,
  definition: AudienceDefinition,
  ids: readonly string[] | null = null,
): Promise<Candidate[]> {
  const values = new Values();
  const people = peopleOf(definition, asking, values);
  const where = [...people.where, ...organisationCondition(definition, asking, values)];
  if (ids) where.push(`p.id = ANY(${values.add(ids)}::uuid[])`);
  const rows: Omit<Candidate, 'kind'>[] = await tx.query(
    `SELECT p.id, kept.id AS "organisationId", p.name, p.title, lower(p.email) AS email, p.mobile,
       said.language, ${people.participantType} AS "participantType", ${people.isContact} AS "isContact",
       CASE WHEN said.language = 'en' THEN coalesce(nullif(kept.name_en, ''), kept.name_zh) ELSE kept.name_zh
         END AS "organisationName",
       kept.kind AS "organisationKind", kept.district, q.qualification, spared.reason AS "sparedBecause",
       ${people.state} AS state, ${people.version} AS version
     FROM ${people.from}
     CROSS JOIN LATERAL (SELECT ${people.language} AS language) said
     JOIN organisations own ON own.id = p.organisation_id
     JOIN organisations kept ON kept.id = coalesce(own.merged_into_id, own.id)
     LEFT JOIN mail_suppressions spared ON spared.address = lower(p.email)
     LEFT JOIN (
       SELECT DISTINCT ON (organisation_id) organisation_id, qualification
       FROM organisation_qualifications ORDER BY organisation_id, array_position(${ranked}, qualification)
     ) q ON q.organisation_id = kept.id
     WHERE ${where.join(' AND ')}
     ORDER BY kept.sort_key, kept.id, ${people.isContact} DESC, ${people.knownSince}, p.id`,
    values.list,
  );
  return rows.map((row) => ({ ...row, kind: definition.source }));
}

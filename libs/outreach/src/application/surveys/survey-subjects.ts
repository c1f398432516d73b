import { newId, queryPrepared, type Transaction } from '#platform/database';

/** What the survey tokens of these registrations open, in their order: one row for each person and survey. */
export async function surveySubjects(
  tx: Transaction,
  surveyId: string,
  registrationIds: readonly string[],
): Promise<string[]> {
  if (registrationIds.length === 0) return [];
  const rows = await queryPrepared<{ id: string; registrationId: string }>(
    tx,
    {
      name: 'survey-links',
      text: `WITH added AS (
               INSERT INTO survey_links (id, survey_id, registration_id)
               SELECT id, $1, registration FROM unnest($2::uuid[], $3::uuid[]) AS wanted (id, registration)
               ORDER BY registration ON CONFLICT DO NOTHING RETURNING id, registration_id)
             SELECT id, registration_id AS "registrationId" FROM added
             UNION ALL
             SELECT id, registration_id FROM survey_links WHERE survey_id = $1 AND registration_id = ANY($3::uuid[])`,
    },
    [surveyId, registrationIds.map(() => newId()), registrationIds],
  );
  const ids = new Map(rows.map(({ id, registrationId }) => [registrationId, id]));
  return registrationIds.map((id) => ids.get(id)!);
}

import type { Qualification } from '#contracts/vocabulary';

export interface OrganisationMarks {
  qualification?: readonly Qualification[];
  district?: readonly string[];
}

/**
 * SQL for the ids of organisations with these marks, those merged into one of them included; null when nothing is
 * asked. `add` takes a value of the statement and gives its place in it (`$3`).
 */
export function organisationsWith(marks: OrganisationMarks, add: (value: unknown) => string): string | null {
  const conditions: string[] = [];
  if (marks.district && marks.district.length > 0)
    conditions.push(`kept.district = ANY(${add(marks.district)}::text[])`);
  if (marks.qualification && marks.qualification.length > 0)
    conditions.push(`kept.id IN (SELECT organisation_id FROM organisation_qualifications
      WHERE qualification = ANY(${add(marks.qualification)}::text[]))`);
  if (conditions.length === 0) return null;
  return `SELECT own.id FROM organisations own
    JOIN organisations kept ON kept.id = coalesce(own.merged_into_id, own.id) WHERE ${conditions.join(' AND ')}`;
}

import type { Transaction } from '#platform/database';

/** Organisations of which somebody is checked in at a conference, after merging. */
export async function organisationsHere(tx: Transaction, conferenceId: string): Promise<Set<string>> {
  const rows: { id: string }[] = await tx.query(
    `SELECT DISTINCT coalesce(o.merged_into_id, o.id) AS id
     FROM registrations r JOIN organisations o ON o.id = r.organisation_id
     WHERE r.conference_id = $1 AND r.state = 'confirmed' AND NOT r.is_held AND r.arrived_at IS NOT NULL`,
    [conferenceId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A registered person, as the crew at the stage needs to know them. */
export interface PersonHere {
  id: string;
  mobile: string | null;
  arrivedAt: Date | null;
}

export async function peopleHere(tx: Transaction, ids: readonly string[]): Promise<Map<string, PersonHere>> {
  if (ids.length === 0) return new Map();
  const rows: PersonHere[] = await tx.query(
    `SELECT id, mobile, arrived_at AS "arrivedAt" FROM registrations
     WHERE id = ANY($1) AND state = 'confirmed' AND NOT is_held`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

import type { Transaction } from '#platform/database';

/** `/api/v1/public/organisations/<id>/logo/<version>`. */
export const logoAddress = (organisationId: string, sha256: string): string =>
  `/api/v1/public/organisations/${organisationId}/logo/${sha256.slice(0, 40)}`;

/** Addresses of the logos of these organisations, by the id asked for; one merged away may still have brought it. */
export async function logosOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows: { asked: string; id: string; sha256: string }[] = await tx.query(
    `SELECT DISTINCT ON (o.id) o.id AS asked, l.organisation_id AS id, l.sha256
     FROM organisations o JOIN organisations same ON same.id = o.id OR same.merged_into_id = o.id
     JOIN organisation_logos l ON l.organisation_id = same.id
     WHERE o.id = ANY($1) ORDER BY o.id, same.merged_into_id NULLS FIRST, l.uploaded_at DESC`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ asked, id, sha256 }) => [asked, logoAddress(id, sha256)]));
}

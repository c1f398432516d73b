import type { Transaction } from '#platform/database';

/** Where a colleague's own mails go; null when there is no such colleague. */
export async function colleagueAddress(
  tx: Transaction,
  id: string,
): Promise<{ id: string; name: string; email: string } | null> {
  const rows: { id: string; name: string; email: string }[] = await tx.query(
    'SELECT id, name, email FROM users WHERE id = $1',
    [id],
  );
  return rows[0] ?? null;
}

import type { Transaction } from '#platform/database';
import { likeAnywhere } from '#platform/text';

export interface NamedBriefly {
  id: string;
  nameZh: string;
  nameEn: string | null;
  district: string | null;
}

const BRIEFLY = `o.id, o.name_zh AS "nameZh", o.name_en AS "nameEn", o.district`;
const CHECKED = 'o.is_verified AND o.merged_into_id IS NULL';

export const verifiedWithCode = (tx: Transaction, creditCode: string): Promise<NamedBriefly[]> =>
  tx.query(`SELECT ${BRIEFLY} FROM organisations o WHERE ${CHECKED} AND o.credit_code = $1`, [creditCode]);

/** Names with all the words; those that begin with the first of them before the others, then the shorter ones. */
export function verifiedNamed(
  tx: Transaction,
  words: readonly string[],
  limit: number,
): Promise<NamedBriefly[]> {
  const patterns = words.map(likeAnywhere);
  return tx.query(
    `SELECT ${BRIEFLY} FROM organisations o
     WHERE ${CHECKED} AND o.search_text LIKE ALL ($1::text[])
     ORDER BY (o.search_text LIKE $2 OR o.sort_key LIKE $2) DESC, length(o.name_zh), o.sort_key, o.id LIMIT $3`,
    [patterns, patterns[0]?.slice(1) ?? '', limit],
  );
}

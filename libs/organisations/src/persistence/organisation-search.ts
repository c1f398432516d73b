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

/** Names that begin with the words first, then the shorter ones. */
export const verifiedNamed = (tx: Transaction, words: string, limit: number): Promise<NamedBriefly[]> =>
  tx.query(
    `SELECT ${BRIEFLY} FROM organisations o
     WHERE ${CHECKED} AND o.search_text LIKE $1
     ORDER BY (o.search_text LIKE $2 OR o.sort_key LIKE $2) DESC, length(o.name_zh), o.sort_key, o.id LIMIT $3`,
    [likeAnywhere(words), likeAnywhere(words).slice(1), limit],
  );

import type { Transaction } from '#platform/database';
import { Users } from '../persistence/users.js';

/** user id → name, for showing who did something. */
export const userNames = (tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> =>
  new Users(tx).namesOf([...new Set(ids)]);

import { In } from 'typeorm';
import type { Transaction } from '#platform/database';
import { Mailing } from '../mailing.entity.js';

export const mailingsWith = (tx: Transaction, ids: readonly string[]): Promise<Mailing[]> =>
  ids.length === 0 ? Promise.resolve([]) : tx.findBy(Mailing, { id: In([...new Set(ids)]) });

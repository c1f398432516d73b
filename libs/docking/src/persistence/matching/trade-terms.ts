import type { Transaction } from '#platform/database';
import { TradeTerm } from './trade-term.entity.js';

export class TradeTerms {
  constructor(private readonly tx: Transaction) {}

  all(): Promise<TradeTerm[]> {
    return this.tx.find(TradeTerm, { order: { updatedAt: 'DESC', id: 'DESC' } });
  }

  count(): Promise<number> {
    return this.tx.count(TradeTerm);
  }

  find(id: string): Promise<TradeTerm | null> {
    return this.tx.findOneBy(TradeTerm, { id });
  }

  async keep(term: TradeTerm): Promise<void> {
    await this.tx.upsert(TradeTerm, term, ['id']);
  }

  async drop(id: string): Promise<void> {
    await this.tx.delete(TradeTerm, { id });
  }
}

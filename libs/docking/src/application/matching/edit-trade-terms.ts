import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import { foldText } from '../../domain/matching/fold-text.js';
import { tradeTerms } from '../../domain/matching/trade-terms.js';
import type { TradeTermListView, TradeTermView } from '../../http/matching/trade-terms.view.js';
import { TradeTerms } from '../../persistence/matching/trade-terms.js';

const OWN_AT_MOST = 5000;
const plain = (word: string): string => foldText(word).text.replace(/\s+/g, ' ').trim();

/** The words that mean the same: the installation's own, before the product's, which nobody edits. */
@Injectable()
export class EditTradeTerms {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, search: string | null): Promise<TradeTermListView> {
    if (!may(call.actor, 'docking.read')) throw new DomainError('access.forbidden');
    const own = await new TradeTerms(this.transactions.reader).all();
    const wanted = plain(search ?? '');
    const fits = ({ words }: { words: readonly string[] }): boolean =>
      wanted === '' || words.some((word) => plain(word).includes(wanted));
    return {
      own: own.filter(fits).map(({ id, words }) => ({ id, words })),
      shipped: tradeTerms.map((words) => ({ words: [...words] })).filter(fits),
    };
  }

  /** A new group, or other words for the one of this id. */
  save(call: Call, id: string | null, wish: readonly string[]): Promise<TradeTermView> {
    return this.transactions.run(call, async (tx) => {
      if (!may(call.actor, 'docking.edit')) throw new DomainError('access.forbidden');
      const words = acceptWords(wish);
      const terms = new TradeTerms(tx);
      if (id && !(await terms.find(id))) throw new DomainError('docking.term-not-found');
      if (!id && (await terms.count()) >= OWN_AT_MOST) throw new DomainError('docking.terms-full');
      const term = { id: id ?? newId(), words, updatedAt: call.clock.now() };
      await terms.keep(term);
      await this.note(tx, call, id ? 'trade-term.changed' : 'trade-term.added', term.id);
      return { id: term.id, words };
    });
  }

  drop(call: Call, id: string): Promise<void> {
    return this.transactions.run(call, async (tx) => {
      if (!may(call.actor, 'docking.edit')) throw new DomainError('access.forbidden');
      const terms = new TradeTerms(tx);
      if (!(await terms.find(id))) throw new DomainError('docking.term-not-found');
      await terms.drop(id);
      await this.note(tx, call, 'trade-term.removed', id);
    });
  }

  private note(tx: Transaction, call: Call, action: string, id: string): Promise<void> {
    return recordAudit(tx, call, { action, subject: { kind: 'trade-term', id } });
  }
}

/** @throws DomainError docking.term-words: fewer than two different words */
function acceptWords(wish: readonly string[]): string[] {
  const words = new Map<string, string>();
  for (const word of wish) {
    const key = plain(word);
    if (/[\p{L}\p{N}]/u.test(key) && !words.has(key)) words.set(key, word);
  }
  if (words.size < 2) throw new DomainError('docking.term-words');
  return [...words.values()];
}

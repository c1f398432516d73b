import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { newId, Transactions } from '#platform/database';
import type { SavedView } from '../persistence/saved-view.entity.js';
import { SavedViews } from '../persistence/saved-views.js';
import { signedInId } from './describe-me.js';

const MOST = 50;

export interface KeptView {
  id: string;
  list: string;
  name: string;
  query: string;
}

const shown = ({ id, list, name, query }: SavedView): KeptView => ({ id, list, name, query });

/** A colleague's own views of a list; nobody else sees them. */
@Injectable()
export class KeepViews {
  constructor(private readonly transactions: Transactions) {}

  async list(call: Call, list: string): Promise<{ items: KeptView[]; nextCursor: null }> {
    const views = await new SavedViews(this.transactions.reader).of(signedInId(call), list);
    return { items: views.map(shown), nextCursor: null };
  }

  keep(call: Call, { list, name, query }: Omit<KeptView, 'id'>): Promise<KeptView> {
    const userId = signedInId(call);
    return this.transactions.run(call, async (tx) => {
      const views = new SavedViews(tx);
      const kept = await views.of(userId, list);
      if (kept.length >= MOST && !kept.some((view) => view.name === name))
        throw new DomainError('account.too-many-views', { limit: MOST });
      const createdAt = call.clock.now();
      return shown(await views.keep({ id: newId(), userId, list, name, query, createdAt }));
    });
  }

  async drop(call: Call, id: string): Promise<void> {
    const userId = signedInId(call);
    const wasThere = await this.transactions.run(call, (tx) => new SavedViews(tx).drop(userId, id));
    if (!wasThere) throw new DomainError('access.not-found');
  }
}

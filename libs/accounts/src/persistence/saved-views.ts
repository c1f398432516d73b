import type { Transaction } from '#platform/database';
import { SavedView } from './saved-view.entity.js';

export class SavedViews {
  constructor(private readonly tx: Transaction) {}

  of(userId: string, list: string): Promise<SavedView[]> {
    return this.tx.find(SavedView, { where: { userId, list }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Keeps it; one of the same name is replaced. */
  async keep(view: SavedView): Promise<SavedView> {
    await this.tx.upsert(SavedView, view, ['userId', 'list', 'name']);
    const { userId, list, name } = view;
    return this.tx.findOneByOrFail(SavedView, { userId, list, name });
  }

  /** Whether there was one to drop. */
  async drop(userId: string, id: string): Promise<boolean> {
    return ((await this.tx.delete(SavedView, { id, userId })).affected ?? 0) > 0;
  }
}

import type { Transaction } from '#platform/database';
import type { Verdict } from '../../domain/matching/learn-weights.js';
import { MatchVerdict } from './match-verdict.entity.js';

/** More would not move the weights any further. */
const LEARNED_FROM = 2000;

export class MatchVerdicts {
  constructor(private readonly tx: Transaction) {}

  /** The newest of the whole installation. */
  async lessons(): Promise<Verdict[]> {
    const rows = await this.tx.find(MatchVerdict, {
      select: { id: true, verdict: true, signals: true },
      order: { decidedAt: 'DESC', id: 'DESC' },
      take: LEARNED_FROM,
    });
    return rows.map(({ verdict, signals }) => ({ signals, isAccepted: verdict === 'accepted' }));
  }

  /** Said about pairs with this item, by the other one's id. */
  async about(itemId: string): Promise<Map<string, 'accepted' | 'rejected'>> {
    const rows = await this.tx.find(MatchVerdict, { where: [{ demandId: itemId }, { offerId: itemId }] });
    return new Map(
      rows.map(({ demandId, offerId, verdict }) => [demandId === itemId ? offerId : demandId, verdict]),
    );
  }

  async keep(verdict: MatchVerdict): Promise<void> {
    await this.tx.upsert(MatchVerdict, verdict, ['demandId', 'offerId']);
  }

  async forget(demandId: string, offerId: string): Promise<boolean> {
    return ((await this.tx.delete(MatchVerdict, { demandId, offerId })).affected ?? 0) > 0;
  }
}

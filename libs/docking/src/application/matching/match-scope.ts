import type { Transaction } from '#platform/database';
import { MatchCandidates } from '../../persistence/matching/match-candidates.js';
import { TradeTerms } from '../../persistence/matching/trade-terms.js';
import type { MatchScope } from './match-engine.js';

/** The lists of a conference as they stand now. Owner is the presenter, else the organisation. */
export async function scopeOf(tx: Transaction, conferenceId: string): Promise<MatchScope> {
  const candidates = new MatchCandidates(tx);
  return {
    conferenceId,
    mark: await candidates.mark(conferenceId),
    load: async () => ({
      items: (await candidates.all(conferenceId)).map(
        ({ id, kind, presenterId, organisationId, titleZh, titleEn, textZh, textEn }) => ({
          id,
          owner: presenterId ?? organisationId,
          isDemand: kind === 'demand',
          titleZh,
          titleEn,
          textZh,
          textEn,
        }),
      ),
      terms: (await new TradeTerms(tx).all()).map(({ words }) => words),
    }),
  };
}

import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions } from '#platform/database';
import type { SuggestionVerdictView } from '../../http/matching/suggestions.view.js';
import { MatchVerdicts } from '../../persistence/matching/match-verdicts.js';
import { MatchEngine } from './match-engine.js';
import { requireCandidate, signalsOfPair } from './suggest-for-item.js';

/** Takes a suggested pair, turns it down, or takes the word back; the suggestions learn from it. */
@Injectable()
export class DecideSuggestion {
  constructor(
    private readonly transactions: Transactions,
    private readonly engine: MatchEngine,
  ) {}

  /** @throws DomainError docking.pair-unfit */
  async run(
    call: Call,
    itemId: string,
    otherId: string,
    verdict: 'accepted' | 'rejected' | null,
  ): Promise<SuggestionVerdictView> {
    const { reader } = this.transactions;
    const item = await requireCandidate(reader, call, itemId, 'docking.edit');
    const other = await requireCandidate(reader, call, otherId, 'docking.edit');
    const isPair = (item.kind === 'demand') !== (other.kind === 'demand');
    if (!isPair || item.conferenceId !== other.conferenceId) throw new DomainError('docking.pair-unfit');
    // Ranked before the transaction opens: it may wait for the thread.
    const signals = verdict && (await signalsOfPair(reader, this.engine, item, other));
    const [demandId, offerId] = item.kind === 'demand' ? [item.id, other.id] : [other.id, item.id];
    return this.transactions.run(call, async (tx) => {
      const verdicts = new MatchVerdicts(tx);
      if (verdict && signals)
        await verdicts.keep({
          id: newId(),
          demandId,
          offerId,
          verdict,
          source: 'organiser',
          signals,
          decidedAt: call.clock.now(),
        });
      else if (!(await verdicts.forget(demandId, offerId))) return { itemId, otherId, verdict };
      await recordAudit(tx, call, {
        action: verdict ? `suggestion.${verdict}` : 'suggestion.reopened',
        subject: { kind: 'docking-item', id: demandId },
        scopeId: item.conferenceId,
        details: { offerId },
      });
      return { itemId, otherId, verdict };
    });
  }
}

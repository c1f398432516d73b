import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import type { MatchSuggestionView } from '../../http/matching/suggestions.view.js';
import { Answers } from '../../persistence/answers/answers.js';
import type { Item } from '../../persistence/items/item.entity.js';
import { MatchCandidates } from '../../persistence/matching/match-candidates.js';
import { likeAnywhere } from '#platform/text';
import { reasonWords } from '../matching/reason-words.js';
import { SuggestForItem } from '../matching/suggest-for-item.js';
import { AllResearchers, type Candidate } from './candidates.js';

/** As many items as are weighed for one demand. */
const WEIGHED = 60;

/** Those whose achievements or expertise fit the demand best, with the reason; everybody else after them. */
@Injectable()
export class FittingResearchers extends AllResearchers {
  constructor(private readonly suggest: SuggestForItem) {
    super();
  }

  override async of(tx: Transaction, demand: Item, search: string, limit: number): Promise<Candidate[]> {
    const fitting = await this.fitting(tx, demand.id);
    const q = search === '' ? '' : likeAnywhere(search);
    const ids = [...fitting.keys()];
    const found = await new Answers(tx).researchers(demand.conferenceId, { q, ids }, ids.length);
    const best = ids
      .flatMap((id) => found.find(({ registrationId }) => registrationId === id) ?? [])
      .map((person) => {
        const suggestion = fitting.get(person.registrationId)!;
        return {
          ...person,
          reasonZh: reasonWords(suggestion, 'zh'),
          reasonEn: reasonWords(suggestion, 'en'),
        };
      })
      .slice(0, limit);
    const others = await super.of(tx, demand, search, limit);
    const isNew = ({ registrationId }: Candidate): boolean =>
      !best.some((each) => each.registrationId === registrationId);
    return [...best, ...others.filter(isNew)].slice(0, limit);
  }

  /** The best suggestion of each presenter, the likeliest first; what was turned down does not count. */
  private async fitting(tx: Transaction, demandId: string): Promise<Map<string, MatchSuggestionView>> {
    const candidates = new MatchCandidates(tx);
    const demand = await candidates.find(demandId);
    if (!demand) return new Map();
    const suggestions = (await this.suggest.suggestions(tx, demand, WEIGHED)).filter(
      ({ verdict }) => verdict !== 'rejected',
    );
    const items = await candidates.byIds(suggestions.map(({ itemId }) => itemId));
    const fitting = new Map<string, MatchSuggestionView>();
    for (const suggestion of suggestions) {
      const presenterId = items.get(suggestion.itemId)?.presenterId;
      if (presenterId && !fitting.has(presenterId)) fitting.set(presenterId, suggestion);
    }
    return fitting;
  }
}

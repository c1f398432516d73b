import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { findOrganisations } from '#organisations';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { likeAnywhere } from '#platform/text';
import type { DemandSuggestionsView } from '../../http/matching/suggestions.view.js';
import { MatchCandidates } from '../../persistence/matching/match-candidates.js';
import { SuggestForItem } from './suggest-for-item.js';

export interface DemandsAsked {
  search?: string | null;
  /** Number of the last demand of the page before. */
  after: number;
  limit: number;
  each: number;
}

/** The demands of a conference, each with its best suggestions. */
@Injectable()
export class ListSuggestions {
  constructor(
    private readonly transactions: Transactions,
    private readonly suggest: SuggestForItem,
  ) {}

  async run(call: Call, conferenceId: string, asked: DemandsAsked): Promise<DemandSuggestionsView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'docking.read');
    const like = asked.search ? likeAnywhere(asked.search) : null;
    const demands = await new MatchCandidates(tx).demands(conferenceId, asked.after, asked.limit + 1, like);
    const page = demands.slice(0, asked.limit);
    const organisations = await findOrganisations(
      tx,
      page.map(({ organisationId }) => organisationId),
    );
    const items: DemandSuggestionsView['items'] = [];
    for (const demand of page) {
      const organisation = organisations.get(demand.organisationId);
      items.push({
        id: demand.id,
        number: demand.number,
        state: demand.state,
        titleZh: demand.titleZh,
        titleEn: demand.titleEn,
        textZh: demand.textZh,
        textEn: demand.textEn,
        organisationZh: organisation?.nameZh ?? '',
        organisationEn: organisation?.nameEn ?? '',
        suggestions: await this.suggest.suggestions(tx, demand, asked.each),
      });
    }
    return { items, next: demands.length > asked.limit ? page.at(-1)!.number : null };
  }
}

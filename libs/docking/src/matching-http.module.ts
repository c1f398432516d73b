import { Module } from '@nestjs/common';
import { DecideSuggestion } from './application/matching/decide-suggestion.js';
import { EditTradeTerms } from './application/matching/edit-trade-terms.js';
import { ListSuggestions } from './application/matching/list-suggestions.js';
import { MatchEngine } from './application/matching/match-engine.js';
import { SuggestForItem } from './application/matching/suggest-for-item.js';
import {
  ConferenceSuggestionsController,
  SuggestionsController,
} from './http/matching/suggestions.controller.js';
import { TradeTermsController } from './http/matching/trade-terms.controller.js';

/** Who fits whom. */
@Module({
  controllers: [ConferenceSuggestionsController, SuggestionsController, TradeTermsController],
  providers: [DecideSuggestion, EditTradeTerms, ListSuggestions, MatchEngine, SuggestForItem],
  exports: [SuggestForItem],
})
export class MatchingHttpModule {}

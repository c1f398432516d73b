import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Needs, TheCall } from '#platform/http';
import { DecideSuggestion } from '../../application/matching/decide-suggestion.js';
import { ListSuggestions } from '../../application/matching/list-suggestions.js';
import { SuggestForItem } from '../../application/matching/suggest-for-item.js';
import { DemandSuggestionsQuery, SuggestionsQuery, SuggestionVerdictDto } from './suggestions.dto.js';
import { DemandSuggestionsView, MatchSuggestionsView, SuggestionVerdictView } from './suggestions.view.js';

@Controller('conferences/:conferenceId/docking/suggestions')
export class ConferenceSuggestionsController {
  constructor(private readonly listSuggestions: ListSuggestions) {}

  @Get()
  @Needs('docking.read')
  list(
    @TheCall() call: Call,
    @Param('conferenceId', ParseUUIDPipe) conferenceId: string,
    @Query() { q, ...query }: DemandSuggestionsQuery,
  ): Promise<DemandSuggestionsView> {
    return this.listSuggestions.run(call, conferenceId, { ...query, search: q });
  }
}

@Controller('docking/items/:id/suggestions')
export class SuggestionsController {
  constructor(
    private readonly suggestForItem: SuggestForItem,
    private readonly decideSuggestion: DecideSuggestion,
  ) {}

  @Get()
  @Needs('docking.read')
  list(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { limit }: SuggestionsQuery,
  ): Promise<MatchSuggestionsView> {
    return this.suggestForItem.run(call, id, limit);
  }

  @Put(':otherId')
  @Needs('docking.edit')
  decide(
    @TheCall() call: Call,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('otherId', ParseUUIDPipe) otherId: string,
    @Body() { verdict }: SuggestionVerdictDto,
  ): Promise<SuggestionVerdictView> {
    return this.decideSuggestion.run(call, id, otherId, verdict);
  }
}

import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type Suggestion = Schemas['MatchSuggestionView'];
export type SuggestedDemand = Schemas['SuggestedDemandView'];
export type TradeTerm = Schemas['TradeTermView'];
export type SuggestionVerdict = 'accepted' | 'rejected' | null;

/** The demands of a conference with their best suggestions, page by page. */
export const useDemandSuggestions = (conferenceId: string, q: string) =>
  useInfiniteQuery({
    queryKey: ['suggestions', conferenceId, q],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/docking/suggestions', {
          params: { path: { conferenceId }, query: { q, after: pageParam, limit: 10, each: 3 } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const useItemSuggestions = (id: string) =>
  useQuery({
    queryKey: ['suggestions', id],
    queryFn: () =>
      answer(
        client.GET('/api/v1/docking/items/{id}/suggestions', {
          params: { path: { id }, query: { limit: 10 } },
        }),
      ),
  });

/** Takes a pair, turns it down, or takes the word back. */
export function useDecideSuggestion() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, otherId, verdict }: { id: string; otherId: string; verdict: SuggestionVerdict }) =>
      answer(
        client.PUT('/api/v1/docking/items/{id}/suggestions/{otherId}', {
          params: { path: { id, otherId } },
          body: { verdict },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['suggestions'] }),
  });
}

export const useTradeTerms = (q: string) =>
  useQuery({
    queryKey: ['trade-terms', q],
    queryFn: () => answer(client.GET('/api/v1/trade-terms', { params: { query: { q } } })),
    placeholderData: keepPreviousData,
  });

function useTermsChanged() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['trade-terms'] }),
      queries.invalidateQueries({ queryKey: ['suggestions'] }),
    ]);
}

/** Adds a group of words, or changes the one of this id. */
export const useSaveTradeTerm = () =>
  useMutation({
    mutationFn: ({ id, words }: { id?: string; words: string[] }) =>
      id
        ? answer(client.PUT('/api/v1/trade-terms/{id}', { params: { path: { id } }, body: { words } }))
        : answer(client.POST('/api/v1/trade-terms', { body: { words } })),
    onSuccess: useTermsChanged(),
  });

export const useDropTradeTerm = () =>
  useMutation({
    mutationFn: (id: string) =>
      answer(client.DELETE('/api/v1/trade-terms/{id}', { params: { path: { id } } })),
    onSuccess: useTermsChanged(),
  });

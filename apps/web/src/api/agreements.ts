import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, client } from './client.js';
import { asProblem } from './problem.js';
import type { Schemas } from './schemas.js';

export type Agreement = Schemas['AgreementView'];
export type AgreementDetail = Schemas['AgreementDetailView'];
export type AgreementParty = Schemas['AgreementPartyView'];
export type AgreementAction = Schemas['AgreementAction'];
export type AgreementCount = Schemas['AgreementCountView'];
export type AgreementWish = Schemas['AgreementWishDto'];
export type PartyWish = Schemas['PartyDto'];

/** As the address and the server spell them: lists with commas between. */
export interface AgreementQuery {
  q?: string;
  state?: string;
  kindId?: string;
  organisationId?: string;
  unconfirmed?: boolean;
}

const page = (conferenceId: string, query: AgreementQuery & { limit: number; cursor?: string }) =>
  answer(
    client.GET('/api/v1/conferences/{conferenceId}/agreements', {
      params: { path: { conferenceId }, query },
    }),
  );

/** The list page by page; the first page brings the counts. */
export const useEndlessAgreements = (conferenceId: string, query: AgreementQuery) =>
  useInfiniteQuery({
    queryKey: ['agreements', conferenceId, query],
    queryFn: ({ pageParam }) =>
      page(conferenceId, { ...query, limit: 200, ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

const countsOf = (conferenceId: string) => ({
  queryKey: ['agreements', conferenceId, 'counts'],
  queryFn: async () => (await page(conferenceId, { limit: 1 })).counts,
});

/** How many there are of each kind in each state. */
export const useAgreementCounts = (conferenceId: string, isWanted: boolean) =>
  useQuery({ ...countsOf(conferenceId), enabled: isWanted });

/** The same for several conferences. */
export const useCountsOfAgreements = (conferenceIds: readonly string[]) =>
  useQueries({
    queries: conferenceIds.map(countsOf),
    combine: (lists) =>
      lists.flatMap(({ data }, at) => (data ? [{ conferenceId: conferenceIds[at]!, counts: data }] : [])),
  });

/** The agreements that came of meetings, by the meeting. */
export const useAgreementsOfMeetings = (conferenceId: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['agreements', conferenceId, 'of-meetings'],
    queryFn: async () => {
      const { items } = await page(conferenceId, { limit: 500 });
      return new Map(items.flatMap((each) => (each.meetingId ? [[each.meetingId, each] as const] : [])));
    },
    enabled: isWanted,
  });

export const useAgreement = (id: string) =>
  useQuery({
    queryKey: ['agreement', id],
    queryFn: () => answer(client.GET('/api/v1/agreements/{id}', { params: { path: { id } } })),
  });

function useForgetAgreements() {
  const queries = useQueryClient();
  return () => {
    for (const key of ['agreements', 'agreement']) void queries.invalidateQueries({ queryKey: [key] });
  };
}

/** What a change answers with is what the drawer shows. */
function useKeepAgreement() {
  const queries = useQueryClient();
  return (detail: AgreementDetail) => {
    queries.setQueryData(['agreement', detail.id], detail);
    void queries.invalidateQueries({ queryKey: ['agreements'] });
  };
}

/** Draws an agreement up, or changes the one of this id and version. */
export const useSaveAgreement = (conferenceId: string) => {
  const keep = useKeepAgreement();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ wish, known }: { wish: AgreementWish; known?: { id: string; version: number } }) =>
      known
        ? answer(
            client.PUT('/api/v1/agreements/{id}', {
              params: { path: { id: known.id } },
              body: { ...wish, version: known.version },
            }),
          )
        : answer(
            client.POST('/api/v1/conferences/{conferenceId}/agreements', {
              params: { path: { conferenceId } },
              body: wish,
            }),
          ),
    onSuccess: keep,
    onError: (error, { known }) => {
      if (known && asProblem(error).code === 'record.changed-meanwhile')
        return queries.invalidateQueries({ queryKey: ['agreement', known.id] });
    },
  });
};

export const useMoveAgreements = (conferenceId: string) => {
  const forget = useForgetAgreements();
  return useMutation({
    mutationFn: (body: Schemas['MoveAgreementsDto']) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/agreements/move', {
          params: { path: { conferenceId } },
          body,
        }),
      ),
    onSuccess: forget,
  });
};

/** In full; who looked is written down. */
export const useRevealParty = (id: string, partyId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answer(
        client.POST('/api/v1/agreements/{id}/parties/{partyId}/contact', {
          params: { path: { id, partyId } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['agreement', id] }),
  });
};

/** The address of a party's personal page, to be handed on. */
export const usePartyLink = (id: string, partyId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const { token } = await answer(
        client.POST('/api/v1/agreements/{id}/parties/{partyId}/link', { params: { path: { id, partyId } } }),
      );
      return `${location.origin}/a/${token}`;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['agreement', id] }),
  });
};

import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type MeetingRequest = Schemas['RequestView'];
export type Meeting = Schemas['MeetingView'];
export type DockingRules = Schemas['DockingRulesView'];
export type MeetingBlock = Schemas['MeetingBlockView'];
export type MeetingRoom = Schemas['MeetingRoomView'];
export type PersonWithout = Schemas['PersonWithoutView'];
export type PartnerSuggestion = Schemas['PartnerSuggestionView'];
export type Partner = Schemas['MeetingPartnerView'];
export type PlaceProposal = Schemas['PlaceProposalView'];

/** As the address and the server spell them: lists with commas between. */
export interface RequestChoice {
  q?: string;
  state?: string;
  fromType?: string;
  registrationId?: string;
  must?: boolean;
}

export interface MeetingChoice {
  q?: string;
  state?: string;
  source?: string;
  outcome?: string;
  followUp?: string;
  registrationId?: string;
  must?: boolean;
}

export interface WithoutChoice {
  q?: string;
  participantType?: string;
  nudged?: boolean;
}

const more = (cursor: string) => ({ limit: 100, ...(cursor ? { cursor } : {}) });

export const useEndlessRequests = (conferenceId: string, choice: RequestChoice) =>
  useInfiniteQuery({
    queryKey: ['meeting-requests', conferenceId, choice],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/meeting-requests', {
          params: { path: { conferenceId }, query: { ...choice, ...more(pageParam) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const useEndlessMeetings = (conferenceId: string, choice: MeetingChoice) =>
  useInfiniteQuery({
    queryKey: ['meetings', conferenceId, choice],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/meetings', {
          params: { path: { conferenceId }, query: { ...choice, ...more(pageParam) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

/** How many there are in each state. */
export const useMeetingCounts = (conferenceId: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['meetings', conferenceId, 'counts'],
    queryFn: async () =>
      (
        await answer(
          client.GET('/api/v1/conferences/{conferenceId}/meetings', {
            params: { path: { conferenceId }, query: { limit: 1 } },
          }),
        )
      ).counts,
    enabled: isWanted,
  });

export const usePeopleWithout = (conferenceId: string, choice: WithoutChoice) =>
  useInfiniteQuery({
    queryKey: ['people-without-meeting', conferenceId, choice],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/people-without-meeting', {
          params: { path: { conferenceId }, query: { ...choice, ...more(pageParam) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

/** Whom somebody could meet, the best fitting first. */
export const usePartnerSuggestions = (conferenceId: string, registrationId: string) =>
  useQuery({
    queryKey: ['people-without-meeting', conferenceId, registrationId, 'suggestions'],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/people-without-meeting/{registrationId}/suggestions', {
          params: { path: { conferenceId, registrationId } },
        }),
      ),
  });

/** Confirmed people to bring together. */
export const useMeetingPeople = (conferenceId: string, q: string) =>
  useQuery({
    queryKey: ['meeting-people', conferenceId, q],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/meeting-people', {
          params: { path: { conferenceId }, query: { q } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

const groundKeys = ['docking-rules', 'meeting-blocks', 'meeting-tables'] as const;

/** After any change: requests, meetings, who is without, and how full slots and tables are. */
function useRefresh(conferenceId: string) {
  const queries = useQueryClient();
  return () => {
    for (const name of [
      'meeting-requests',
      'meetings',
      'people-without-meeting',
      'meeting-people',
      'place-proposal',
      ...groundKeys,
    ])
      void queries.invalidateQueries({ queryKey: [name, conferenceId] });
  };
}

export const useAcceptRequest = (conferenceId: string) =>
  useMutation({
    mutationFn: (id: string) =>
      answer(client.POST('/api/v1/meeting-requests/{id}/accept', { params: { path: { id } } })),
    onSettled: useRefresh(conferenceId),
  });

export const useCancelRequest = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      answer(
        client.POST('/api/v1/meeting-requests/{id}/cancel', { params: { path: { id } }, body: { reason } }),
      ),
    onSettled: useRefresh(conferenceId),
  });

export const useCancelMeeting = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      answer(client.POST('/api/v1/meetings/{id}/cancel', { params: { path: { id } }, body: { reason } })),
    onSettled: useRefresh(conferenceId),
  });

type Priority = Schemas['PriorityDto'] & { id: string };

export const usePrioritiseRequest = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, ...body }: Priority) =>
      answer(client.PUT('/api/v1/meeting-requests/{id}/priority', { params: { path: { id } }, body })),
    onSettled: useRefresh(conferenceId),
  });

export const usePrioritiseMeeting = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, ...body }: Priority) =>
      answer(client.PUT('/api/v1/meetings/{id}/priority', { params: { path: { id } }, body })),
    onSettled: useRefresh(conferenceId),
  });

/** Where two people could meet first; asked once both are known. */
export const usePlaceProposal = (conferenceId: string, oneId: string | null, otherId: string | null) =>
  useQuery({
    queryKey: ['place-proposal', conferenceId, oneId, otherId],
    queryFn: () =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/meetings/proposal', {
          params: { path: { conferenceId } },
          body: { oneId: oneId!, otherId: otherId! },
        }),
      ),
    enabled: oneId !== null && otherId !== null,
    retry: false,
    gcTime: 0,
  });

/** An organiser's word on what came of a meeting; null gives it back to the people. */
export const useSetOutcome = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, ...body }: Schemas['SetOutcomeDto'] & { id: string }) =>
      answer(client.PUT('/api/v1/meetings/{id}/outcome', { params: { path: { id } }, body })),
    onSettled: useRefresh(conferenceId),
  });

export const useSetFollowUp = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, ...body }: Schemas['FollowUpDto'] & { id: string }) =>
      answer(client.PUT('/api/v1/meetings/{id}/follow-up', { params: { path: { id } }, body })),
    onSettled: useRefresh(conferenceId),
  });

export const useArrangeMeeting = (conferenceId: string) =>
  useMutation({
    mutationFn: (body: Schemas['ArrangeMeetingDto']) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/meetings', {
          params: { path: { conferenceId } },
          body,
        }),
      ),
    onSettled: useRefresh(conferenceId),
  });

export const useNudgePeople = (conferenceId: string) =>
  useMutation({
    mutationFn: (registrationIds: string[]) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/people-without-meeting/nudge', {
          params: { path: { conferenceId } },
          body: { registrationIds },
        }),
      ),
    onSettled: useRefresh(conferenceId),
  });

export const useDockingRules = (conferenceId: string) =>
  useQuery({
    queryKey: ['docking-rules', conferenceId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/docking-rules', {
          params: { path: { conferenceId } },
        }),
      ),
    refetchOnWindowFocus: false,
  });

export function useSetRules(conferenceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['DockingRulesDto']) =>
      answer(
        client.PUT('/api/v1/conferences/{conferenceId}/docking-rules', {
          params: { path: { conferenceId } },
          body,
        }),
      ),
    onSuccess: (rules) => queries.setQueryData(['docking-rules', conferenceId], rules),
  });
}

export const useMeetingBlocks = (conferenceId: string) =>
  useQuery({
    queryKey: ['meeting-blocks', conferenceId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/meeting-blocks', {
          params: { path: { conferenceId } },
        }),
      ),
  });

/** Without an id a new one. */
export const useSaveBlock = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, ...body }: Schemas['MeetingBlockDto'] & { id?: string | undefined }) =>
      answer(
        id
          ? client.PUT('/api/v1/meeting-blocks/{id}', { params: { path: { id } }, body })
          : client.POST('/api/v1/conferences/{conferenceId}/meeting-blocks', {
              params: { path: { conferenceId } },
              body,
            }),
      ),
    onSuccess: useRefresh(conferenceId),
  });

export const useRemoveBlock = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, confirm }: { id: string; confirm: boolean }) =>
      answer(client.DELETE('/api/v1/meeting-blocks/{id}', { params: { path: { id }, query: { confirm } } })),
    onSuccess: useRefresh(conferenceId),
  });

export const useMeetingTables = (conferenceId: string) =>
  useQuery({
    queryKey: ['meeting-tables', conferenceId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/meeting-tables', {
          params: { path: { conferenceId } },
        }),
      ),
  });

export const useSetRoomTables = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ roomId, ...body }: Schemas['RoomTablesDto'] & { roomId: string }) =>
      answer(
        client.PUT('/api/v1/conferences/{conferenceId}/meeting-tables/rooms/{roomId}', {
          params: { path: { conferenceId, roomId } },
          body,
        }),
      ),
    onSuccess: useRefresh(conferenceId),
  });

export const useSetTableState = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, ...body }: Schemas['TableStateDto'] & { id: string }) =>
      answer(client.PUT('/api/v1/meeting-tables/{id}', { params: { path: { id } }, body })),
    onSuccess: useRefresh(conferenceId),
  });

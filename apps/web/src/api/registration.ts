import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type Registration = Schemas['RegistrationRowView'];
export type RegistrationDetail = Schemas['RegistrationDetailView'];

/** As the address and the server spell them: lists with commas between. */
export interface RegistrationChoice {
  q?: string;
  state?: string;
  participantType?: string;
  source?: string;
  qualification?: string;
  district?: string;
  organisationId?: string;
  arrived?: boolean;
  registeredFrom?: string;
  registeredTo?: string;
  answer?: string;
  /** Places held for people invited, instead of registrations. */
  held?: boolean;
}
export type RegistrationSort = Schemas['RegistrationSort'];

export interface RegistrationFilters extends RegistrationChoice {
  sort?: RegistrationSort;
  cursor?: string;
  limit?: number;
  /** Keys of questions whose answers each row brings along. */
  answers?: string;
}

/** The list page by page; the first page brings the counts. */
export const useEndlessRegistrations = (conferenceId: string, query: RegistrationFilters) =>
  useInfiniteQuery({
    queryKey: ['registrations', conferenceId, 'endless', query],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/registrations', {
          params: {
            path: { conferenceId },
            query: { ...query, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const useRegistrations = (conferenceId: string, query: RegistrationFilters, isWanted = true) =>
  useQuery({
    queryKey: ['registrations', conferenceId, query],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/registrations', {
          params: { path: { conferenceId }, query },
        }),
      ),
    placeholderData: keepPreviousData,
    enabled: isWanted,
  });

/** How many registrations of each conference wait for a decision or a place. */
export function useWaitingRegistrations(conferenceIds: readonly string[]) {
  return useQueries({
    queries: conferenceIds.map((conferenceId) => ({
      queryKey: ['registrations', conferenceId, { limit: 1 }],
      queryFn: () =>
        answer(
          client.GET('/api/v1/conferences/{conferenceId}/registrations', {
            params: { path: { conferenceId }, query: { limit: 1 } },
          }),
        ),
    })),
    combine: (lists) =>
      lists.flatMap(({ data }, index) => {
        if (!data) return [];
        const count = (state: Registration['state']): number =>
          data.counts.find((each) => each.state === state)?.count ?? 0;
        return [
          { conferenceId: conferenceIds[index]!, pending: count('pending'), waitlisted: count('waitlisted') },
        ];
      }),
  });
}

export const useRegistration = (id: string) =>
  useQuery({
    queryKey: ['registration', id],
    queryFn: () => answer(client.GET('/api/v1/registrations/{id}', { params: { path: { id } } })),
  });

/** The number and address in full; each look is logged by the server. */
export const useRevealContact = (id: string) =>
  useMutation({
    mutationFn: () => answer(client.POST('/api/v1/registrations/{id}/reveal', { params: { path: { id } } })),
  });

export type RegistrationChange =
  | { to: 'cancel' | 'decline'; reason: string }
  | { to: 'approve' | 'confirm' | 'resend-ticket' | 'reissue-ticket' };

export function useChangeRegistration(id: string) {
  const keep = useKeepRegistration();
  return useMutation({
    mutationFn: (change: RegistrationChange) => {
      const params = { path: { id } };
      switch (change.to) {
        case 'cancel':
          return answer(
            client.POST('/api/v1/registrations/{id}/cancel', { params, body: { reason: change.reason } }),
          );
        case 'decline':
          return answer(
            client.POST('/api/v1/registrations/{id}/decline', { params, body: { reason: change.reason } }),
          );
        case 'approve':
          return answer(client.POST('/api/v1/registrations/{id}/approve', { params }));
        case 'confirm':
          return answer(client.POST('/api/v1/registrations/{id}/confirm', { params }));
        case 'resend-ticket':
          return answer(client.POST('/api/v1/registrations/{id}/resend-ticket', { params }));
        case 'reissue-ticket':
          return answer(client.POST('/api/v1/registrations/{id}/reissue-ticket', { params }));
      }
    },
    onSuccess: keep,
  });
}

export const useRegisterAtDesk = (conferenceId: string) =>
  useMutation({
    mutationFn: (body: Schemas['DeskRegistrationDto']) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/registrations', {
          params: { path: { conferenceId } },
          body,
        }),
      ),
    onSuccess: useKeepRegistration(),
  });

export const useFindKnownPerson = (conferenceId: string) =>
  useMutation({
    mutationFn: (mobile: string) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/registrations/known-person', {
          params: { path: { conferenceId } },
          body: { mobile },
        }),
      ),
  });

export function useKeepRegistration() {
  const queries = useQueryClient();
  return (registration: RegistrationDetail) => {
    queries.setQueryData(['registration', registration.id], registration);
    void queries.invalidateQueries({ queryKey: ['registrations', registration.conferenceId] });
    void queries.invalidateQueries({ queryKey: ['conference', registration.conferenceId] });
    void queries.invalidateQueries({ queryKey: ['attendance', registration.conferenceId] });
  };
}

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AudienceDefinition } from '#contracts/outreach/audience';
import type { Letter } from '#contracts/outreach/letter';
import type { MailingPurpose, PersonState, Schedule } from '#contracts/outreach/mailing';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

/** Its parts are unions in the contracts and one class in OpenAPI. */
interface Parts {
  audience: AudienceDefinition;
  letter: Letter;
  schedule: Schedule;
}
export type MailingRow = Omit<Schemas['MailingRowView'], 'schedule'> & Pick<Parts, 'schedule'>;
export type Mailing = Omit<Schemas['MailingView'], keyof Parts> & Parts;
export type MailingCheck = Schemas['MailingCheckView'];
export type MailingPerson = Schemas['MailingPersonView'];
export type CalendarEntry = Omit<Schemas['CalendarEntryView'], 'schedule'> & Pick<Parts, 'schedule'>;
export type Suggestion = Omit<Schemas['SuggestionView'], 'schedule'> & Pick<Parts, 'schedule'>;
export type UpcomingMailing = Schemas['UpcomingMailingView'];

/** What is sent back when a mailing is edited. */
export type MailingDraft = Omit<Schemas['MailingDto'], keyof Parts> & Parts;

const keyOf = (conferenceId: string) => ['conference', conferenceId, 'mailings'];

const SOON = 2000;
const NOW_AND_THEN = 15_000;

export const useMailings = (conferenceId: string, isWanted = true) =>
  useQuery({
    queryKey: keyOf(conferenceId),
    queryFn: async () =>
      (await answer(
        client.GET('/api/v1/conferences/{conferenceId}/mailings', { params: { path: { conferenceId } } }),
      )) as unknown as { items: MailingRow[] },
    enabled: isWanted,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ counts }) => counts.underWay > 0) ? SOON : NOW_AND_THEN,
  });

export const useOutreachCalendar = (conferenceId: string) =>
  useQuery({
    queryKey: [...keyOf(conferenceId), 'calendar'],
    queryFn: async () =>
      (await answer(
        client.GET('/api/v1/conferences/{conferenceId}/outreach-calendar', {
          params: { path: { conferenceId } },
        }),
      )) as unknown as Omit<Schemas['OutreachCalendarView'], 'items'> & { items: CalendarEntry[] },
    refetchInterval: NOW_AND_THEN,
  });

/** Looked at often while mails of it leave. */
export const useMailing = (conferenceId: string, mailingId: string) =>
  useQuery({
    queryKey: [...keyOf(conferenceId), mailingId],
    queryFn: async () =>
      (await answer(
        client.GET('/api/v1/conferences/{conferenceId}/mailings/{mailingId}', {
          params: { path: { conferenceId, mailingId } },
        }),
      )) as unknown as Mailing,
    refetchInterval: ({ state }) => {
      const mailing = state.data;
      if (!mailing || mailing.state === 'draft') return false;
      const isSoon = mailing.state === 'scheduled' && Date.parse(mailing.dueAt ?? '') - Date.now() < 60_000;
      return mailing.counts.underWay > 0 || isSoon ? SOON : NOW_AND_THEN;
    },
  });

export const useMailingCheck = (conferenceId: string, mailingId: string, version: number) =>
  useQuery({
    queryKey: [...keyOf(conferenceId), mailingId, 'check', version],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/mailings/{mailingId}/check', {
          params: { path: { conferenceId, mailingId } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export interface PeopleFilters {
  q?: string;
  state?: PersonState;
  cursor?: string;
  limit?: number;
}

/** Asked again whenever the mailing's counts have changed, so that list and counts tell the same. */
export const useMailingPeople = (
  conferenceId: string,
  { id: mailingId, counts }: Pick<Mailing, 'id' | 'counts'>,
  query: PeopleFilters,
) =>
  useQuery({
    queryKey: [...keyOf(conferenceId), mailingId, 'people', query, counts],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/mailings/{mailingId}/people', {
          params: { path: { conferenceId, mailingId }, query },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: NOW_AND_THEN,
  });

export const useSuggestions = (conferenceId: string, isWanted: boolean) =>
  useQuery({
    queryKey: [...keyOf(conferenceId), 'suggestions'],
    queryFn: async () =>
      (await answer(
        client.GET('/api/v1/conferences/{conferenceId}/mailing-suggestions', {
          params: { path: { conferenceId } },
        }),
      )) as unknown as { items: Suggestion[] },
    enabled: isWanted,
  });

/** The next mailings of every conference one may see, and those that need somebody. */
export const useUpcomingMailings = (isWanted: boolean) =>
  useQuery({
    queryKey: ['upcoming-mailings'],
    queryFn: () => answer(client.GET('/api/v1/upcoming-mailings')),
    enabled: isWanted,
    refetchInterval: 60_000,
  });

/** A change of a conference's mailings, after which their lists are read anew. */
function useChange<Input, Output>(conferenceId: string, change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(conferenceId) }),
  });
}

export const useCreateMailing = (conferenceId: string) =>
  useChange(
    conferenceId,
    (body: Schemas['NewMailingDto'] & { purpose: MailingPurpose }) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/mailings', {
          params: { path: { conferenceId } },
          body,
        }),
      ) as unknown as Promise<Mailing>,
  );

/** Keeps a draft; the page that edits it goes on with what the server answers. */
export function useSaveMailing(conferenceId: string, mailingId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: MailingDraft) =>
      answer(
        client.PUT('/api/v1/conferences/{conferenceId}/mailings/{mailingId}', {
          params: { path: { conferenceId, mailingId } },
          body: body as unknown as Schemas['MailingDto'],
        }),
      ) as unknown as Promise<Mailing>,
    onSuccess: (mailing) => {
      queries.setQueryData([...keyOf(conferenceId), mailingId], mailing);
      void queries.invalidateQueries({ queryKey: keyOf(conferenceId), exact: true });
    },
  });
}

export const useDeleteMailing = (conferenceId: string) =>
  useChange(conferenceId, (mailingId: string) =>
    answer(
      client.DELETE('/api/v1/conferences/{conferenceId}/mailings/{mailingId}', {
        params: { path: { conferenceId, mailingId } },
      }),
    ),
  );

export const useScheduleMailing = (conferenceId: string, mailingId: string) =>
  useChange(conferenceId, () =>
    answer(
      client.POST('/api/v1/conferences/{conferenceId}/mailings/{mailingId}/schedule', {
        params: { path: { conferenceId, mailingId } },
      }),
    ),
  );

export const useTakeBackMailing = (conferenceId: string, mailingId: string) =>
  useChange(conferenceId, () =>
    answer(
      client.POST('/api/v1/conferences/{conferenceId}/mailings/{mailingId}/take-back', {
        params: { path: { conferenceId, mailingId } },
      }),
    ),
  );

export const useStopMailing = (conferenceId: string, mailingId: string) =>
  useChange(conferenceId, () =>
    answer(
      client.POST('/api/v1/conferences/{conferenceId}/mailings/{mailingId}/stop', {
        params: { path: { conferenceId, mailingId } },
      }),
    ),
  );

export const useResumeMailing = (conferenceId: string, mailingId: string) =>
  useChange(conferenceId, () =>
    answer(
      client.POST('/api/v1/conferences/{conferenceId}/mailings/{mailingId}/resume', {
        params: { path: { conferenceId, mailingId } },
      }),
    ),
  );

export const useNudgeMailing = (conferenceId: string, mailingId: string) =>
  useChange(conferenceId, (name: string) =>
    answer(
      client.POST('/api/v1/conferences/{conferenceId}/mailings/{mailingId}/nudge', {
        params: { path: { conferenceId, mailingId } },
        body: { name },
      }),
    ),
  );

export const useAddSuggestions = (conferenceId: string) =>
  useChange(conferenceId, (keys: Suggestion['key'][]) =>
    answer(
      client.POST('/api/v1/conferences/{conferenceId}/mailing-suggestions', {
        params: { path: { conferenceId } },
        body: { keys },
      }),
    ),
  );

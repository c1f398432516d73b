import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormDefinition, FormField } from '#contracts/form/form-definition';
import type { ParticipantType } from '#contracts/vocabulary';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type RegistrationForm = Schemas['FormView'];
export type FormSummary = Schemas['FormSummaryView'];

const keys = {
  all: (conferenceId: string) => ['forms', conferenceId] as const,
  one: (conferenceId: string, type: ParticipantType) => ['forms', conferenceId, type] as const,
};

/** Every participant type with how much it is asked. */
export const useForms = (conferenceId: string) =>
  useQuery({
    queryKey: keys.all(conferenceId),
    queryFn: () =>
      answer(client.GET('/api/v1/conferences/{conferenceId}/forms', { params: { path: { conferenceId } } })),
  });

const formQuery = (conferenceId: string, participantType: ParticipantType) => ({
  queryKey: keys.one(conferenceId, participantType),
  queryFn: () =>
    answer(
      client.GET('/api/v1/conferences/{conferenceId}/forms/{participantType}', {
        params: { path: { conferenceId, participantType } },
      }),
    ),
  // what is being edited does not change by itself
  refetchOnWindowFocus: false,
});

export const useForm = (conferenceId: string, participantType: ParticipantType) =>
  useQuery(formQuery(conferenceId, participantType));

/** Every question of a conference once, whichever types it is put to; sessions are chosen, not answered. */
export function useQuestions(conferenceId: string): FormField[] {
  const asked = (useForms(conferenceId).data?.items ?? []).filter(({ questions }) => questions > 0);
  return useQueries({
    queries: asked.map(({ participantType }) => formQuery(conferenceId, participantType)),
    combine: (forms) => {
      const byKey = new Map<string, FormField>();
      for (const { data } of forms)
        for (const field of (data?.definition.fields ?? []) as FormField[])
          if (field.kind !== 'sessions' && !byKey.has(field.key)) byKey.set(field.key, field);
      return [...byKey.values()];
    },
  });
}

export const useFormVersions = (conferenceId: string, participantType: ParticipantType) =>
  useQuery({
    queryKey: [...keys.one(conferenceId, participantType), 'versions'],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/forms/{participantType}/versions', {
          params: { path: { conferenceId, participantType } },
        }),
      ),
  });

export function useSaveForm(conferenceId: string, participantType: ParticipantType) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { version: number; definition: FormDefinition }) =>
      answer(
        client.PUT('/api/v1/conferences/{conferenceId}/forms/{participantType}', {
          params: { path: { conferenceId, participantType } },
          body,
        }),
      ),
    onSuccess: (saved) => {
      queries.setQueryData(keys.one(conferenceId, participantType), saved);
      void queries.invalidateQueries({ queryKey: keys.all(conferenceId), exact: true });
      void queries.invalidateQueries({
        queryKey: [...keys.one(conferenceId, participantType), 'versions'],
      });
    },
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import { saveFile } from './invitations.js';
import type { Schemas } from './schemas.js';

export type Survey = Schemas['SurveyView'];
export type SurveyResults = Schemas['SurveyResultsView'];

export const useSurveys = (conferenceId: string) =>
  useQuery({
    queryKey: ['surveys', conferenceId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/surveys', { params: { path: { conferenceId } } }),
      ),
  });

export const useSurvey = (id: string) =>
  useQuery({
    queryKey: ['survey', id],
    queryFn: () => answer(client.GET('/api/v1/surveys/{id}', { params: { path: { id } } })),
  });

function useKeepSurvey(conferenceId: string) {
  const queries = useQueryClient();
  return (survey: Survey) => {
    queries.setQueryData(['survey', survey.id], survey);
    void queries.invalidateQueries({ queryKey: ['surveys', conferenceId] });
  };
}

/** Makes a survey, or changes the one of this id and version. */
export const useSaveSurvey = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, version, ...body }: Schemas['SurveyDto'] & { id?: string; version?: number }) =>
      id && version
        ? answer(client.PUT('/api/v1/surveys/{id}', { params: { path: { id } }, body: { ...body, version } }))
        : answer(
            client.POST('/api/v1/conferences/{conferenceId}/surveys', {
              params: { path: { conferenceId } },
              body,
            }),
          ),
    onSuccess: useKeepSurvey(conferenceId),
  });

export const useCopySurvey = (conferenceId: string) =>
  useMutation({
    mutationFn: (id: string) =>
      answer(client.POST('/api/v1/surveys/{id}/copy', { params: { path: { id } } })),
    onSuccess: useKeepSurvey(conferenceId),
  });

export const useSurveyResults = (id: string) =>
  useQuery({
    queryKey: ['survey', id, 'results'],
    queryFn: () => answer(client.GET('/api/v1/surveys/{id}/results', { params: { path: { id } } })),
  });

/** Fetches the spreadsheet and hands it to the browser as a download. */
export async function downloadSurvey(id: string): Promise<void> {
  const call = client.POST('/api/v1/surveys/{id}/export', { params: { path: { id } }, parseAs: 'blob' });
  const file = (await answer(call)) as unknown as Blob;
  saveFile(file, (await call).response, 'survey.xlsx');
}

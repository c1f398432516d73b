import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type ListPreview = Schemas['ListPreviewView'];
export type ListSettings = Schemas['ListSettingsDto'];
export type ListResult = Schemas['ListResultView'];

export const usePreviewList = (conferenceId: string) =>
  useMutation({
    mutationFn: (file: File) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/registrations/import/preview', {
          params: { path: { conferenceId } },
          // openapi-typescript writes binary parts as strings.
          body: { file: file as unknown as string },
          bodySerializer: () => {
            const form = new FormData();
            form.append('file', file);
            return form;
          },
        }),
      ),
  });

export const usePreviewListAgain = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ uploadId, ...body }: ListSettings & { uploadId: string }) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/registrations/import/{uploadId}/preview', {
          params: { path: { conferenceId, uploadId } },
          body,
        }),
      ),
  });

export function useImportList(conferenceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ImportListDto']) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/registrations/import', {
          params: { path: { conferenceId } },
          body,
        }),
      ),
    onSuccess: () => {
      for (const queryKey of [
        ['registrations', conferenceId],
        ['conference', conferenceId],
        ['organisations'],
      ])
        void queries.invalidateQueries({ queryKey });
    },
  });
}

const address = (conferenceId: string): string => `/api/v1/conferences/${conferenceId}/registrations/import`;
export const listTemplateAddress = (conferenceId: string, language: 'zh' | 'en'): string =>
  `${address(conferenceId)}/template?language=${language}`;
export const markedListAddress = (conferenceId: string, uploadId: string, language: 'zh' | 'en'): string =>
  `${address(conferenceId)}/${uploadId}/marked-file?language=${language}`;

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type MergePreview = Schemas['MergePreviewView'];

interface Template {
  file: File;
  ids: readonly string[];
}

/** The ids stand before the file, as the server reads them first. */
const sent = ({ file, ids }: Template) => ({
  // openapi-typescript writes binary parts as strings.
  body: { file: file as unknown as string, ids: ids.join(',') },
  bodySerializer: (): FormData => {
    const form = new FormData();
    form.append('ids', ids.join(','));
    form.append('file', file);
    return form;
  },
});

export const usePlaceholders = () =>
  useQuery({
    queryKey: ['agreement-placeholders'],
    queryFn: async () => (await answer(client.GET('/api/v1/agreement-placeholders'))).items,
    staleTime: Infinity,
  });

/** Changes nothing. */
export const usePreviewMerge = (conferenceId: string) =>
  useMutation({
    mutationFn: (template: Template) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/agreements/merge/preview', {
          params: { path: { conferenceId } },
          ...sent(template),
        }),
      ),
  });

export const useMergeTexts = (conferenceId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (template: Template) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/agreements/merge', {
          params: { path: { conferenceId } },
          ...sent(template),
        }),
      ),
    onSuccess: () => {
      for (const key of ['agreements', 'agreement']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
};

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AudienceDefinition } from '#contracts/outreach/audience';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type Audience = Schemas['AudienceView'];
export type AudiencePreview = Schemas['AudiencePreviewView'];
export type AudiencePerson = Schemas['AudiencePersonView'];

const keyOf = (conferenceId: string) => ['conference', conferenceId, 'audiences'];

export const useAudiences = (conferenceId: string) =>
  useQuery({
    queryKey: keyOf(conferenceId),
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/audiences', { params: { path: { conferenceId } } }),
      ),
  });

/** Whom the question names now; the last answer stays while the next is worked out. */
export const useAudiencePreview = (
  conferenceId: string,
  definition: AudienceDefinition,
  { q, limit }: { q?: string; limit?: number } = {},
) =>
  useQuery({
    queryKey: [...keyOf(conferenceId), 'preview', definition, q, limit],
    queryFn: () =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/audiences/preview', {
          params: { path: { conferenceId } },
          body: { definition, limit: limit ?? 50, ...(q ? { q } : {}) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Keeps a question, or changes the one of this id and version. */
export function useKeepAudience(conferenceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      id,
      version,
      ...body
    }: {
      id?: string;
      version?: number;
      name: string;
      definition: AudienceDefinition;
    }) =>
      id && version !== undefined
        ? answer(
            client.PUT('/api/v1/conferences/{conferenceId}/audiences/{audienceId}', {
              params: { path: { conferenceId, audienceId: id } },
              body: { ...body, version },
            }),
          )
        : answer(
            client.POST('/api/v1/conferences/{conferenceId}/audiences', {
              params: { path: { conferenceId } },
              body,
            }),
          ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(conferenceId), exact: true }),
  });
}

export function useDropAudience(conferenceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (audienceId: string) =>
      answer(
        client.DELETE('/api/v1/conferences/{conferenceId}/audiences/{audienceId}', {
          params: { path: { conferenceId, audienceId } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(conferenceId), exact: true }),
  });
}

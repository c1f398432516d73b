import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type Programme = Schemas['ProgrammeView'];
export type DraftSession = Schemas['DraftSessionView'];
export type SessionChange = Schemas['SessionChangeView'];
export type ReleasedSession = Schemas['ReleasedSessionView'];
export type Release = Schemas['ReleaseRowView'];
export type SessionInput = Schemas['SessionDto'];

const keyOf = (id: string) => ['conference', id, 'programme'];

export const programmeQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: () => answer(client.GET('/api/v1/conferences/{id}/programme', { params: { path: { id } } })),
  });

export const useProgramme = (id: string) => useQuery(programmeQuery(id));

export const useReleases = (id: string) =>
  useQuery({
    queryKey: [...keyOf(id), 'releases'],
    queryFn: () =>
      answer(client.GET('/api/v1/conferences/{id}/programme/releases', { params: { path: { id } } })),
  });

export const useRelease = (id: string, number: number) =>
  useQuery({
    queryKey: [...keyOf(id), 'releases', number],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{id}/programme/releases/{number}', {
          params: { path: { id, number } },
        }),
      ),
  });

/** What a release of the draft as it is now would do; never from a cache. */
export const useReleasePreview = (id: string, version: number) =>
  useQuery({
    queryKey: [...keyOf(id), 'preview', version],
    queryFn: () =>
      answer(client.GET('/api/v1/conferences/{id}/programme/release-preview', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  });

function useKeepProgramme(id: string) {
  const queries = useQueryClient();
  return (programme: Programme) => {
    queries.setQueryData(keyOf(id), programme);
    void queries.invalidateQueries({ queryKey: ['conference', id, 'readiness'] });
  };
}

export const useEditProgramme = (id: string) =>
  useMutation({
    mutationFn: (body: Schemas['ProgrammeDto']) =>
      answer(client.PUT('/api/v1/conferences/{id}/programme', { params: { path: { id } }, body })),
    onSuccess: useKeepProgramme(id),
  });

export function useReleaseProgramme(id: string) {
  const queries = useQueryClient();
  const keep = useKeepProgramme(id);
  return useMutation({
    mutationFn: (body: Schemas['ReleaseProgrammeDto']) =>
      answer(client.POST('/api/v1/conferences/{id}/programme/releases', { params: { path: { id } }, body })),
    onSuccess: (programme) => {
      keep(programme);
      void queries.invalidateQueries({ queryKey: [...keyOf(id), 'releases'] });
    },
  });
}

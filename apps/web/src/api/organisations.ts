import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type Organisation = Schemas['OrganisationView'];
export type Representative = Schemas['RepresentativeView'];
export type ImportPreview = Schemas['ImportPreviewView'];
export type ImportMapping = Schemas['ImportMappingDto'];

export interface OrganisationFilters {
  q?: string;
  kind?: Organisation['kind'];
  qualification?: Organisation['qualifications'][number]['qualification'];
  district?: string;
  industry?: string;
  tag?: string;
  verified?: 'true' | 'false';
  cursor?: string;
  limit?: number;
}

export const useOrganisations = (query: OrganisationFilters, isWanted = true) =>
  useQuery({
    queryKey: ['organisations', query],
    queryFn: () => answer(client.GET('/api/v1/organisations', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled: isWanted,
  });

export const useOrganisationFacets = () =>
  useQuery({
    queryKey: ['organisation-facets'],
    queryFn: () => answer(client.GET('/api/v1/organisations/facets')),
    staleTime: 60_000,
  });

export const useOrganisation = (id: string | null) =>
  useQuery({
    queryKey: ['organisation', id],
    queryFn: () => answer(client.GET('/api/v1/organisations/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
  });

export const useRepresentatives = (id: string) =>
  useQuery({
    queryKey: ['organisation', id, 'representatives'],
    queryFn: () =>
      answer(client.GET('/api/v1/organisations/{id}/representatives', { params: { path: { id } } })),
  });

export const useRevealRepresentative = (id: string) =>
  useMutation({
    mutationFn: (representativeId: string) =>
      answer(
        client.POST('/api/v1/organisations/{id}/representatives/{representativeId}/reveal', {
          params: { path: { id, representativeId } },
        }),
      ),
  });

function useKeepOrganisation() {
  const queries = useQueryClient();
  return (organisation: Organisation) => {
    queries.setQueryData(['organisation', organisation.id], organisation);
    void queries.invalidateQueries({ queryKey: ['organisations'] });
    void queries.invalidateQueries({ queryKey: ['organisation-facets'] });
  };
}

/** Adds an organisation, or changes the one of this id and version. */
export const useSaveOrganisation = () =>
  useMutation({
    mutationFn: ({ id, version, ...body }: Schemas['OrganisationDto'] & { id?: string; version?: number }) =>
      id
        ? answer(
            client.PUT('/api/v1/organisations/{id}', {
              params: { path: { id } },
              body: version === undefined ? body : { ...body, version },
            }),
          )
        : answer(client.POST('/api/v1/organisations', { body })),
    onSuccess: useKeepOrganisation(),
  });

export const useMergeOrganisation = (id: string) =>
  useMutation({
    mutationFn: (body: Schemas['MergeOrganisationDto']) =>
      answer(client.POST('/api/v1/organisations/{id}/merge', { params: { path: { id } }, body })),
    onSuccess: useKeepOrganisation(),
  });

export const usePreviewImport = () =>
  useMutation({
    mutationFn: (file: File) =>
      answer(
        client.POST('/api/v1/organisations/import/preview', {
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

export const usePreviewAgain = () =>
  useMutation({
    mutationFn: ({ uploadId, ...body }: Schemas['ImportOrganisationsDto']) =>
      answer(
        client.POST('/api/v1/organisations/import/{uploadId}/preview', {
          params: { path: { uploadId } },
          body,
        }),
      ),
  });

export function useImportOrganisations() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ImportOrganisationsDto']) =>
      answer(client.POST('/api/v1/organisations/import', { body })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['organisations'] });
      void queries.invalidateQueries({ queryKey: ['organisation-facets'] });
    },
  });
}

export const importTemplateAddress = (language: 'zh' | 'en'): string =>
  `/api/v1/organisations/import/template?language=${language}`;
export const markedFileAddress = (uploadId: string): string =>
  `/api/v1/organisations/import/${uploadId}/marked-file`;

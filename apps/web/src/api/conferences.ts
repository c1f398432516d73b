import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type ConferenceRow = Schemas['ConferenceRowView'];
export type Conference = Schemas['ConferenceView'];
export type Campaign = Schemas['CampaignView'];
export type Template = Schemas['TemplateView'];
export type Venue = Schemas['VenueRowView'];
export type Impact = { kind: string; count: number; examples: string[] };

export interface ConferenceFilters {
  q?: string;
  state?: ConferenceRow['state'];
  campaignId?: string;
  cursor?: string;
  limit?: number;
}

export const useConferences = (query: ConferenceFilters = {}) =>
  useQuery({
    queryKey: ['conferences', query],
    queryFn: () => answer(client.GET('/api/v1/conferences', { params: { query } })),
    placeholderData: keepPreviousData,
  });

export const useConference = (id: string) =>
  useQuery({
    queryKey: ['conference', id],
    queryFn: () => answer(client.GET('/api/v1/conferences/{id}', { params: { path: { id } } })),
  });

export const useReadiness = (id: string) =>
  useQuery({
    queryKey: ['conference', id, 'readiness'],
    queryFn: () => answer(client.GET('/api/v1/conferences/{id}/readiness', { params: { path: { id } } })),
  });

/** Puts a changed conference into the caches and lets the lists ask again. */
function useKeepConference() {
  const queries = useQueryClient();
  return (conference: Conference) => {
    queries.setQueryData(['conference', conference.id], conference);
    void queries.invalidateQueries({ queryKey: ['conference', conference.id, 'readiness'] });
    void queries.invalidateQueries({ queryKey: ['conferences'] });
  };
}

export const useScheduleConference = () =>
  useMutation({
    mutationFn: (body: Schemas['ScheduleConferenceDto']) =>
      answer(client.POST('/api/v1/conferences', { body })),
    onSuccess: useKeepConference(),
  });

export const useEditConference = (id: string) =>
  useMutation({
    mutationFn: (body: Schemas['EditConferenceDto']) =>
      answer(client.PUT('/api/v1/conferences/{id}', { params: { path: { id } }, body })),
    onSuccess: useKeepConference(),
  });

export const useCopyConference = (id: string) =>
  useMutation({
    mutationFn: (body: Schemas['CopyConferenceDto']) =>
      answer(client.POST('/api/v1/conferences/{id}/copy', { params: { path: { id } }, body })),
    onSuccess: useKeepConference(),
  });

const templatesKey = ['templates'];

export const useTemplates = (isAsked = true) =>
  useQuery({
    queryKey: templatesKey,
    queryFn: () => answer(client.GET('/api/v1/templates')),
    enabled: isAsked,
  });

export function useSaveTemplate(conferenceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['TemplateNameDto']) =>
      answer(
        client.POST('/api/v1/conferences/{id}/template', { params: { path: { id: conferenceId } }, body }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: templatesKey }),
  });
}

export function useRenameTemplate() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; name: string }) =>
      answer(client.PUT('/api/v1/templates/{id}', { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: templatesKey }),
  });
}

export function useDeleteTemplate() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(client.DELETE('/api/v1/templates/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: templatesKey }),
  });
}

export const useMoveConference = (id: string) =>
  useMutation({
    mutationFn: (body: Schemas['MoveConferenceDto']) =>
      answer(client.POST('/api/v1/conferences/{id}/transitions', { params: { path: { id } }, body })),
    onSuccess: useKeepConference(),
  });

export const useSetPlaces = (id: string) =>
  useMutation({
    mutationFn: (body: Schemas['PlacesDto']) =>
      answer(client.PUT('/api/v1/conferences/{id}/places', { params: { path: { id } }, body })),
    onSuccess: useKeepConference(),
  });

export const useSetSharedPlaces = (id: string) =>
  useMutation({
    mutationFn: (body: Schemas['SharedPlacesDto']) =>
      answer(client.PUT('/api/v1/conferences/{id}/places/shared', { params: { path: { id } }, body })),
    onSuccess: useKeepConference(),
  });

export const useCampaigns = () =>
  useQuery({
    queryKey: ['campaigns'],
    queryFn: () => answer(client.GET('/api/v1/campaigns', { params: { query: { limit: 200 } } })),
  });

export function useSaveCampaign() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, ...body }: Schemas['CampaignDto'] & { id?: string; version?: number }) =>
      id
        ? answer(
            client.PUT('/api/v1/campaigns/{id}', {
              params: { path: { id } },
              body: { ...body, version: version ?? 1 },
            }),
          )
        : answer(client.POST('/api/v1/campaigns', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['campaigns'] }),
  });
}

export const useVenues = () =>
  useQuery({
    queryKey: ['venues'],
    queryFn: () => answer(client.GET('/api/v1/venues', { params: { query: { limit: 200 } } })),
  });

export function useSaveVenue() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, ...body }: Schemas['VenueDto'] & { id?: string; version?: number }) =>
      id
        ? answer(
            client.PUT('/api/v1/venues/{id}', {
              params: { path: { id } },
              body: { ...body, version: version ?? 1 },
            }),
          )
        : answer(client.POST('/api/v1/venues', { body })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['venues'] });
      void queries.invalidateQueries({ queryKey: ['conference'] });
    },
  });
}

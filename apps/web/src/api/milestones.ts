import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, client } from './client.js';
import { saveFile } from './invitations.js';
import type { Schemas } from './schemas.js';

export type Milestone = Schemas['MilestoneView'];
export type MilestoneDetail = Schemas['MilestoneDetailView'];
export type MilestoneWish = Omit<Schemas['EditMilestoneDto'], 'version'>;
export type MilestoneTemplate = Schemas['MilestoneTemplateView'];

/** As the address and the server spell them: lists with commas between. */
export interface MilestoneQuery {
  q?: string;
  owner?: string;
  state?: string;
  light?: string;
  kindId?: string;
  organisationId?: string;
  agreementId?: string;
  overdue?: boolean;
  stalled?: boolean;
}

/** The list page by page, overdue ones first; the first page brings the counts. */
export const useEndlessMilestones = (conferenceId: string, query: MilestoneQuery) =>
  useInfiniteQuery({
    queryKey: ['milestones', conferenceId, query],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/milestones', {
          params: {
            path: { conferenceId },
            query: { ...query, limit: 300, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const useMilestone = (id: string) =>
  useQuery({
    queryKey: ['milestone', id],
    queryFn: () => answer(client.GET('/api/v1/milestones/{id}', { params: { path: { id } } })),
  });

function useForgetMilestones() {
  const queries = useQueryClient();
  return () => {
    for (const key of ['milestones', 'milestone', 'agreement-figures'])
      void queries.invalidateQueries({ queryKey: [key] });
  };
}

/** Adds one to an agreement, or changes the one of this id and version. */
export const useSaveMilestone = (conferenceId: string) => {
  const forget = useForgetMilestones();
  return useMutation({
    mutationFn: ({
      id,
      version,
      agreementId,
      ...body
    }: MilestoneWish & { id?: string; version?: number; agreementId: string }) =>
      id && version
        ? answer(
            client.PUT('/api/v1/milestones/{id}', { params: { path: { id } }, body: { ...body, version } }),
          )
        : answer(
            client.POST('/api/v1/conferences/{conferenceId}/milestones', {
              params: { path: { conferenceId } },
              body: { ...body, agreementId },
            }),
          ),
    onSuccess: forget,
  });
};

export const useMoveMilestone = (id: string) => {
  const forget = useForgetMilestones();
  return useMutation({
    mutationFn: (body: Schemas['MoveMilestoneDto']) =>
      answer(client.POST('/api/v1/milestones/{id}/move', { params: { path: { id } }, body })),
    onSuccess: forget,
  });
};

export const useAddEvidence = (id: string) => {
  const forget = useForgetMilestones();
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      return answer(
        client.POST('/api/v1/milestones/{id}/files', {
          params: { path: { id } },
          // openapi-typescript writes binary parts as strings
          body: { file: file as unknown as string },
          bodySerializer: () => form,
        }),
      );
    },
    onSuccess: forget,
  });
};

export const evidenceAddress = (id: string, fileId: string): string =>
  `/api/v1/milestones/${id}/files/${fileId}`;

export async function downloadMilestones(
  conferenceId: string,
  query: MilestoneQuery,
  body: Schemas['MilestoneExportDto'],
): Promise<void> {
  const call = client.POST('/api/v1/conferences/{conferenceId}/milestones/export', {
    params: { path: { conferenceId }, query },
    body,
    parseAs: 'blob',
  });
  const file = (await answer(call)) as unknown as Blob;
  saveFile(file, (await call).response, `milestones.${body.format}`);
}

/** A link for a party, to hand on by other means than mail. */
export const useMilestonesLink = (agreementId: string) =>
  useMutation({
    mutationFn: (partyId: string) =>
      answer(
        client.POST('/api/v1/agreements/{id}/parties/{partyId}/milestones-link', {
          params: { path: { id: agreementId, partyId } },
        }),
      ),
  });

export const useKindsOfAgreements = () =>
  useQuery({
    queryKey: ['agreement-kinds'],
    queryFn: async () => (await answer(client.GET('/api/v1/agreement-kinds'))).items,
  });

/** Those that can have milestones. */
export const useSignedAgreements = (conferenceId: string) =>
  useQuery({
    queryKey: ['milestones', conferenceId, 'agreements'],
    queryFn: async () =>
      (
        await answer(
          client.GET('/api/v1/conferences/{conferenceId}/agreements', {
            params: { path: { conferenceId }, query: { state: 'signed,in-force', limit: 500 } },
          }),
        )
      ).items,
  });

export const useMilestoneTemplates = (kindId: string) =>
  useQuery({
    queryKey: ['milestone-templates', kindId],
    queryFn: async () =>
      (
        await answer(
          client.GET('/api/v1/agreement-kinds/{id}/milestones', { params: { path: { id: kindId } } }),
        )
      ).items,
    enabled: kindId !== '',
  });

export const useSaveTemplates = (kindId: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (items: MilestoneTemplate[]) =>
      answer(
        client.PUT('/api/v1/agreement-kinds/{id}/milestones', {
          params: { path: { id: kindId } },
          body: { items },
        }),
      ),
    onSuccess: ({ items }) => queries.setQueryData(['milestone-templates', kindId], items),
  });
};

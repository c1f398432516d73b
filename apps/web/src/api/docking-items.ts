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

export type ItemAnswer = Schemas['OrganiserAnswerView'];
export type Item = Schemas['ItemView'];
export type ItemDetail = Schemas['ItemDetailView'];
export type ItemAction = Schemas['ItemAction'];
export type ItemsMoved = Schemas['ItemsMovedView'];
export type ItemPreview = Schemas['ItemPreviewView'];
export type ItemColumn = Schemas['ItemColumnDto'];
export type ItemImportResult = Schemas['ItemImportResultView'];
export type Candidate = Schemas['CandidateView'];

/** As the address and the server spell them: lists with commas between. */
export interface ItemQuery {
  q?: string;
  kind?: string;
  state?: string;
  cooperation?: string;
  fieldId?: string;
  district?: string;
  organisationId?: string;
  returned?: boolean;
  answered?: boolean;
  sort?: Schemas['ItemSort'];
}

/** The list page by page; the first page brings the counts. */
export const useEndlessItems = (conferenceId: string, query: ItemQuery) =>
  useInfiniteQuery({
    queryKey: ['docking-items', conferenceId, query],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/docking/items', {
          params: {
            path: { conferenceId },
            query: { ...query, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

/** How many there are in each state. */
export const useItemCounts = (conferenceId: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['docking-items', conferenceId, 'counts'],
    queryFn: async () =>
      (
        await answer(
          client.GET('/api/v1/conferences/{conferenceId}/docking/items', {
            params: { path: { conferenceId }, query: { limit: 1 } },
          }),
        )
      ).counts,
    enabled: isWanted,
  });

export const useItem = (id: string) =>
  useQuery({
    queryKey: ['docking-item', id],
    queryFn: () => answer(client.GET('/api/v1/docking/items/{id}', { params: { path: { id } } })),
  });

function useForgetItems() {
  const queries = useQueryClient();
  return () => {
    for (const key of ['docking-items', 'docking-item', 'docking-stage', 'docking-fields'])
      void queries.invalidateQueries({ queryKey: [key] });
  };
}

export type ItemWish = Schemas['NewItemDto'];

/** Enters an item, or changes the one of this id and version. */
export const useSaveItem = (conferenceId: string) => {
  const forget = useForgetItems();
  return useMutation({
    mutationFn: ({ id, version, kind, ...body }: ItemWish & { id?: string; version?: number }) =>
      id && version
        ? answer(
            client.PUT('/api/v1/docking/items/{id}', {
              params: { path: { id } },
              body: { ...body, version },
            }),
          )
        : answer(
            client.POST('/api/v1/conferences/{conferenceId}/docking/items', {
              params: { path: { conferenceId } },
              body: { ...body, kind },
            }),
          ),
    onSuccess: forget,
  });
};

export const useMoveItems = (conferenceId: string) => {
  const forget = useForgetItems();
  return useMutation({
    mutationFn: (body: Schemas['MoveItemsDto']) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/docking/items/move', {
          params: { path: { conferenceId } },
          body,
        }),
      ),
    onSuccess: forget,
  });
};

/** Fetches the spreadsheet and hands it to the browser as a download. */
export async function downloadItems(
  conferenceId: string,
  query: ItemQuery,
  body: Schemas['ItemExportDto'],
): Promise<void> {
  const { sort: _, ...filter } = query;
  const call = client.POST('/api/v1/conferences/{conferenceId}/docking/items/export', {
    params: { path: { conferenceId }, query: filter },
    body,
    parseAs: 'blob',
  });
  const file = (await answer(call)) as unknown as Blob;
  saveFile(file, (await call).response, 'docking.xlsx');
}

export const itemFileAddress = (itemId: string, fileId: string): string =>
  `/api/v1/docking/items/${itemId}/files/${fileId}`;

export const useItemAnswers = (id: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['docking-item', id, 'answers'],
    queryFn: () => answer(client.GET('/api/v1/docking/items/{id}/answers', { params: { path: { id } } })),
    enabled: isWanted,
  });

/** For the enterprise. */
export const useDecideAnswer = (demandId: string) => {
  const forget = useForgetItems();
  return useMutation({
    mutationFn: ({ answerId, ...body }: Schemas['OrganiserDecisionDto'] & { answerId: string }) =>
      answer(
        client.POST('/api/v1/docking/items/{id}/answers/{answerId}/decision', {
          params: { path: { id: demandId, answerId } },
          body,
        }),
      ),
    onSuccess: forget,
  });
};

export const useCandidates = (id: string, q: string) =>
  useQuery({
    queryKey: ['docking-item', id, 'candidates', q],
    queryFn: () =>
      answer(
        client.GET('/api/v1/docking/items/{id}/candidates', {
          params: { path: { id }, query: q ? { q } : {} },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useAskResearchers = (id: string) => {
  const forget = useForgetItems();
  return useMutation({
    mutationFn: (registrationIds: string[]) =>
      answer(
        client.POST('/api/v1/docking/items/{id}/answer-calls', {
          params: { path: { id } },
          body: { registrationIds },
        }),
      ),
    onSuccess: forget,
  });
};

export const usePreviewItems = (conferenceId: string) =>
  useMutation({
    mutationFn: (file: File) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/docking/items/import/preview', {
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

export const usePreviewItemsAgain = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ uploadId, columns }: { uploadId: string; columns: ItemColumn[] }) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/docking/items/import/{uploadId}/preview', {
          params: { path: { conferenceId, uploadId } },
          body: { columns },
        }),
      ),
  });

export const useImportItems = (conferenceId: string) => {
  const forget = useForgetItems();
  return useMutation({
    mutationFn: (body: Schemas['ImportItemsDto']) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/docking/items/import', {
          params: { path: { conferenceId } },
          body,
        }),
      ),
    onSuccess: forget,
  });
};

const importAddress = (conferenceId: string): string =>
  `/api/v1/conferences/${conferenceId}/docking/items/import`;
export const itemTemplateAddress = (conferenceId: string, language: 'zh' | 'en'): string =>
  `${importAddress(conferenceId)}/template?language=${language}`;
export const markedItemsAddress = (conferenceId: string, uploadId: string, language: 'zh' | 'en'): string =>
  `${importAddress(conferenceId)}/${uploadId}/marked-file?language=${language}`;

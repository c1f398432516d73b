import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ItemKind } from '#contracts/docking/items';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type CatalogueItem = Schemas['CatalogueItemView'];
export type CatalogueDetail = Schemas['CatalogueDetailView'];
export type FieldName = Schemas['FieldNameView'];

/** As the address and the server spell them: lists with commas between. */
export interface CatalogueFilter {
  q?: string;
  kind?: string;
  fieldId?: string;
  cooperation?: string;
  district?: string;
}

export const useCatalogue = (slug: string, filter: CatalogueFilter) =>
  useInfiniteQuery({
    queryKey: ['catalogue', slug, filter],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/public/conferences/{slug}/catalogue', {
          params: { path: { slug }, query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const useCatalogueItem = (slug: string, kind: ItemKind, number: number, isWanted = true) =>
  useQuery({
    queryKey: ['catalogue', slug, kind, number],
    queryFn: () =>
      answer(
        client.GET('/api/v1/public/conferences/{slug}/catalogue/{kind}/{number}', {
          params: { path: { slug, kind, number } },
        }),
      ),
    retry: false,
    enabled: isWanted,
  });

export const bookletAddress = (slug: string, filter: CatalogueFilter, language: 'zh' | 'en'): string =>
  `/api/v1/public/conferences/${slug}/catalogue/booklet.pdf?${new URLSearchParams({ ...filter, language })}`;

export const catalogueFileAddress = (
  slug: string,
  { kind, number }: Pick<CatalogueItem, 'kind' | 'number'>,
  fileId: string,
): string => `/api/v1/public/conferences/${slug}/catalogue/${kind}/${number}/files/${fileId}`;

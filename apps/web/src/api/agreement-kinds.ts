import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type AgreementKind = Schemas['AgreementKindView'];
export type KindWish = Schemas['EditAgreementKindDto'];

/** All of them in their order, also those that are not for new agreements any more. */
export const useAgreementKinds = (isWanted = true) =>
  useQuery({
    queryKey: ['agreement-kinds'],
    queryFn: async () => (await answer(client.GET('/api/v1/agreement-kinds'))).items,
    enabled: isWanted,
  });

function useKeepKinds() {
  const queries = useQueryClient();
  return ({ items }: { items: AgreementKind[] }) => queries.setQueryData(['agreement-kinds'], items);
}

/** Adds a kind, or changes the one of this id. */
export const useSaveKind = () => {
  const keep = useKeepKinds();
  return useMutation({
    mutationFn: ({ id, wish: { isArchived, ...wish } }: { id?: string; wish: KindWish }) =>
      id
        ? answer(
            client.PUT('/api/v1/agreement-kinds/{id}', {
              params: { path: { id } },
              body: { ...wish, ...(isArchived === undefined ? {} : { isArchived }) },
            }),
          )
        : answer(client.POST('/api/v1/agreement-kinds', { body: wish })),
    onSuccess: keep,
  });
};

export const useOrderKinds = () => {
  const keep = useKeepKinds();
  return useMutation({
    mutationFn: (ids: string[]) => answer(client.POST('/api/v1/agreement-kinds/order', { body: { ids } })),
    onSuccess: keep,
  });
};

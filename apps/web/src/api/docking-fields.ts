import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type DockingField = Schemas['FieldView'];

export const useDockingFields = () =>
  useQuery({
    queryKey: ['docking-fields'],
    queryFn: () => answer(client.GET('/api/v1/docking/fields')),
  });

function useStep<Wish>(send: (wish: Wish) => Promise<Schemas['FieldTreeView']>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (tree) => queries.setQueryData(['docking-fields'], tree),
    onError: () => queries.invalidateQueries({ queryKey: ['docking-fields'] }),
  });
}

/** Adds a field, or changes the one of this id. */
export const useSaveField = () =>
  useStep(({ id, ...body }: Schemas['EditFieldDto'] & { id?: string }) => {
    const { isArchived: _, ...added } = body;
    return id
      ? answer(client.PUT('/api/v1/docking/fields/{id}', { params: { path: { id } }, body }))
      : answer(client.POST('/api/v1/docking/fields', { body: added }));
  });

export const useOrderFields = () =>
  useStep((ids: string[]) => answer(client.POST('/api/v1/docking/fields/order', { body: { ids } })));

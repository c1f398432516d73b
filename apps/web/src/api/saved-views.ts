import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';

const keyOf = (list: string) => ['saved-views', list];

export const useSavedViews = (list: string) =>
  useQuery({
    queryKey: keyOf(list),
    queryFn: () => answer(client.GET('/api/v1/me/saved-views', { params: { query: { list } } })),
    staleTime: 60_000,
  });

export function useKeepView(list: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (view: { name: string; query: string }) =>
      answer(client.POST('/api/v1/me/saved-views', { body: { list, ...view } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(list) }),
  });
}

export function useDropView(list: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer(client.DELETE('/api/v1/me/saved-views/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(list) }),
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';

const keyOf = (id: string) => ['organisation-logo', id];

export const useOrganisationLogo = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: () => answer(client.GET('/api/v1/organisations/{id}/logo', { params: { path: { id } } })),
  });

/** Puts a picture; without one, takes it away. */
export function useSetOrganisationLogo(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File | null) => {
      const params = { path: { id } };
      return file
        ? answer(
            client.POST('/api/v1/organisations/{id}/logo', {
              params,
              // openapi-typescript writes binary parts as strings.
              body: { file: file as unknown as string },
              bodySerializer: () => {
                const form = new FormData();
                form.append('file', file);
                return form;
              },
            }),
          )
        : answer(client.DELETE('/api/v1/organisations/{id}/logo', { params }));
    },
    onSuccess: (view) => queries.setQueryData(keyOf(id), view),
  });
}

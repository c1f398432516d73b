import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';

const keyOf = (token: string) => ['subscription', token];

export const useSubscription = (token: string) =>
  useQuery({
    queryKey: keyOf(token),
    queryFn: () => answer(client.POST('/api/v1/public/unsubscribe/look', { body: { token } })),
    retry: false,
  });

export function useSubscriptionChange(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: 'stop' | 'undo') =>
      answer(client.POST(`/api/v1/public/unsubscribe/${wish}`, { body: { token } })),
    onSuccess: (subscription) => queries.setQueryData(keyOf(token), subscription),
  });
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import { useMeetingsStep, type Wish } from './own-meetings.js';
import type { Schemas } from './schemas.js';

export type OwnMove = Schemas['OwnMoveView'];
export type FreePerson = Schemas['FreePersonView'];

const REFRESH_MS = 30_000;

/** Who is here and free at once. */
export const useFreeNow = (token: string) =>
  useQuery({
    queryKey: ['free-now', token],
    queryFn: () => answer(client.POST('/api/v1/public/meetings/free-now', { body: { token } })),
    retry: false,
    refetchInterval: REFRESH_MS,
  });

export function useAskNow(token: string) {
  const queries = useQueryClient();
  return useMeetingsStep(token, async (toId: string) => {
    try {
      return await answer(client.POST('/api/v1/public/meetings/ask-now', { body: { token, toId } }));
    } finally {
      void queries.invalidateQueries({ queryKey: ['free-now', token] });
    }
  });
}

export const useAnswerMove = (token: string) =>
  useMeetingsStep(token, (wish: Wish<Schemas['AnswerMoveDto']>) =>
    answer(client.POST('/api/v1/public/meetings/moves/answer', { body: { token, ...wish } })),
  );

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type Stage = Schemas['StageView'];
export type StageSession = Schemas['StageSessionView'];
export type StageItem = Schemas['StageItemView'];

export const useStage = (conferenceId: string, refreshMs?: number) =>
  useQuery({
    queryKey: ['docking-stage', conferenceId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/docking/stage', {
          params: { path: { conferenceId } },
        }),
      ),
    ...(refreshMs ? { refetchInterval: refreshMs } : {}),
  });

/** Replaces the list of one session; what is on the page already stands there at once. */
export function useSetStage(conferenceId: string) {
  const queries = useQueryClient();
  const key = ['docking-stage', conferenceId];
  return useMutation({
    mutationFn: ({ sessionId, ...body }: Schemas['StageSessionDto'] & { sessionId: string }) =>
      answer(
        client.PUT('/api/v1/conferences/{conferenceId}/docking/stage/{sessionId}', {
          params: { path: { conferenceId, sessionId } },
          body,
        }),
      ),
    onSuccess: (stage) => queries.setQueryData(key, stage),
    onError: () => queries.invalidateQueries({ queryKey: key }),
  });
}

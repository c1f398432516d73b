import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type OwnDockingSessions = Schemas['OwnDockingSessionsView'];
export type OwnDockingSession = Schemas['OwnDockingSessionView'];
export type RoundtableToChoose = Schemas['RoundtableToChooseView'];

const keyOf = (token: string): string[] => ['own-docking-sessions', token];
/** Seats go while one looks. */
const REFRESH_MS = 30_000;

export const useOwnDockingSessions = (token: string) =>
  useQuery({
    queryKey: keyOf(token),
    queryFn: () => answer(client.POST('/api/v1/public/docking-sessions/open', { body: { token } })),
    retry: false,
    refetchInterval: REFRESH_MS,
  });

/** A change by the link; the page shows what came of it. */
function useSessionsStep<Wish>(token: string, send: (wish: Wish) => Promise<OwnDockingSessions>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (view) => {
      queries.setQueryData(keyOf(token), view);
      for (const name of ['personal-page', 'own-meetings'])
        void queries.invalidateQueries({ queryKey: [name, token] });
    },
    onError: () => queries.invalidateQueries({ queryKey: keyOf(token) }),
  });
}

type Wish<Body extends { token: string }> = Omit<Body, 'token'>;

export const useSignUp = (token: string) =>
  useSessionsStep(token, (wish: Wish<Schemas['SignUpDto']>) =>
    answer(client.POST('/api/v1/public/docking-sessions/sign-up', { body: { token, ...wish } })),
  );

export const useSignOff = (token: string) =>
  useSessionsStep(token, (sessionId: string) =>
    answer(client.POST('/api/v1/public/docking-sessions/sign-off', { body: { token, sessionId } })),
  );

export const useChooseRoundtable = (token: string) =>
  useSessionsStep(token, (wish: Wish<Schemas['ChooseRoundtableDto']>) =>
    answer(client.POST('/api/v1/public/docking-sessions/roundtable', { body: { token, ...wish } })),
  );

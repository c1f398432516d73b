import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import { asProblem } from './problem.js';
import type { Schemas } from './schemas.js';

export type SigningTerminal = Schemas['SigningTerminalView'];
export type TerminalParty = Schemas['TerminalPartyView'];
export type SignWish = Omit<Schemas['SignDto'], 'token'>;

const keyOf = (token: string): string[] => ['signing-terminal', token];
/** So that a tablet that waits sees a new text, a withdrawal, or the others' signatures. */
const REFRESH_MS = 10_000;

export const useSigningTerminal = (token: string) =>
  useQuery({
    queryKey: keyOf(token),
    queryFn: () => answer(client.POST('/api/v1/public/signing-terminal/open', { body: { token } })),
    retry: false,
    refetchInterval: REFRESH_MS,
  });

export const useSign = (token: string) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: SignWish) =>
      answer(client.POST('/api/v1/public/signing-terminal/sign', { body: { token, ...wish } })),
    onSuccess: (view) => queries.setQueryData(keyOf(token), view),
    onError: (error) => {
      if (asProblem(error).status === 409) return queries.invalidateQueries({ queryKey: keyOf(token) });
    },
  });
};

/** The text as a file. The token travels in the body, so there is no address that could be linked. */
export const useTerminalText = (token: string) =>
  useMutation({
    mutationFn: async () =>
      (await answer(
        client.POST('/api/v1/public/signing-terminal/text', { body: { token }, parseAs: 'blob' }),
      )) as unknown as Blob,
  });

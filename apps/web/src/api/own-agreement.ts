import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import { asProblem } from './problem.js';
import type { Schemas } from './schemas.js';

export type OwnAgreement = Schemas['OwnAgreementView'];
export type OwnSigner = Schemas['OwnSignerView'];
export type OwnParty = Omit<Schemas['OwnPartyDto'], 'token'>;

const keyOf = (token: string): string[] => ['own-agreement', token];

/** What a party's link opens; looking uses nothing up. Nothing moves under somebody who reads or types. */
export const useOwnAgreement = (token: string) =>
  useQuery({
    queryKey: keyOf(token),
    queryFn: () => answer(client.POST('/api/v1/public/agreements/open', { body: { token } })),
    retry: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

/** A change by the link; the page shows what came of it. Where it was refused for a change in between, what is now. */
function useOwnStep<Wish>(token: string, send: (wish: Wish) => Promise<OwnAgreement>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (view) => queries.setQueryData(keyOf(token), view),
    onError: (error) => {
      if (asProblem(error).status === 409) return queries.invalidateQueries({ queryKey: keyOf(token) });
    },
  });
}

export const useConfirmAgreement = (token: string) =>
  useOwnStep(token, (wish: { name: string; fingerprint: string }) =>
    answer(client.POST('/api/v1/public/agreements/confirm', { body: { token, ...wish } })),
  );

export const useRemarkAgreement = (token: string) =>
  useOwnStep(token, (remark: string) =>
    answer(client.POST('/api/v1/public/agreements/remark', { body: { token, remark } })),
  );

export const useEditOwnParty = (token: string) =>
  useOwnStep(token, (own: OwnParty) =>
    answer(client.POST('/api/v1/public/agreements/edit', { body: { token, ...own } })),
  );

/** The text as a file. The token travels in the body, so there is no address that could be linked. */
export const useOwnText = (token: string) =>
  useMutation({
    mutationFn: async (version: number) =>
      (await answer(
        client.POST('/api/v1/public/agreements/text', { body: { token, version }, parseAs: 'blob' }),
      )) as unknown as Blob,
  });

/** From an earlier version to the one that counts, which is `to`. */
export const useOwnDifference = (
  token: string,
  { from, to }: { from: number; to: number },
  isWanted: boolean,
) =>
  useQuery({
    queryKey: ['own-agreement-difference', token, from, to],
    queryFn: () =>
      answer(client.POST('/api/v1/public/agreements/difference', { body: { token, version: from } })),
    enabled: isWanted,
  });

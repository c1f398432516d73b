import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type InvitationPage = Schemas['InvitationPageView'];

const keyOf = (token: string): string[] => ['invitation-page', token];

/** The conference of a link: all that is asked for before its button is pressed. */
export const useInvitationCover = (token: string) =>
  useQuery({
    queryKey: ['invitation-cover', token],
    queryFn: () => answer(client.POST('/api/v1/public/invitations/cover', { body: { token } })),
    retry: false,
    staleTime: Infinity,
  });

/** Opens an invitation; using the link uses nothing up. */
export const useInvitationPage = (token: string) =>
  useQuery({
    queryKey: keyOf(token),
    queryFn: () => answer(client.POST('/api/v1/public/invitations/open', { body: { token } })),
    retry: false,
    staleTime: 60_000,
  });

function useInvitationStep<Wish = void>(token: string, send: (wish: Wish) => Promise<InvitationPage>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (view) => queries.setQueryData(keyOf(token), view),
  });
}

export const useAcceptInvitation = (token: string) =>
  useInvitationStep(token, () =>
    answer(client.POST('/api/v1/public/invitations/accept', { body: { token } })),
  );

export const useDeclineInvitation = (token: string) =>
  useInvitationStep(token, (wish: Omit<Schemas['DeclineInvitationDto'], 'token'>) =>
    answer(client.POST('/api/v1/public/invitations/decline', { body: { token, ...wish } })),
  );

export const usePassInvitationOn = (token: string) =>
  useInvitationStep(token, (wish: Omit<Schemas['PassInvitationOnDto'], 'token'>) =>
    answer(client.POST('/api/v1/public/invitations/pass-on', { body: { token, ...wish } })),
  );

/** What the form asks; nothing moves under somebody who types. */
export const useInvitedForm = (token: string) =>
  useQuery({
    queryKey: ['invited-form', token],
    queryFn: () => answer(client.POST('/api/v1/public/invitations/form', { body: { token } })),
    retry: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

export function useRegisterInvited(token: string, slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['PublicRegistrationDto']) =>
      answer(client.POST('/api/v1/public/invitations/register', { body: { token, ...body } })),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: keyOf(token) });
      void queries.invalidateQueries({ queryKey: ['public-conference', slug] });
    },
  });
}

/** The way to the personal page of the registration it became. */
export const useOwnRegistration = (token: string) =>
  useMutation({
    mutationFn: () => answer(client.POST('/api/v1/public/invitations/own-registration', { body: { token } })),
  });

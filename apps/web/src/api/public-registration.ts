import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type OrganisationSuggestion = Schemas['PublicOrganisationView'];

export type PublicForm = Schemas['PublicFormView'];

export const publicFormKey = (slug: string, type: PublicForm['participantType']) => [
  'public-form',
  slug,
  type,
];

/** What a participant type is asked; the form before stays on the page until the next one is there. */
export const usePublicForm = (slug: string, participantType: PublicForm['participantType']) =>
  useQuery({
    queryKey: publicFormKey(slug, participantType),
    queryFn: () =>
      answer(
        client.GET('/api/v1/public/conferences/{slug}/forms/{participantType}', {
          params: { path: { slug, participantType } },
        }),
      ),
    placeholderData: keepPreviousData,
    // while somebody fills it in nothing moves; a change is told when it is sent
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

export const usePrivacyText = () =>
  useQuery({
    queryKey: ['privacy-text'],
    queryFn: () => answer(client.GET('/api/v1/public/privacy-text')),
    staleTime: 60_000,
  });

/** Organisations whose name or credit code fits; asked from two characters on. */
export const useOrganisationSuggestions = (typed: string) =>
  useQuery({
    queryKey: ['public-organisations', typed],
    queryFn: () => answer(client.GET('/api/v1/public/organisations', { params: { query: { q: typed } } })),
    enabled: typed.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export function useRegister(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['PublicRegistrationDto']) =>
      answer(
        client.POST('/api/v1/public/conferences/{slug}/registrations', { params: { path: { slug } }, body }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['public-conference', slug] }),
  });
}

export type Register = ReturnType<typeof useRegister>;

/** Mails the personal link again; the answer never says whether there was anyone to write to. */
export const useResendLink = (slug: string) =>
  useMutation({
    mutationFn: (body: Schemas['ResendLinkDto']) =>
      answer(
        client.POST('/api/v1/public/conferences/{slug}/resend-link', { params: { path: { slug } }, body }),
      ),
  });

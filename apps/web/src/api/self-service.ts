import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import { linkOf, useStep, type Whose } from './personal-page.js';
import { forgetTicket } from './saved-ticket.js';
import type { Schemas } from './schemas.js';

export type OwnEdit = Schemas['OwnEditView'];
export type Colleagues = Schemas['CompanionsView'];
export type Colleague = Schemas['CompanionView'];
type Wish<Body extends { token: string }> = Omit<Body, 'token' | 'colleagueId'>;

/** The conference of a link: all that is asked for before its button is pressed. */
export const useLinkCover = (token: string) =>
  useQuery({
    queryKey: ['link-cover', token],
    queryFn: () => answer(client.POST('/api/v1/public/registrations/cover', { body: { token } })),
    retry: false,
    staleTime: Infinity,
  });

export const useGiveConsent = (token: string) =>
  useStep({ token }, (consentVersion: string) =>
    answer(client.POST('/api/v1/public/registrations/consent', { body: { token, consentVersion } })),
  );

/** What an edit starts from; nothing moves under somebody who types. */
export const useOwnEdit = (whose: Whose) =>
  useQuery({
    queryKey: ['own-edit', whose.token, whose.colleagueId ?? ''],
    queryFn: () => answer(client.POST('/api/v1/public/registrations/edit/open', { body: linkOf(whose) })),
    retry: false,
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

export const useEditOwn = (whose: Whose) =>
  useStep(whose, (wish: Wish<Schemas['EditOwnDto']>) =>
    answer(client.POST('/api/v1/public/registrations/edit', { body: { ...linkOf(whose), ...wish } })),
  );

const colleaguesKey = (token: string): string[] => ['own-colleagues', token];

export const useColleagues = (token: string) =>
  useQuery({
    queryKey: colleaguesKey(token),
    queryFn: () => answer(client.POST('/api/v1/public/registrations/colleagues/list', { body: { token } })),
  });

function useColleaguesStep<Wished>(token: string, send: (wish: Wished) => Promise<Colleagues>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (view) => queries.setQueryData(colleaguesKey(token), view),
    onError: () => queries.invalidateQueries({ queryKey: colleaguesKey(token) }),
  });
}

export const useAddColleagues = (token: string) =>
  useColleaguesStep(token, (wish: Wish<Schemas['AddColleaguesDto']>) =>
    answer(client.POST('/api/v1/public/registrations/colleagues', { body: { token, ...wish } })),
  );

export const useCancelColleague = (token: string) =>
  useColleaguesStep(token, (registrationId: string) =>
    answer(
      client.POST('/api/v1/public/registrations/colleagues/cancel', { body: { token, registrationId } }),
    ),
  );

/** After one's own the link is dead, and the copy of the ticket on this device goes too. */
export function useHandOver(whose: Whose) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish<Schemas['HandOverOwnDto']>) =>
      answer(client.POST('/api/v1/public/registrations/hand-over', { body: { ...linkOf(whose), ...wish } })),
    onSuccess: () =>
      whose.colleagueId
        ? queries.invalidateQueries({ queryKey: colleaguesKey(whose.token) })
        : forgetTicket(whose.token),
  });
}

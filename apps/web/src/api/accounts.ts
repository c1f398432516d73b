import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { may, type Scope, type UserActor } from '#contracts/actor';
import type { Permission } from '#contracts/permissions';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type Me = Schemas['MeView'];
export type Colleague = Schemas['ColleagueView'];
export type Grant = Schemas['GrantView'];

const meKey = ['me'];

export const useMe = () =>
  useQuery({ queryKey: meKey, queryFn: () => answer(client.GET('/api/v1/me')), staleTime: 60_000 });

/** Whether the signed-in colleague may do this (here, or anywhere); the server asks again. */
export function useMay(): (permission: Permission, scope?: Scope) => boolean {
  const { data: me } = useMe();
  return (permission, scope) => {
    if (!me) return false;
    const actor: UserActor = {
      kind: 'user',
      userId: me.user.id,
      name: me.user.name,
      isAdministrator: me.isAdministrator,
      grants: me.grants,
    };
    return may(actor, permission, scope);
  };
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SignInDto']) => answer(client.POST('/api/v1/sessions', { body })),
    onSuccess: () => queries.clear(),
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(client.DELETE('/api/v1/sessions/current')),
    onSuccess: () => queries.clear(),
  });
}

export const useSetupState = () =>
  useQuery({ queryKey: ['setup'], queryFn: () => answer(client.GET('/api/v1/setup')), staleTime: 0 });

export function useSetUp() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['SetUpDto']) => answer(client.POST('/api/v1/setup', { body })),
    onSuccess: () => queries.clear(),
  });
}

export const useRequestReset = () =>
  useMutation({
    mutationFn: (body: Schemas['RequestPasswordResetDto']) =>
      answer(client.POST('/api/v1/password-resets', { body })),
  });

/** Looks at a link without using it up. */
export const useOpenReset = (token: string) =>
  useQuery({
    queryKey: ['password-reset', token],
    queryFn: () => answer(client.POST('/api/v1/password-resets/open', { body: { token } })),
    retry: false,
    staleTime: Infinity,
  });

export const useCompleteReset = () =>
  useMutation({
    mutationFn: (body: Schemas['CompletePasswordResetDto']) =>
      answer(client.POST('/api/v1/password-resets/complete', { body })),
  });

export const useOpenInvitation = (token: string) =>
  useQuery({
    queryKey: ['colleague-invitation', token],
    queryFn: () => answer(client.POST('/api/v1/colleagues/invitations/open', { body: { token } })),
    retry: false,
    staleTime: Infinity,
  });

export function useAcceptInvitation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['AcceptInvitationDto']) =>
      answer(client.POST('/api/v1/colleagues/invitations/accept', { body })),
    onSuccess: () => queries.clear(),
  });
}

export function useEditProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['EditProfileDto']) => answer(client.PUT('/api/v1/me', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: meKey }),
  });
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['ChangePasswordDto']) => answer(client.PUT('/api/v1/me/password', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
}

export const useSessions = () =>
  useQuery({ queryKey: ['sessions'], queryFn: () => answer(client.GET('/api/v1/sessions')) });

export function useEndSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answer(client.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
}

export const useColleagues = (isWanted = true) =>
  useQuery({
    queryKey: ['colleagues'],
    queryFn: () => answer(client.GET('/api/v1/colleagues', { params: { query: { limit: 200 } } })),
    enabled: isWanted,
  });

export function useInviteColleague() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['InviteColleagueDto']) => answer(client.POST('/api/v1/colleagues', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['colleagues'] }),
  });
}

export function useChangeColleague() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: Schemas['ChangeColleagueDto'] & { id: string }) =>
      answer(client.PUT('/api/v1/colleagues/{id}', { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['colleagues'] }),
  });
}

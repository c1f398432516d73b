import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MailPersonKind } from '#contracts/outreach/mail-person';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type Mail = Schemas['MailView'];
export type MailList = Schemas['MailListView'];
export type MailParts = Schemas['MailPartsView'];

export interface MailFilters {
  q?: string;
  state?: Mail['state'];
  conferenceId?: string;
  batchId?: string;
  personKind?: MailPersonKind;
  personId?: string;
  cursor?: string;
  limit?: number;
}

export const useMails = (query: MailFilters, isWanted = true) =>
  useQuery({
    queryKey: ['mails', query],
    queryFn: () => answer(client.GET('/api/v1/mails', { params: { query } })),
    placeholderData: keepPreviousData,
    enabled: isWanted,
    // Mails leave by the worker; what is queued now is sent soon.
    refetchInterval: 10_000,
  });

export const useMail = (id: string) =>
  useQuery({
    queryKey: ['mail', id],
    queryFn: () => answer(client.GET('/api/v1/mails/{id}', { params: { path: { id } } })),
  });

/** The mail taken apart; each look is logged by the server. */
export const useMailParts = (id: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['mail', id, 'parts'],
    queryFn: () => answer(client.GET('/api/v1/mails/{id}/parts', { params: { path: { id } } })),
    enabled: isWanted,
    staleTime: Infinity,
    retry: false,
  });

export const useMailSource = (id: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['mail', id, 'source'],
    queryFn: () =>
      answer(client.GET('/api/v1/mails/{id}/source', { params: { path: { id } }, parseAs: 'text' })),
    enabled: isWanted,
    staleTime: Infinity,
    retry: false,
  });

export function useResendMail(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(client.POST('/api/v1/mails/{id}/resend', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['mails'] }),
  });
}

export const attachmentAddress = (id: string, index: number): string =>
  `/api/v1/mails/${id}/attachments/${index}`;

/** Whether mails leave; asked again and again, because what is well now may stand still in a minute. */
export const useMailHealth = (isWanted: boolean) =>
  useQuery({
    queryKey: ['mail-health'],
    queryFn: () => answer(client.GET('/api/v1/mail/health')),
    enabled: isWanted,
    refetchInterval: 30_000,
  });

import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type Invitation = Schemas['InvitationView'];
export type InvitationDetail = Schemas['InvitationDetailView'];

/** As the address and the server spell them: lists with commas between. */
export interface InvitationChoice {
  q?: string;
  state?: string;
  organisationId?: string;
  mailingId?: string;
  district?: string;
  qualification?: string;
  hold?: 'held' | 'missed';
}

/** The list page by page; the first page brings counts and waves. */
export const useEndlessInvitations = (conferenceId: string, query: InvitationChoice) =>
  useInfiniteQuery({
    queryKey: ['invitations', conferenceId, query],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/invitations', {
          params: {
            path: { conferenceId },
            query: { ...query, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const useInvitation = (id: string) =>
  useQuery({
    queryKey: ['invitation', id],
    queryFn: () => answer(client.GET('/api/v1/invitations/{id}', { params: { path: { id } } })),
  });

function useRefresh(conferenceId: string) {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [
      ['invitations', conferenceId],
      ['invitation'],
      ['registrations', conferenceId],
      ['conference', conferenceId],
    ])
      void queries.invalidateQueries({ queryKey });
  };
}

export const useInvitePeople = (conferenceId: string) =>
  useMutation({
    mutationFn: (body: Schemas['InvitePeopleDto']) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/invitations', {
          params: { path: { conferenceId } },
          body,
        }),
      ),
    onSuccess: useRefresh(conferenceId),
  });

export type InvitationsAction = 'withdraw' | 'resend';

/** These, or all that the filter means. */
export type ChosenInvitations = { ids: readonly string[] } | { filter: InvitationChoice };
type Changed = Schemas['InvitationsChangedView'];

/** So many in one request. */
const BATCH = 200;

async function* batches(
  chosen: ChosenInvitations,
  send: (body: Schemas['ChosenInvitationsDto']) => Promise<Changed>,
): AsyncGenerator<Changed> {
  if ('ids' in chosen) {
    for (let from = 0; from < chosen.ids.length; from += BATCH)
      yield await send({ ids: chosen.ids.slice(from, from + BATCH) });
    return;
  }
  const { filter } = chosen;
  let cursor: string | null = null;
  do {
    const part: Changed = await send({ filter, ...(cursor ? { cursor } : {}) });
    yield part;
    cursor = part.nextCursor;
  } while (cursor);
}

/** The same for many, a batch after the other. */
export const useChangeInvitations = (conferenceId: string) =>
  useMutation({
    mutationFn: async ({ action, chosen }: { action: InvitationsAction; chosen: ChosenInvitations }) => {
      const send = (body: Schemas['ChosenInvitationsDto']) => {
        const params = { path: { conferenceId } };
        return answer(
          action === 'withdraw'
            ? client.POST('/api/v1/conferences/{conferenceId}/invitations/withdraw', { params, body })
            : client.POST('/api/v1/conferences/{conferenceId}/invitations/resend', { params, body }),
        );
      };
      const sum = { changed: 0, unchanged: 0 };
      for await (const { changed, unchanged } of batches(chosen, send)) {
        sum.changed += changed;
        sum.unchanged += unchanged;
      }
      return sum;
    },
    onSettled: useRefresh(conferenceId),
  });

export const useNudgeUnanswered = (conferenceId: string) =>
  useMutation({
    mutationFn: () =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/invitations/nudge', {
          params: { path: { conferenceId } },
        }),
      ),
  });

/** A new link: those there are cannot be shown again. */
export const useMakeInvitationLink = (id: string) =>
  useMutation({
    mutationFn: () => answer(client.POST('/api/v1/invitations/{id}/link', { params: { path: { id } } })),
  });

export const useAnswerByPhone = ({ id, conferenceId }: Invitation) =>
  useMutation({
    mutationFn: (body: Schemas['AnswerByPhoneDto']) =>
      answer(client.POST('/api/v1/invitations/{id}/answer', { params: { path: { id } }, body })),
    onSettled: useRefresh(conferenceId),
  });

/** Fetches the spreadsheet and hands it to the browser as a download. */
export async function downloadInvitations(conferenceId: string, query: InvitationChoice): Promise<void> {
  const call = client.POST('/api/v1/conferences/{conferenceId}/invitations/export', {
    params: { path: { conferenceId }, query },
    parseAs: 'blob',
  });
  const file = (await answer(call)) as unknown as Blob;
  const { response } = await call;
  saveFile(file, response, 'invitations.xlsx');
}

/** Under the name the server gave it. */
export function saveFile(file: Blob, response: Response, otherwise: string): void {
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name ? decodeURIComponent(name) : otherwise;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import { Problem } from './problem.js';
import { forgetTicket, readTicket, saveTicket, type SavedTicket } from './saved-ticket.js';
import type { Schemas } from './schemas.js';

export type Ticket = Schemas['TicketView'];

export interface PersonalPage extends SavedTicket {
  /** The server could not be reached: this is the copy kept on the device. */
  isSaved: boolean;
}

const keyOf = (token: string): string[] => ['personal-page', token];
/** Someone waiting looks at the page for news. */
const WAITING_REFRESH_MS = 20_000;

const isOutOfReach = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 0 || error.status >= 502);

/** Looks at the personal page; using the link changes nothing, so it may be opened any number of times. */
async function open(token: string): Promise<PersonalPage> {
  try {
    const view = await answer(client.POST('/api/v1/public/registrations/open', { body: { token } }));
    return { ...saveTicket(token, view), isSaved: false };
  } catch (error) {
    if (error instanceof Problem && error.status === 410) forgetTicket(token);
    const saved = isOutOfReach(error) ? readTicket(token) : null;
    if (!saved) throw error;
    return { ...saved, isSaved: true };
  }
}

export const usePersonalPage = (token: string) =>
  useQuery({
    queryKey: keyOf(token),
    queryFn: () => open(token),
    retry: false,
    refetchInterval: ({ state: { data } }) =>
      data && (data.isSaved || ['pending', 'waitlisted', 'offered'].includes(data.view.state))
        ? WAITING_REFRESH_MS
        : false,
  });

/** A change by the link; the page shows what came of it. */
export function useStep<Wish = void>(token: string, send: (wish: Wish) => Promise<Ticket>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (view) => queries.setQueryData(keyOf(token), { ...saveTicket(token, view), isSaved: false }),
    onError: () => queries.invalidateQueries({ queryKey: keyOf(token) }),
  });
}

export const useCancelOwn = (token: string) =>
  useStep(token, () => answer(client.POST('/api/v1/public/registrations/cancel', { body: { token } })));

export const useAcceptOffer = (token: string) =>
  useStep(token, () => answer(client.POST('/api/v1/public/registrations/accept-offer', { body: { token } })));

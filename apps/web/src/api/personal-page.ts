import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import { isOutOfReach, Problem } from './problem.js';
import { forgetTicket, readTicket, saveTicket, type SavedTicket } from './saved-ticket.js';
import type { Schemas } from './schemas.js';

export type Ticket = Schemas['TicketView'];

export interface PersonalPage extends SavedTicket {
  /** The server could not be reached: this is the copy kept on the device. */
  isSaved: boolean;
}

/** Whose registration: that of the link, or of a colleague its person looks after. */
export interface Whose {
  token: string;
  colleagueId?: string | undefined;
}

/** The body that says so. */
export const linkOf = ({ token, colleagueId }: Whose) => ({ token, ...(colleagueId && { colleagueId }) });
const keyOf = ({ token, colleagueId = '' }: Whose): string[] => ['personal-page', token, colleagueId];
const placeOf = ({ token, colleagueId }: Whose): string => (colleagueId ? `${token}/${colleagueId}` : token);
/** Someone waiting looks at the page for news. */
const WAITING_REFRESH_MS = 20_000;

/** Looks at the personal page; using the link changes nothing, so it may be opened any number of times. */
async function open(whose: Whose): Promise<PersonalPage> {
  const place = placeOf(whose);
  try {
    const view = await answer(client.POST('/api/v1/public/registrations/open', { body: linkOf(whose) }));
    return { ...saveTicket(place, view), isSaved: false };
  } catch (error) {
    if (error instanceof Problem && [404, 409, 410].includes(error.status)) forgetTicket(place);
    const saved = isOutOfReach(error) ? readTicket(place) : null;
    if (!saved) throw error;
    return { ...saved, isSaved: true };
  }
}

export const usePersonalPage = (whose: Whose) =>
  useQuery({
    queryKey: keyOf(whose),
    queryFn: () => open(whose),
    retry: false,
    refetchInterval: ({ state: { data } }) =>
      data && (data.isSaved || ['pending', 'waitlisted', 'offered'].includes(data.view.state))
        ? WAITING_REFRESH_MS
        : false,
  });

/** A change by the link; the page shows what came of it. */
export function useStep<Wish = void>(whose: Whose, send: (wish: Wish) => Promise<Ticket>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (view) =>
      queries.setQueryData(keyOf(whose), { ...saveTicket(placeOf(whose), view), isSaved: false }),
    onError: () => queries.invalidateQueries({ queryKey: keyOf(whose) }),
  });
}

export const useCancelOwn = (token: string) =>
  useStep({ token }, () => answer(client.POST('/api/v1/public/registrations/cancel', { body: { token } })));

export const useAcceptOffer = (whose: Whose) =>
  useStep(whose, () =>
    answer(client.POST('/api/v1/public/registrations/accept-offer', { body: linkOf(whose) })),
  );

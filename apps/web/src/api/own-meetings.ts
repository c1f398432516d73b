import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, client } from './client.js';
import { isOutOfReach, Problem } from './problem.js';
import { forgetMeetings, readMeetings, saveMeetings } from './saved-meetings.js';
import type { Schemas } from './schemas.js';

export type OwnMeetings = Schemas['OwnMeetingsView'] & {
  /** The server could not be reached: this is the copy kept on the device, as of then (ISO). */
  savedAt?: string;
};
export type OwnRequest = Schemas['OwnRequestView'];
export type OwnMeeting = Schemas['OwnMeetingView'];
export type PartnerToMeet = Schemas['PartnerToMeetView'];
export type MeetingPartner = Schemas['MeetingPartnerView'];
export type ParticipantType = PartnerToMeet['participantType'];

const keyOf = (token: string): string[] => ['own-meetings', token];

/** Somebody who waits for an answer looks at the page again and again. */
const REFRESH_MS = 30_000;

async function open(token: string): Promise<OwnMeetings> {
  try {
    const view = await answer(client.POST('/api/v1/public/meetings/open', { body: { token } }));
    saveMeetings(token, view);
    return view;
  } catch (error) {
    if (error instanceof Problem && [404, 409, 410].includes(error.status)) forgetMeetings(token);
    const saved = isOutOfReach(error) ? readMeetings(token) : null;
    if (!saved) throw error;
    return { ...saved.view, savedAt: saved.asOf };
  }
}

export const useOwnMeetings = (token: string) =>
  useQuery({
    queryKey: keyOf(token),
    queryFn: () => open(token),
    retry: false,
    refetchInterval: REFRESH_MS,
  });

export interface PeopleWish {
  q?: string;
  participantType?: ParticipantType;
}

/** Whom the link's person may ask, page by page. */
export const usePeopleToMeet = (token: string, wish: PeopleWish) =>
  useInfiniteQuery({
    queryKey: ['people-to-meet', token, wish],
    queryFn: ({ pageParam }) =>
      answer(
        client.POST('/api/v1/public/meetings/people', {
          body: { token, limit: 30, ...wish, ...(pageParam ? { cursor: pageParam } : {}) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

/** Colleagues who could answer a received request instead. */
export const useColleaguesToName = (token: string, requestId: string) =>
  useQuery({
    queryKey: ['colleagues-to-name', token, requestId],
    queryFn: () =>
      answer(client.POST('/api/v1/public/meetings/requests/colleagues', { body: { token, requestId } })),
  });

/** A change by the link; the page shows what came of it. */
export function useMeetingsStep<Wish>(token: string, send: (wish: Wish) => Promise<OwnMeetings>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (view) => {
      saveMeetings(token, view);
      queries.setQueryData(keyOf(token), view);
      void queries.invalidateQueries({ queryKey: ['people-to-meet', token] });
    },
    onError: () => queries.invalidateQueries({ queryKey: keyOf(token) }),
  });
}

export type Wish<Body extends { token: string }> = Omit<Body, 'token'>;

export const useSendRequest = (token: string) =>
  useMeetingsStep(token, (wish: Wish<Schemas['SendRequestDto']>) =>
    answer(client.POST('/api/v1/public/meetings/requests', { body: { token, ...wish } })),
  );

export type RequestAnswer = 'accept' | 'decline' | 'cancel';

export const useAnswerRequest = (token: string) =>
  useMeetingsStep(token, ({ how, ...wish }: Wish<Schemas['AnswerRequestDto']> & { how: RequestAnswer }) => {
    const body = { token, ...wish };
    switch (how) {
      case 'accept':
        return answer(client.POST('/api/v1/public/meetings/requests/accept', { body }));
      case 'decline':
        return answer(client.POST('/api/v1/public/meetings/requests/decline', { body }));
      case 'cancel':
        return answer(client.POST('/api/v1/public/meetings/requests/cancel', { body }));
    }
  });

export const usePassRequestOn = (token: string) =>
  useMeetingsStep(token, (wish: Wish<Schemas['PassRequestOnDto']>) =>
    answer(client.POST('/api/v1/public/meetings/requests/pass-on', { body: { token, ...wish } })),
  );

export const useCancelOwnMeeting = (token: string) =>
  useMeetingsStep(token, (wish: Wish<Schemas['CancelOwnMeetingDto']>) =>
    answer(client.POST('/api/v1/public/meetings/cancel', { body: { token, ...wish } })),
  );

export const useSetOwnAbsences = (token: string) =>
  useMeetingsStep(token, (absences: Schemas['AbsenceDto'][]) =>
    answer(client.POST('/api/v1/public/meetings/absences', { body: { token, absences } })),
  );

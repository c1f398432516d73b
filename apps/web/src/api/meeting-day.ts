import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type MeetingDay = Schemas['DayView'];
export type DayMeeting = Schemas['DayMeetingView'];
export type DayPerson = Schemas['DayPersonView'];
export type DayMove = Schemas['DayMoveView'];
export type FreeNow = Schemas['FreeNowView'];
export type RoomScreen = Schemas['RoomScreenView'];

/** Who watches the day sees it change; the last one stays when the network drops. */
const REFRESH_MS = 15_000;

export const useMeetingDay = (conferenceId: string) =>
  useQuery({
    queryKey: ['meeting-day', conferenceId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/meeting-day', { params: { path: { conferenceId } } }),
      ),
    refetchInterval: REFRESH_MS,
  });

export const useRoomScreen = (conferenceId: string, roomId: string) =>
  useQuery({
    queryKey: ['meeting-room-screen', conferenceId, roomId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/meeting-rooms/{roomId}/screen', {
          params: { path: { conferenceId, roomId } },
        }),
      ),
    refetchInterval: REFRESH_MS,
  });

/** Whom somebody could meet at once. */
export const useFreePeople = (conferenceId: string, registrationId: string) =>
  useQuery({
    queryKey: ['meeting-day', conferenceId, 'free', registrationId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/meeting-day/free', {
          params: { path: { conferenceId }, query: { registrationId } },
        }),
      ),
    retry: false,
  });

/** After any change: the day, and the lists that show the same meetings. */
function useRefresh(conferenceId: string) {
  const queries = useQueryClient();
  return () => {
    for (const name of ['meeting-day', 'meetings', 'meeting-blocks', 'meeting-tables', 'person-absences'])
      void queries.invalidateQueries({ queryKey: [name, conferenceId] });
  };
}

export const useOfferSlots = (conferenceId: string) =>
  useMutation({
    mutationFn: (meetingIds: string[]) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/meeting-day/offer', {
          params: { path: { conferenceId } },
          body: { meetingIds },
        }),
      ),
    onSettled: useRefresh(conferenceId),
  });

export const useWalkIn = (conferenceId: string) =>
  useMutation({
    mutationFn: (body: Schemas['PairDto']) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/meeting-day/walk-in', {
          params: { path: { conferenceId } },
          body,
        }),
      ),
    onSettled: useRefresh(conferenceId),
  });

export const useDecideMove = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, isAgreed }: { id: string; isAgreed: boolean }) => {
      const params = { path: { id } };
      return answer(
        isAgreed
          ? client.POST('/api/v1/meeting-moves/{id}/accept', { params })
          : client.POST('/api/v1/meeting-moves/{id}/decline', { params }),
      );
    },
    onSettled: useRefresh(conferenceId),
  });

/** What a delay would do; asked anew when the minutes change. */
export const useDelayPreview = (id: string, minutes: number) =>
  useQuery({
    queryKey: ['delay-preview', id, minutes],
    queryFn: () =>
      answer(
        client.POST('/api/v1/meeting-blocks/{id}/delay/preview', {
          params: { path: { id } },
          body: { minutes },
        }),
      ),
    enabled: id !== '' && minutes > 0,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });

export const useDelayBlock = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, ...body }: Schemas['DelayDto'] & { id: string }) =>
      answer(client.POST('/api/v1/meeting-blocks/{id}/delay', { params: { path: { id } }, body })),
    onSettled: useRefresh(conferenceId),
  });

export const usePersonAbsences = (conferenceId: string, registrationId: string) =>
  useQuery({
    queryKey: ['person-absences', conferenceId, registrationId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/meeting-people/{registrationId}/absences', {
          params: { path: { conferenceId, registrationId } },
        }),
      ),
  });

export const useSetPersonAbsences = (conferenceId: string, registrationId: string) =>
  useMutation({
    mutationFn: (absences: Schemas['AbsenceDto'][]) =>
      answer(
        client.PUT('/api/v1/conferences/{conferenceId}/meeting-people/{registrationId}/absences', {
          params: { path: { conferenceId, registrationId } },
          body: { absences },
        }),
      ),
    onSettled: useRefresh(conferenceId),
  });

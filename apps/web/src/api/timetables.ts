import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type TimetableSummary = Schemas['TimetableSummaryView'];
export type Timetable = Schemas['TimetableView'];
export type TimetableFigures = Schemas['TimetableFiguresView'];
export type TimetablePiece = Schemas['TimetablePieceView'];
export type TimetableMeeting = Schemas['TimetableMeetingView'];
export type TimetableSlot = Schemas['TimetableSlotView'];
export type TimetableTable = Schemas['TimetableTableView'];
export type UnplacedMeeting = Schemas['UnplacedMeetingView'];
export type SlotCost = Schemas['SlotCostView'];
export type MoveEffect = Schemas['MoveEffectView'];
export type Move = Schemas['MoveDto'];

/** While a version is being made, its figures come every second. */
const EVERY_MS = 1000;

const isComputing = (versions: readonly TimetableSummary[] | undefined): boolean =>
  versions?.some(({ state }) => state === 'computing') ?? false;

/** The versions, the newest first. */
export const useTimetables = (conferenceId: string) =>
  useQuery({
    queryKey: ['timetables', conferenceId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{conferenceId}/timetables', { params: { path: { conferenceId } } }),
      ),
    refetchInterval: ({ state }) => (isComputing(state.data?.items) ? EVERY_MS : false),
  });

/** One version with what stands where; loaded anew when its row changed. */
export const useTimetable = (summary: TimetableSummary | undefined) =>
  useQuery({
    queryKey: ['timetable', summary?.id, summary?.version],
    queryFn: () => answer(client.GET('/api/v1/timetables/{id}', { params: { path: { id: summary!.id } } })),
    enabled: summary !== undefined && summary.state !== 'computing' && summary.state !== 'failed',
    placeholderData: keepPreviousData,
  });

export const useSlotCosts = (id: string, version: number, meetingId: string | null) =>
  useQuery({
    queryKey: ['timetable-costs', id, version, meetingId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/timetables/{id}/slot-costs/{meetingId}', {
          params: { path: { id, meetingId: meetingId! } },
        }),
      ),
    enabled: meetingId !== null,
  });

export const useComparison = (id: string, version: number, otherId: string | null) =>
  useQuery({
    queryKey: ['timetable-comparison', id, version, otherId],
    queryFn: () =>
      answer(
        client.GET('/api/v1/timetables/{id}/compare/{otherId}', {
          params: { path: { id, otherId: otherId! } },
        }),
      ),
    enabled: otherId !== null,
  });

/** What moves would cost; changes nothing. */
export const askEffect = (id: string, version: number, moves: Move[]): Promise<MoveEffect> =>
  answer(
    client.POST('/api/v1/timetables/{id}/moves/effect', {
      params: { path: { id } },
      body: { version, moves },
    }),
  );

function useRefresh(conferenceId: string) {
  const queries = useQueryClient();
  return () => {
    for (const key of [
      ['timetables', conferenceId],
      ['timetable'],
      ['meetings', conferenceId],
      ['meeting-tables', conferenceId],
    ])
      void queries.invalidateQueries({ queryKey: key });
  };
}

export const useStartTimetable = (conferenceId: string) =>
  useMutation({
    mutationFn: (body: Schemas['StartTimetableDto']) =>
      answer(
        client.POST('/api/v1/conferences/{conferenceId}/timetables', {
          params: { path: { conferenceId } },
          body,
        }),
      ),
    onSettled: useRefresh(conferenceId),
  });

export const useStopTimetable = (conferenceId: string) =>
  useMutation({
    mutationFn: (id: string) =>
      answer(client.POST('/api/v1/timetables/{id}/stop', { params: { path: { id } } })),
    onSettled: useRefresh(conferenceId),
  });

export const useDropTimetable = (conferenceId: string) =>
  useMutation({
    mutationFn: (id: string) =>
      answer(client.DELETE('/api/v1/timetables/{id}', { params: { path: { id } } })),
    onSettled: useRefresh(conferenceId),
  });

export const usePublishTimetable = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, version }: Pick<TimetableSummary, 'id' | 'version'>) =>
      answer(client.POST('/api/v1/timetables/{id}/publish', { params: { path: { id } }, body: { version } })),
    onSettled: useRefresh(conferenceId),
  });

/** The changed version takes the place of the one on screen at once. */
function useTake(conferenceId: string) {
  const queries = useQueryClient();
  return (version: Timetable) => {
    queries.setQueryData(['timetable', version.id, version.version], version);
    queries.setQueryData(
      ['timetables', conferenceId],
      (list: Schemas['TimetableListView'] | undefined) =>
        list && { items: list.items.map((each) => (each.id === version.id ? version : each)) },
    );
  };
}

export const useMovePieces = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, version, moves }: { id: string; version: number; moves: Move[] }) =>
      answer(
        client.POST('/api/v1/timetables/{id}/moves', { params: { path: { id } }, body: { version, moves } }),
      ),
    onSuccess: useTake(conferenceId),
    onError: useRefresh(conferenceId),
  });

export const useLockPieces = (conferenceId: string) =>
  useMutation({
    mutationFn: ({ id, ...body }: Schemas['LockDto'] & { id: string }) =>
      answer(client.PUT('/api/v1/timetables/{id}/locks', { params: { path: { id } }, body })),
    onSuccess: useTake(conferenceId),
    onError: useRefresh(conferenceId),
  });

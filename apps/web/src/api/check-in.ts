import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type ScanRequest = Schemas['ScanInput'];
export type ScanAnswer = Schemas['ScanView'];
export type ScanLine = Schemas['ScanLineView'];
export type Attendee = Schemas['AttendeeView'];
export type CheckInPoint = Schemas['CheckInPointView'];
export type DoorConference = Schemas['ConferenceRowView'];

const COUNTERS_REFRESH_MS = 3000;
/** A request still unanswered after this long counts as lost and is sent again with the same nonce. */
const SCAN_TIMEOUT_MS = 5000;

/** Conferences whose doors may open: live ones, and published ones by their date. */
export const useDoorConferences = () =>
  useQuery({
    queryKey: ['door-conferences'],
    queryFn: async () => {
      const lists = await Promise.all(
        (['live', 'published'] as const).map((state) =>
          answer(client.GET('/api/v1/conferences', { params: { query: { state } } })),
        ),
      );
      return lists.flatMap(({ items }) => items);
    },
  });

export const useDoorConference = (id: string) =>
  useQuery({
    queryKey: ['door-conference', id],
    queryFn: () => answer(client.GET('/api/v1/conferences/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
  });

export const useCheckInPoints = (id: string) =>
  useQuery({
    queryKey: ['check-in-points', id],
    queryFn: () =>
      answer(client.GET('/api/v1/conferences/{id}/check-in-points', { params: { path: { id } } })),
    staleTime: 60_000,
  });

export function useSaveCheckInPoint(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id: pointId, ...body }: Schemas['CheckInPointInput'] & { id?: string }) =>
      pointId
        ? answer(
            client.PUT('/api/v1/conferences/{id}/check-in-points/{pointId}', {
              params: { path: { id, pointId } },
              body,
            }),
          )
        : answer(client.POST('/api/v1/conferences/{id}/check-in-points', { params: { path: { id } }, body })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['check-in-points', id] });
      void queries.invalidateQueries({ queryKey: ['conference', id, 'readiness'] });
    },
  });
}

export const useCheckInStatus = (id: string, refreshMs: number = COUNTERS_REFRESH_MS) =>
  useQuery({
    queryKey: ['check-in-status', id],
    queryFn: () =>
      answer(client.GET('/api/v1/conferences/{id}/check-in-status', { params: { path: { id } } })),
    refetchInterval: refreshMs,
    retry: false,
  });

export const useAttendees = (id: string, q: string) =>
  useQuery({
    queryKey: ['attendees', id, q],
    queryFn: () =>
      answer(client.GET('/api/v1/conferences/{id}/attendees', { params: { path: { id }, query: { q } } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** Sends one scan; the nonce inside makes it safe to send again. */
export async function sendScan(conferenceId: string, scan: ScanRequest): Promise<ScanAnswer> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), SCAN_TIMEOUT_MS);
  try {
    return await answer(
      client.POST('/api/v1/conferences/{id}/scans', {
        params: { path: { id: conferenceId } },
        body: scan,
        signal: patience.signal,
      }),
    );
  } finally {
    clearTimeout(timer);
  }
}

/** Counters, last scans and search results have changed. */
export function useDoorChanged(conferenceId: string): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['check-in-status', conferenceId] });
    void queries.invalidateQueries({ queryKey: ['attendees', conferenceId] });
  };
}

export function useAnnulScan(conferenceId: string) {
  const changed = useDoorChanged(conferenceId);
  return useMutation({
    mutationFn: ({ scanId, reason }: { scanId: string; reason: string }) =>
      answer(client.POST('/api/v1/scans/{id}/annul', { params: { path: { id: scanId } }, body: { reason } })),
    onSuccess: changed,
  });
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { paths } from '../../../../libs/api-client/src/schema.js';
import { answer, client } from './client.js';
import type { Schemas } from './schemas.js';

export type Attendance = Schemas['AttendanceView'];
export type AttendanceRow = Schemas['AttendanceRowView'];
export type FigureSet = Schemas['FigureSetView'];
export type Breakdown = Schemas['BreakdownView'];
export type AttendanceFilter = NonNullable<
  paths['/api/v1/conferences/{id}/attendance-rows']['get']['parameters']['query']
>;

export const useAttendance = (conferenceId: string) =>
  useQuery({
    queryKey: ['attendance', conferenceId],
    queryFn: () =>
      answer(client.GET('/api/v1/conferences/{id}/attendance', { params: { path: { id: conferenceId } } })),
    refetchInterval: 15_000,
  });

export const useAttendanceRows = (conferenceId: string, query: AttendanceFilter) =>
  useQuery({
    queryKey: ['attendance', conferenceId, 'rows', query],
    queryFn: () =>
      answer(
        client.GET('/api/v1/conferences/{id}/attendance-rows', {
          params: { path: { id: conferenceId }, query },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Where the download is: the same filter, chosen columns and language. */
export function attendanceFileAddress(
  conferenceId: string,
  format: 'xlsx' | 'csv',
  choice: Record<string, string | undefined>,
): string {
  const query = new URLSearchParams(
    Object.entries(choice).filter((entry): entry is [string, string] => !!entry[1]),
  );
  return `/api/v1/conferences/${conferenceId}/attendance.${format}?${query}`;
}

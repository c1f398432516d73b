import { likeAnywhere } from '#platform/text';
import { NONE } from '../domain/attendance.js';
import type { AttendanceFilter } from '../domain/attendance-filter.js';
import { FIGURE_ROWS } from './attendance.sql.js';

export interface Condition {
  sql: string;
  parameters: unknown[];
}

/** The filter as words of a WHERE over `attendance`; $1 is the conference, so its own parameters begin at $2. */
export function attendanceCondition(conferenceId: string, filter: AttendanceFilter): Condition {
  const parameters: unknown[] = [conferenceId];
  const parts: string[] = ['true'];
  const value = (given: unknown): string => `$${parameters.push(given)}`;
  const unit = filter.unit ?? 'persons';
  if (filter.figure) parts.push(FIGURE_ROWS[unit][filter.figure]);
  else if (unit === 'enterprises') parts.push(`organisation_kind = 'enterprise'`);
  if (filter.participantType) parts.push(`participant_type = ${value(filter.participantType)}`);
  if (filter.qualification)
    parts.push(
      filter.qualification === NONE
        ? 'qualification IS NULL'
        : `qualification = ${value(filter.qualification)}`,
    );
  if (filter.district)
    parts.push(filter.district === NONE ? 'district IS NULL' : `district = ${value(filter.district)}`);
  if (filter.source) parts.push(`source = ${value(filter.source)}`);
  if (filter.minute)
    parts.push(
      `date_trunc('minute', entered_at) = date_trunc('minute', ${value(filter.minute)}::timestamptz)`,
    );
  if (filter.q) parts.push(`search_text LIKE ${value(likeAnywhere(filter.q))}`);
  return { sql: parts.join(' AND '), parameters };
}

import type { Transaction } from '#platform/database';
import type { AttendanceFilter } from '../domain/attendance-filter.js';
import { attendanceCondition } from './attendance-condition.js';
import { ROW_COLUMNS, ROW_ORDER, type AttendanceRow } from './attendance-row.js';
import { ATTENDANCE_ROWS } from './attendance.sql.js';

export interface PageKey {
  limit: number;
  /** Sort key, organisation, name and id of the last row before. */
  after: string[] | null;
}

export class AttendancePages {
  constructor(private readonly tx: Transaction) {}

  page(conferenceId: string, filter: AttendanceFilter, { limit, after }: PageKey): Promise<AttendanceRow[]> {
    const { sql, parameters } = attendanceCondition(conferenceId, filter);
    const n = parameters.length;
    const beyond = after
      ? `(${ROW_ORDER}) > ($${n + 1}, $${n + 2}::uuid, $${n + 3}, $${n + 4}::uuid)`
      : 'true';
    return this.tx.query<AttendanceRow[]>(
      `${ATTENDANCE_ROWS} SELECT ${ROW_COLUMNS} FROM attendance WHERE ${sql} AND ${beyond}
       ORDER BY ${ROW_ORDER} LIMIT ${limit}`,
      [...parameters, ...(after ?? [])],
    );
  }

  async totals(
    conferenceId: string,
    filter: AttendanceFilter,
  ): Promise<{ persons: number; enterprises: number }> {
    const { sql, parameters } = attendanceCondition(conferenceId, filter);
    const [totals] = await this.tx.query<{ persons: number; enterprises: number }[]>(
      `${ATTENDANCE_ROWS} SELECT count(*)::int AS persons,
         count(DISTINCT organisation_id) FILTER (WHERE organisation_kind = 'enterprise')::int AS enterprises
       FROM attendance WHERE ${sql}`,
      parameters,
    );
    return totals!;
  }
}

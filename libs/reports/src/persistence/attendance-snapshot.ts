import type { DataSource, QueryRunner } from 'typeorm';
import type { AttendanceFilter } from '../domain/attendance-filter.js';
import { attendanceCondition } from './attendance-condition.js';
import { attendanceFigures, type AttendanceFigures } from './attendance-figures.js';
import { EXPORT_COLUMNS, ROW_ORDER, type ExportRow } from './attendance-row.js';
import { ATTENDANCE_ROWS } from './attendance.sql.js';

/** Rows per FETCH: enough to hide the round trip, few enough that memory stays flat. */
const BATCH = 1000;
/** Of the database server: a large conference is sorted and grouped in memory. */
const SORT_MEMORY = '48MB';

/**
 * The conference at one moment: figures and rows come from the same read-only snapshot, so they agree however long the
 * download takes. Holds one connection until closed.
 */
export class AttendanceSnapshot {
  private constructor(
    private readonly runner: QueryRunner,
    private readonly conferenceId: string,
    private readonly filter: AttendanceFilter,
  ) {}

  static async open(
    dataSource: DataSource,
    conferenceId: string,
    filter: AttendanceFilter,
  ): Promise<AttendanceSnapshot> {
    const runner = dataSource.createQueryRunner();
    try {
      await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await runner.query(`SET LOCAL work_mem = '${SORT_MEMORY}'`);
    } catch (error) {
      await runner.release();
      throw error;
    }
    return new AttendanceSnapshot(runner, conferenceId, filter);
  }

  figures(): Promise<AttendanceFigures> {
    return attendanceFigures(this.runner, this.conferenceId, this.filter);
  }

  /** Every row, batch by batch, through a server-side cursor; the next batch comes while this one is being written. */
  async *batches(): AsyncGenerator<ExportRow[]> {
    const { sql, parameters } = attendanceCondition(this.conferenceId, this.filter);
    await this.runner.query(
      `DECLARE attendance_rows NO SCROLL CURSOR FOR
       ${ATTENDANCE_ROWS} SELECT ${EXPORT_COLUMNS} FROM attendance WHERE ${sql} ORDER BY ${ROW_ORDER}`,
      parameters,
    );
    let next = this.fetch();
    try {
      for (;;) {
        const batch = await next;
        if (batch.length < BATCH) {
          yield batch;
          return;
        }
        next = this.fetch();
        yield batch;
      }
    } finally {
      await next.catch(() => undefined); // the connection must be idle before it is given back
    }
  }

  private async fetch(): Promise<ExportRow[]> {
    return (await this.runner.query(`FETCH ${BATCH} FROM attendance_rows`)) as ExportRow[];
  }

  /** Ends the snapshot and gives the connection back; a broken one is thrown away by the pool. */
  async close(): Promise<void> {
    try {
      await this.runner.query('ROLLBACK');
    } finally {
      await this.runner.release();
    }
  }
}

import type { Transaction } from '#platform/database';
import {
  figures,
  NONE,
  units,
  type Breakdown,
  type Figure,
  type FigureSet,
  type Unit,
} from '../domain/attendance.js';
import type { AttendanceFilter } from '../domain/attendance-filter.js';
import { attendanceCondition } from './attendance-condition.js';
import { ATTENDANCE_ROWS, FIGURE_ROWS } from './attendance.sql.js';

/** The only thing needed of a connection, so that figures can be read inside a snapshot too. */
export type Reader = Pick<Transaction, 'query'>;

export type UnitFigures = Record<Unit, FigureSet>;

export interface AttendanceFigures {
  total: UnitFigures;
  by: Record<Breakdown, { key: string; figures: UnitFigures }[]>;
}

export interface MinuteOfArrivals {
  minute: Date;
  persons: number;
  /** Enterprises whose first person came in this minute. */
  enterprises: number;
}

const columnOf: Record<Breakdown, string> = {
  participantType: 'participant_type',
  qualification: 'qualification_key',
  district: 'district_key',
};

/**
 * A person is a row. An enterprise is counted at one of its rows: the first of all, or of each participant type. (A
 * FILTER cannot ask grouping(), so both are counted and one is taken.)
 */
const count = (unit: Unit, figure: Figure): string =>
  unit === 'persons'
    ? `count(*) FILTER (WHERE ${FIGURE_ROWS.persons[figure]})::int AS ${unit}_${figure.toLowerCase()}`
    : `CASE WHEN grouping(participant_type) = 0
         THEN count(*) FILTER (WHERE leads_type AND ${FIGURE_ROWS.enterprises[figure]})
         ELSE count(*) FILTER (WHERE leads_organisation AND ${FIGURE_ROWS.enterprises[figure]})
       END::int AS ${unit}_${figure.toLowerCase()}`;

type CountRow = Record<string, number> & { key: string; breakdown: Breakdown | 'total' };

export async function attendanceFigures(
  reader: Reader,
  conferenceId: string,
  filter: AttendanceFilter = {},
): Promise<AttendanceFigures> {
  const { sql, parameters } = attendanceCondition(conferenceId, filter);
  const rows = (await reader.query(
    `${ATTENDANCE_ROWS}
     SELECT
       CASE WHEN grouping(participant_type) = 0 THEN 'participantType'
         WHEN grouping(qualification_key) = 0 THEN 'qualification'
         WHEN grouping(district_key) = 0 THEN 'district' ELSE 'total' END AS breakdown,
       coalesce(participant_type, qualification_key, district_key, '') AS key,
       ${units.flatMap((unit) => figures.map((figure) => count(unit, figure))).join(',\n       ')}
     FROM (
       SELECT *, coalesce(qualification, '${NONE}') AS qualification_key, coalesce(district, '${NONE}') AS district_key,
         row_number() OVER (PARTITION BY organisation_id, participant_type ORDER BY id) = 1 AS leads_type,
         row_number() OVER (PARTITION BY organisation_id ORDER BY id) = 1 AS leads_organisation
       FROM attendance WHERE ${sql}
     ) AS chosen
     GROUP BY GROUPING SETS ((), (${columnOf.participantType}), (${columnOf.qualification}), (${columnOf.district}))
     ORDER BY 1, 2`,
    parameters,
  )) as CountRow[];
  const of = (breakdown: Breakdown): { key: string; figures: UnitFigures }[] =>
    rows
      .filter((row) => row.breakdown === breakdown)
      .map((row) => ({ key: row.key, figures: unitFigures(row) }));
  return {
    total: unitFigures(rows.find((row) => row.breakdown === 'total')!),
    by: {
      participantType: of('participantType'),
      qualification: of('qualification'),
      district: of('district'),
    },
  };
}

function unitFigures(row: CountRow): UnitFigures {
  const set = (unit: Unit): FigureSet =>
    Object.fromEntries(
      figures.map((figure) => [figure, row[`${unit}_${figure.toLowerCase()}`]]),
    ) as FigureSet;
  return { persons: set('persons'), enterprises: set('enterprises') };
}

/** First entries by minute, for the chart and its table. */
export async function arrivalsByMinute(reader: Reader, conferenceId: string): Promise<MinuteOfArrivals[]> {
  return (await reader.query(
    `${ATTENDANCE_ROWS}
     SELECT date_trunc('minute', entered_at) AS minute, count(*)::int AS persons,
       count(DISTINCT organisation_id) FILTER (WHERE entered_at = enterprise_entered_at)::int AS enterprises
     FROM attendance WHERE entered_at IS NOT NULL GROUP BY 1 ORDER BY 1`,
    [conferenceId],
  )) as MinuteOfArrivals[];
}

import type {
  OrganisationKind,
  ParticipantType,
  Qualification,
  RegistrationSource,
  RegistrationState,
} from '#contracts/vocabulary';
import type { Attendance } from '../domain/attendance.js';

/** One registration as the report sees it; names as the database spells them. */
export interface AttendanceRow {
  id: string;
  name: string;
  title: string | null;
  mobile: string | null;
  email: string | null;
  participant_type: ParticipantType;
  state: RegistrationState;
  source: RegistrationSource;
  registered_at: Date;
  organisation_id: string;
  organisation_zh: string;
  organisation_en: string | null;
  sort_key: string;
  credit_code: string | null;
  organisation_kind: OrganisationKind;
  district: string | null;
  industry: string | null;
  qualification: Qualification | null;
  qualification_year: number | null;
  entered_at: Date | null;
  point_zh: string | null;
  point_en: string | null;
  attendance: Attendance;
  enterprise_attendance: Attendance | null;
  is_late: boolean;
  is_walk_in: boolean;
}

/** What a file is made of. Leaving out how the enterprise counts lets PostgreSQL leave out that whole computation. */
export const EXPORT_COLUMNS = `id, name, title, mobile, email, participant_type, state, source, registered_at,
  organisation_zh, organisation_en, credit_code, organisation_kind, district, industry, qualification,
  qualification_year, entered_at, point_zh, point_en, attendance, is_late, is_walk_in`;

export const ROW_COLUMNS = `id, name, title, mobile, email, participant_type, state, source, registered_at,
  organisation_id, organisation_zh, organisation_en, sort_key, credit_code, organisation_kind, district, industry,
  qualification, qualification_year, entered_at, point_zh, point_en, attendance, enterprise_attendance, is_late,
  is_walk_in`;

/** Organisation by organisation, and within it by name; the id makes the order total. */
export const ROW_ORDER = 'sort_key, organisation_id, name, id';

export type ExportRow = Omit<AttendanceRow, 'organisation_id' | 'sort_key' | 'enterprise_attendance'>;

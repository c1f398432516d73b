import type {
  OrganisationKind,
  ParticipantType,
  Qualification,
  RegistrationSource,
  RegistrationState,
} from '#contracts/vocabulary';
import type { ExportColumn } from '#contracts/reports/attendance-columns';
import type { Attendance, Breakdown, Figure } from './attendance.js';

export interface ReportWords {
  columns: Record<ExportColumn, string>;
  figures: Record<Figure, string>;
  attendances: Record<Attendance, string>;
  breakdowns: Record<Breakdown, string>;
  participantTypes: Record<ParticipantType, string>;
  organisationKinds: Record<OrganisationKind, string>;
  qualifications: Record<Qualification, string>;
  states: Record<RegistrationState, string>;
  sources: Record<RegistrationSource, string>;
  none: string;
  yes: string;
  no: string;
  sheets: { summary: string; rows: string };
  summary: Record<
    | 'item'
    | 'value'
    | 'persons'
    | 'enterprises'
    | 'conference'
    | 'startsAt'
    | 'endsAt'
    | 'timeZone'
    | 'exportedAt'
    | 'exportedBy'
    | 'contactData'
    | 'masked'
    | 'full'
    | 'filtered'
    | 'definitions',
    string
  >;
  /** How the figures are counted, one sentence a line. */
  definitions: readonly string[];
  fileName: string;
}

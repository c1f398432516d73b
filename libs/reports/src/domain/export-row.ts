import type { ExportColumn } from '#contracts/reports/attendance-columns';
import type { ReportWords } from './labels.js';

/** A registration's values, before they become words. */
export interface ExportedRow {
  id: string;
  name: string;
  title: string | null;
  mobile: string | null;
  email: string | null;
  participant_type: keyof ReportWords['participantTypes'];
  state: keyof ReportWords['states'];
  source: keyof ReportWords['sources'];
  registered_at: Date;
  organisation_zh: string;
  organisation_en: string | null;
  credit_code: string | null;
  organisation_kind: keyof ReportWords['organisationKinds'];
  district: string | null;
  industry: string | null;
  qualification: keyof ReportWords['qualifications'] | null;
  qualification_year: number | null;
  entered_at: Date | null;
  point_zh: string | null;
  point_en: string | null;
  attendance: keyof ReportWords['attendances'];
  is_late: boolean;
  is_walk_in: boolean;
}

export interface RowWords {
  words: ReportWords;
  language: 'zh' | 'en';
  maskMobile(mobile: string): string;
  maskEmail(email: string): string;
}

export type ExportCell = string | number | Date | null;

/** How each column is read from a row, in words of the export's language. */
export function exportCells(by: RowWords): Record<ExportColumn, (row: ExportedRow) => ExportCell> {
  const { words } = by;
  const yesNo = (value: boolean): string => (value ? words.yes : words.no);
  return {
    name: (row) => row.name,
    title: (row) => row.title,
    participantType: (row) => words.participantTypes[row.participant_type],
    organisation: (row) => row.organisation_zh,
    organisationEn: (row) => row.organisation_en,
    creditCode: (row) => row.credit_code,
    organisationKind: (row) => words.organisationKinds[row.organisation_kind],
    qualification: (row) => row.qualification && words.qualifications[row.qualification],
    qualificationYear: (row) => row.qualification_year,
    district: (row) => row.district,
    industry: (row) => row.industry,
    mobile: (row) => row.mobile && by.maskMobile(row.mobile),
    email: (row) => row.email && by.maskEmail(row.email),
    source: (row) => words.sources[row.source],
    state: (row) => words.states[row.state],
    registeredAt: (row) => row.registered_at,
    attendance: (row) => words.attendances[row.attendance],
    firstEntryAt: (row) => row.entered_at,
    firstPoint: (row) => (by.language === 'en' && row.point_en) || row.point_zh,
    isLate: (row) => yesNo(row.is_late),
    isWalkIn: (row) => yesNo(row.is_walk_in),
    registrationId: (row) => row.id,
  };
}

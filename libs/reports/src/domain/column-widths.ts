import type { ExportColumn } from '#contracts/reports/attendance-columns';

/** Width in characters of the default font; a Chinese character takes two. */
export const columnWidths: Record<ExportColumn, number> = {
  name: 14,
  title: 18,
  participantType: 14,
  organisation: 38,
  organisationEn: 38,
  creditCode: 22,
  organisationKind: 12,
  qualification: 26,
  qualificationYear: 10,
  district: 12,
  industry: 18,
  mobile: 18,
  email: 28,
  source: 12,
  state: 12,
  registeredAt: 20,
  attendance: 12,
  firstEntryAt: 20,
  firstPoint: 16,
  isLate: 8,
  isWalkIn: 10,
  registrationId: 38,
};

/** What can be chosen for the attendance download, in the order it stands there. */
export const exportColumns = [
  'name',
  'title',
  'participantType',
  'organisation',
  'organisationEn',
  'creditCode',
  'organisationKind',
  'qualification',
  'qualificationYear',
  'district',
  'industry',
  'mobile',
  'email',
  'source',
  'state',
  'registeredAt',
  'attendance',
  'firstEntryAt',
  'firstPoint',
  'isLate',
  'isWalkIn',
  'registrationId',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

/** Without a choice: everything but the technical id. */
export const defaultColumns: readonly ExportColumn[] = exportColumns.filter(
  (one) => one !== 'registrationId',
);

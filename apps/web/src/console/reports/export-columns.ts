/** What the download can hold, in its order. */
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

export const usualColumns = exportColumns.filter((each) => each !== 'registrationId');

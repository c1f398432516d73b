import type { ImportMapping } from '../../../api/organisations.js';

/** In the template's order. */
export const importFields = [
  'nameZh',
  'nameEn',
  'creditCode',
  'kind',
  'qualification',
  'qualificationYear',
  'district',
  'industry',
  'tags',
  'contactName',
  'contactTitle',
  'contactMobile',
  'contactEmail',
] as const satisfies readonly (keyof ImportMapping)[];
export type ImportField = (typeof importFields)[number];

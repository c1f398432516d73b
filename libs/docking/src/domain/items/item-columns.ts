/** What a column of a list can hold, in the template's order. */
export const itemColumnNames = [
  'kind',
  'organisation',
  'titleZh',
  'titleEn',
  'textZh',
  'textEn',
  'field',
  'cooperation',
  'budgetFrom',
  'budgetTo',
  'deadline',
  'maturity',
  'stage',
] as const;
export type ItemColumn = (typeof itemColumnNames)[number];

/** Which column (counted from 0) holds which; what stands nowhere is left out. */
export type ItemMapping = Partial<Record<ItemColumn, number>>;

import type { MilestoneQuery } from '../../../api/milestones.js';

/** The filters as the address holds them. */
export const filterNames = [
  'q',
  'owner',
  'state',
  'light',
  'kindId',
  'organisationId',
  'agreementId',
  'overdue',
  'stalled',
] as const;
export type FilterName = (typeof filterNames)[number];

/** What the server is asked, from what the address says. */
export function queryOf(filters: Partial<Record<FilterName, string>>): MilestoneQuery {
  const { overdue, stalled, ...rest } = filters;
  return {
    ...rest,
    ...(overdue ? { overdue: overdue === 'true' } : {}),
    ...(stalled ? { stalled: stalled === 'true' } : {}),
  };
}

import type { ItemQuery } from '../../../api/docking-items.js';

/** The filters as the address holds them. */
export const filterNames = [
  'q',
  'kind',
  'state',
  'cooperation',
  'fieldId',
  'district',
  'organisationId',
  'returned',
  'answered',
] as const;
export type FilterName = (typeof filterNames)[number];

export const sorts = ['newest', 'oldest', 'changed', 'number'] as const;

/** What the server is asked, from what the address says. */
export function queryOf(filters: Partial<Record<FilterName | 'sort', string>>): ItemQuery {
  const { returned, answered, sort, ...rest } = filters;
  return {
    ...rest,
    ...(returned ? { returned: returned === 'true' } : {}),
    ...(answered ? { answered: answered === 'true' } : {}),
    ...(sort ? { sort: sort as (typeof sorts)[number] } : {}),
  };
}

/** What may be done from here; the server decides. */
export const actionsIn = {
  collected: ['check', 'return', 'withdraw'],
  valid: ['release', 'return', 'withdraw'],
  released: ['dock', 'conclude', 'take-back', 'withdraw'],
  docked: ['conclude'],
  concluded: ['dock'],
  withdrawn: ['restore'],
} as const;

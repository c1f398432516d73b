import type { RegistrationFilters, RegistrationSort } from '../../../api/registration.js';

/** The filters as the address holds them. */
export const filterNames = [
  'q',
  'state',
  'participantType',
  'source',
  'qualification',
  'district',
  'organisationId',
  'arrived',
  'registeredFrom',
  'registeredTo',
  'answer',
  'held',
] as const;
export type FilterName = (typeof filterNames)[number];

export const sorts = [
  'newest',
  'oldest',
  'name',
  'changed',
  'waiting',
] as const satisfies readonly RegistrationSort[];

/** What the server is asked, from what the address says. */
export function queryOf(
  filters: Partial<Record<FilterName | 'sort', string>>,
): Omit<RegistrationFilters, 'cursor' | 'limit'> {
  const { arrived, sort, held, ...rest } = filters;
  return {
    ...rest,
    ...(arrived ? { arrived: arrived === 'true' } : {}),
    ...(held ? { held: true } : {}),
    ...(sort ? { sort: sort as RegistrationSort } : {}),
  };
}

export const listed = (value: string | undefined): string[] => (value ? value.split(',') : []);
export const toggled = (value: string | undefined, one: string): string | null => {
  const all = listed(value);
  return (all.includes(one) ? all.filter((each) => each !== one) : [...all, one]).join(',') || null;
};

import type { Agreement, AgreementAction, AgreementCount, AgreementQuery } from '../../../api/agreements.js';
import { listed } from '../../registration/list/list-filters.js';

/** The filters as the address holds them. */
export const filterNames = ['q', 'kindId', 'state', 'organisationId', 'unconfirmed'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Record<FilterName, string>>;

/** What the server is asked, from what the address says. */
export function queryOf({ unconfirmed, ...rest }: Filters): AgreementQuery {
  return { ...rest, ...(unconfirmed ? { unconfirmed: unconfirmed === 'true' } : {}) };
}

/** How many rows a click on a kind or a state would show; the other of the two filters stays as it is. */
export function countIn(
  counts: readonly AgreementCount[],
  { kindId, state }: { kindId?: string | undefined; state?: string | undefined },
): number {
  const [kinds, states] = [listed(kindId), listed(state)];
  return counts
    .filter((each) => kinds.length === 0 || kinds.includes(each.kindId))
    .filter((each) => states.length === 0 || states.includes(each.state))
    .reduce((sum, { count }) => sum + count, 0);
}

/** What may be done from here, the likely one first; the server decides. */
export const actionsIn: Record<Agreement['state'], readonly AgreementAction[]> = {
  intended: ['draft', 'ask', 'withdraw'],
  drafted: ['ask', 'confirm', 'withdraw'],
  confirmed: ['sign', 'withdraw'],
  staged: ['sign', 'withdraw'],
  signed: ['begin', 'withdraw'],
  'in-force': [],
  withdrawn: ['restore'],
};

/** Its content can still be changed. */
export const isOpen = ({ state }: Pick<Agreement, 'state'>): boolean =>
  state !== 'signed' && state !== 'in-force' && state !== 'withdrawn';

/** Parties whose confirmation is still wanted. */
export const waitingParties = (agreement: Agreement): Agreement['parties'] =>
  agreement.state === 'intended' || agreement.state === 'drafted'
    ? agreement.parties.filter(({ confirmedAt }) => !confirmedAt)
    : [];

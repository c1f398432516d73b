import { DomainError } from '#contracts/domain-error';
import { ensureOrganisation, type NamedOrganisation } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';

export interface OrganisationNamed {
  organisationId?: string;
  organisationName?: string | null;
  creditCode?: string | null;
}

/**
 * The organisation a form names: one found, or one newly entered.
 * @throws DomainError input.invalid when the form names none
 */
export function namedOrganisation({
  organisationId,
  organisationName,
  creditCode,
}: OrganisationNamed): NamedOrganisation {
  if (organisationId) return { organisationId };
  if (organisationName) return { nameZh: organisationName, creditCode: creditCode ?? null };
  throw new DomainError('input.invalid', {}, [
    { field: 'organisationName', code: 'registration.organisation-needed' },
  ]);
}

/** The id of the organisation a form names. */
export const organisationNamed = async (
  tx: Transaction,
  call: Call,
  form: OrganisationNamed,
): Promise<string> => ensureOrganisation(tx, call, namedOrganisation(form));

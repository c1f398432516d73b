import { DomainError } from '#contracts/domain-error';
import { ensureOrganisation } from '#organisations';
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
export function organisationNamed(tx: Transaction, call: Call, form: OrganisationNamed): Promise<string> {
  if (form.organisationId) return ensureOrganisation(tx, call, { organisationId: form.organisationId });
  if (form.organisationName)
    return ensureOrganisation(tx, call, {
      nameZh: form.organisationName,
      creditCode: form.creditCode ?? null,
    });
  throw new DomainError('input.invalid', {}, [
    { field: 'organisationName', code: 'registration.organisation-needed' },
  ]);
}

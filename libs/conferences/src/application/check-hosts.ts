import { DomainError, type FieldFault } from '#contracts/domain-error';
import type { HostPart } from '#contracts/vocabulary';
import { findOrganisations } from '#organisations';
import type { Transaction } from '#platform/database';

/** What is wrong with the hosts: unknown or twice in one part, or a host university that is none. */
export async function hostFaults(
  tx: Transaction,
  hosts: readonly { organisationId: string; part: HostPart }[],
  fieldOf: (index: number) => string,
): Promise<FieldFault[]> {
  const organisations = await findOrganisations(
    tx,
    hosts.map(({ organisationId }) => organisationId),
  );
  return hosts.flatMap(({ organisationId, part }, index): FieldFault[] => {
    const field = fieldOf(index);
    const organisation = organisations.get(organisationId);
    if (!organisation) return [{ field, code: 'conferences.unknown-organisation' }];
    if (part === 'host-university' && organisation.kind !== 'university')
      return [{ field, code: 'conferences.not-a-university' }];
    const isTwice = hosts
      .slice(0, index)
      .some((earlier) => earlier.organisationId === organisationId && earlier.part === part);
    return isTwice ? [{ field, code: 'conferences.host-twice' }] : [];
  });
}

/** @throws DomainError input.invalid naming the field when there is no such organisation */
export async function assertOrganisation(
  tx: Transaction,
  field: string,
  organisationId: string | null | undefined,
): Promise<void> {
  if (!organisationId) return;
  const found = await findOrganisations(tx, [organisationId]);
  if (!found.has(organisationId))
    throw new DomainError('input.invalid', {}, [{ field, code: 'conferences.unknown-organisation' }]);
}

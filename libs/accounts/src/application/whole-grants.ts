import type { Grant } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';

/** @throws DomainError input.invalid naming each grant that is not for exactly one conference or campaign */
export function insistOnWholeGrants(grants: readonly Grant[]): void {
  const faults = grants.flatMap(({ conferenceId, campaignId }, index) =>
    (conferenceId === null) === (campaignId === null)
      ? [{ field: `grants.${index}`, code: 'account.grant-scope' as const }]
      : [],
  );
  if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
}

import type { AudienceDefinition, ExclusionReason } from '#contracts/outreach/audience';
import type { Candidate } from '../recipient.js';

export interface SortedOut {
  chosen: (Candidate & { email: string })[];
  excluded: (Candidate & { reason: ExclusionReason })[];
}

/**
 * Who of the candidates gets the letter, in their order, and who does not and why. One letter an address; of an
 * organisation asked for one person, the first who can be written to, and its others are neither here nor there.
 */
export function sortOut(
  candidates: readonly Candidate[],
  { excludedIds = [], isOnePerOrganisation = false }: AudienceDefinition,
): SortedOut {
  const takenOut = new Set(excludedIds);
  const addresses = new Set<string>();
  const organisations = new Set<string>();
  const chosen: SortedOut['chosen'] = [];
  const excluded: SortedOut['excluded'] = [];
  for (const candidate of candidates) {
    const { id, email, organisationId, sparedBecause } = candidate;
    const reason = takenOut.has(id) ? 'taken-out' : email ? sparedBecause : 'no-address';
    if (reason || !email) excluded.push({ ...candidate, reason: reason ?? 'no-address' });
    else if (isOnePerOrganisation && organisations.has(organisationId)) continue;
    else if (addresses.has(email)) excluded.push({ ...candidate, reason: 'same-address' });
    else {
      addresses.add(email);
      organisations.add(organisationId);
      chosen.push({ ...candidate, email });
    }
  }
  if (!isOnePerOrganisation) return { chosen, excluded };
  return {
    chosen,
    excluded: excluded.filter(
      ({ reason, organisationId }) => reason === 'taken-out' || !organisations.has(organisationId),
    ),
  };
}

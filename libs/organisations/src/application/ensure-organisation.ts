import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { OrganisationFacts } from '../domain/organisation.js';
import { Organisations } from '../persistence/organisations.js';
import { checkedFacts } from './checked-facts.js';

export type NamedOrganisation = { organisationId: string } | { nameZh: string; creditCode?: string | null };

/**
 * The id of the organisation somebody means: by id, else by credit code, else by exact name; else a new enterprise
 * that nobody has checked yet. Never an organisation that was merged away.
 * @throws DomainError access.not-found for an unknown id, input.invalid for a wrong name or code
 */
export async function ensureOrganisation(
  tx: Transaction,
  call: Call,
  meant: NamedOrganisation,
): Promise<string> {
  const organisations = new Organisations(tx);
  if ('organisationId' in meant && meant.organisationId) {
    const id = await organisations.resolve(meant.organisationId);
    if (!id) throw new DomainError('access.not-found');
    return id;
  }
  const { nameZh, creditCode } = meant as { nameZh: string; creditCode?: string | null };
  const facts = checkedFacts({
    nameZh,
    nameEn: null,
    creditCode: creditCode || null,
    kind: 'enterprise',
    district: null,
    industry: null,
    qualifications: [],
  });
  const known = await knownOrganisation(organisations, facts);
  if (known) return known;
  const id = await organisations.add(facts, { isVerified: false, isDemo: false }, call.clock.now());
  // taken in this moment by somebody who entered the same
  if (!id) return (await knownOrganisation(organisations, facts))!;
  await recordAudit(tx, call, { action: 'organisation.entered', subject: { kind: 'organisation', id } });
  return id;
}

async function knownOrganisation(
  organisations: Organisations,
  { nameZh, creditCode }: OrganisationFacts,
): Promise<string | null> {
  const byCode = creditCode && (await organisations.liveWithCode(creditCode));
  if (byCode) return byCode.id;
  const named = (await organisations.named(nameZh)).filter(
    (one) => !creditCode || !one.creditCode || one.creditCode === creditCode,
  );
  const live = named.find((one) => !one.mergedIntoId);
  return live?.id ?? named[0]?.mergedIntoId ?? null;
}

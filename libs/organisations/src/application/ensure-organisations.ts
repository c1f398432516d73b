import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import type { Settled, Transaction } from '#platform/database';
import type { OrganisationSummary } from '../domain/organisation.js';
import { Organisations } from '../persistence/organisations.js';
import { ensureOrganisation, type NamedOrganisation } from './ensure-organisation.js';

/**
 * As `ensureOrganisation` for many at once, each with a call of its own and settled by itself; two that enter the same
 * new enterprise get the same one.
 */
export async function ensureOrganisations(
  tx: Transaction,
  meant: readonly { call: Call; named: NamedOrganisation }[],
): Promise<Settled<OrganisationSummary>[]> {
  const ids: Settled<string>[] = [];
  for (const { call, named } of meant)
    ids.push(
      'organisationId' in named
        ? { answer: named.organisationId }
        : await settled(() => ensureOrganisation(tx, call, named)),
    );
  const found = await new Organisations(tx).summaries(
    ids.flatMap((id) => ('answer' in id ? [id.answer] : [])),
  );
  return ids.map((id) => {
    if ('error' in id) return id;
    const summary = found.get(id.answer);
    return summary ? { answer: summary } : { error: new DomainError('access.not-found') };
  });
}

/** A refusal of ours settles the one; anything else is a failure of all. */
async function settled<T>(work: () => Promise<T>): Promise<Settled<T>> {
  try {
    return { answer: await work() };
  } catch (error) {
    if (error instanceof DomainError) return { error };
    throw error;
  }
}

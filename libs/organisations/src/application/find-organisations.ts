import type { Transaction } from '#platform/database';
import type { OrganisationSummary } from '../domain/organisation.js';
import { Organisations } from '../persistence/organisations.js';

/** By the ids asked for. One merged away shows (and carries the id of) the organisation it was merged into. */
export const findOrganisations = (
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, OrganisationSummary>> => new Organisations(tx).summaries(ids);

export async function findOrganisation(tx: Transaction, id: string): Promise<OrganisationSummary | null> {
  return (await new Organisations(tx).summaries([id])).get(id) ?? null;
}

/** The id that counts: the given one, or the one it was merged into; null when unknown. */
export const resolveOrganisation = (tx: Transaction, id: string): Promise<string | null> =>
  new Organisations(tx).resolve(id);

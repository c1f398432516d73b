import { lockPools } from '#conferences';
import type { Transaction } from '#platform/database';
import { organisationKey, PlacesLedger, type Count } from '../../domain/places/places-ledger.js';
import { lockOrganisationCounts } from '../../persistence/organisation-counts.js';
import { Rules, type EntryRules } from '../../persistence/rules.js';

export interface OpenLedger {
  ledger: PlacesLedger;
  rules: EntryRules;
}

/**
 * The places of these conferences, locked until commit, as far as people of these organisations are concerned. Whoever
 * is about to give or free more than one place opens the ledgers first.
 */
export async function openLedgers(
  tx: Transaction,
  conferenceIds: readonly string[],
  organisationIds: readonly string[],
  knownRules?: ReadonlyMap<string, EntryRules>,
): Promise<Map<string, OpenLedger>> {
  const ids = [...new Set(conferenceIds)].toSorted();
  const lockCounts = async () => {
    const rules = knownRules ?? (await new Rules(tx).of(ids));
    const limited = ids.filter((id) => rules.get(id)!.limits().size > 0);
    return {
      rules,
      counts: limited.length > 0 ? await lockOrganisationCounts(tx, limited, organisationIds) : [],
    };
  };
  const [pools, { rules, counts }] = await Promise.all([lockPools(tx, ids), lockCounts()]);
  return new Map(
    ids.map((id) => {
      const { types, shared } = pools.get(id)!;
      const organisations = new Map<string, Count>(
        counts
          .filter(({ conferenceId }) => conferenceId === id)
          .map(({ participantType, organisationId, capacity, taken }) => [
            organisationKey(participantType, organisationId),
            { capacity, taken },
          ]),
      );
      const organisationLimits = rules.get(id)!.limits();
      return [
        id,
        {
          rules: rules.get(id)!,
          ledger: new PlacesLedger({ types, shared, organisationLimits, organisations }),
        },
      ];
    }),
  );
}

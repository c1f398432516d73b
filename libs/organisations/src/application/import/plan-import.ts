import { setImmediate as turn } from 'node:timers/promises';
import type { Transaction } from '#platform/database';
import { OnRecord } from '../../domain/import/find-on-record.js';
import type { ImportedOrganisation } from '../../domain/import/gather-rows.js';
import type { ImportFault } from '../../domain/import/import-fault.js';
import { planOrganisation, type OrganisationPlan } from '../../domain/import/plan-organisation.js';
import { organisationsLike } from '../../persistence/import-reads.js';

/** Organisations that are compared with the record, and written, at a time. */
const CHUNK = 1000;

export interface PlannedChunk {
  plans: { wanted: ImportedOrganisation; plan: OrganisationPlan }[];
  faults: ImportFault[];
}

/** Compares what a file says with the record, a thousand organisations at a time. `lock` holds those it touches. */
export async function* planImport(
  tx: Transaction,
  organisations: readonly ImportedOrganisation[],
  { lock }: { lock: boolean },
): AsyncGenerator<PlannedChunk, void> {
  const taken = new Map<string, number>();
  for (let from = 0; from < organisations.length; from += CHUNK) {
    const wanted = organisations.slice(from, from + CHUNK);
    const onRecord = new OnRecord(await organisationsLike(tx, wanted, lock));
    const chunk: PlannedChunk = { plans: [], faults: [] };
    for (const one of wanted) {
      const match = onRecord.find(one);
      if (match && 'fault' in match) {
        chunk.faults.push(match.fault);
        continue;
      }
      const line = match && taken.get(match.found.id);
      if (line) {
        chunk.faults.push({
          line: one.line,
          field: null,
          code: 'import.row-same-organisation',
          params: { line },
        });
        continue;
      }
      if (match) taken.set(match.found.id, one.line);
      chunk.plans.push({
        wanted: one,
        plan: planOrganisation(one, match?.found ?? null, match?.byAlias ?? false),
      });
    }
    yield chunk;
    await turn();
  }
}

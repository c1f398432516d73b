import type { Transaction } from '#platform/database';
import type { ImportFault } from '../../domain/import/import-fault.js';
import { count, noCounts, wrongRows, type ImportCounts } from './import-counts.js';
import { planImport } from './plan-import.js';
import type { ImportRead } from './read-import.js';

export type ImportOutcome = 'new' | 'changed' | 'unchanged' | 'wrong';

export interface Examined {
  counts: ImportCounts;
  /** By row, then as found. */
  faults: ImportFault[];
  /** Of every row, by its row number. */
  outcomes: ReadonlyMap<number, ImportOutcome>;
}

/** What importing would do now, without doing it. */
export async function examineImport(
  tx: Transaction,
  read: Pick<ImportRead, 'organisations' | 'faults' | 'rowCount'>,
): Promise<Examined> {
  const counts = noCounts(read.rowCount);
  const faults = [...read.faults];
  const outcomes = new Map<number, ImportOutcome>();
  for await (const chunk of planImport(tx, read.organisations, { lock: false })) {
    faults.push(...chunk.faults);
    for (const { wanted, plan } of chunk.plans) {
      count(counts, plan);
      for (const line of wanted.lines) outcomes.set(line, plan.outcome);
    }
  }
  faults.sort((a, b) => a.line - b.line);
  counts.wrong = wrongRows(faults);
  for (const { line } of faults) outcomes.set(line, 'wrong');
  return { counts, faults, outcomes };
}

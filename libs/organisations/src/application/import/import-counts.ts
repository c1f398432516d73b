import type { OrganisationPlan } from '../../domain/import/plan-organisation.js';

export interface ImportCounts {
  /** Filled rows below the header. */
  rows: number;
  /** Organisations. */
  new: number;
  changed: number;
  unchanged: number;
  /** Rows. */
  wrong: number;
  newRepresentatives: number;
  changedRepresentatives: number;
}

export const noCounts = (rows: number): ImportCounts => ({
  rows,
  new: 0,
  changed: 0,
  unchanged: 0,
  wrong: 0,
  newRepresentatives: 0,
  changedRepresentatives: 0,
});

export function count(counts: ImportCounts, plan: OrganisationPlan): void {
  counts[plan.outcome]++;
  counts.newRepresentatives += plan.newPeople.length;
  counts.changedRepresentatives += plan.changedPeople.length;
}

export const wrongRows = (faults: readonly { line: number }[]): number =>
  new Set(faults.map(({ line }) => line)).size;

import { writeAll, type Transaction, type Write } from '#platform/database';
import { claimFiles, mayNameFiles } from '../../persistence/forms/claim-files.js';
import type { Decided } from './deciding.js';

/**
 * Where answers name files, writes everything now, so that the files find their registrations.
 * @returns what is left to be written
 */
export async function claimAnsweredFiles(
  tx: Transaction,
  decided: readonly Decided[],
  writes: readonly (Write | null)[],
): Promise<readonly (Write | null)[]> {
  const withFiles = decided.filter(({ registration }) => mayNameFiles(registration.answers));
  if (withFiles.length === 0) return writes;
  await writeAll(tx, writes);
  for (const { registration } of withFiles)
    await claimFiles(tx, registration.id, registration.conferenceId, registration.answers);
  return [];
}

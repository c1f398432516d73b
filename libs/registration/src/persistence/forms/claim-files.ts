import { DomainError, type FieldFault } from '#contracts/domain-error';
import type { Transaction } from '#platform/database';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Answers that may name a file: the only ones worth a query. */
const mayBeFiles = (answers: object): [key: string, id: string][] =>
  Object.entries(answers).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && UUID.test(entry[1]),
  );

/** Whether `claimFiles` has anything to do. */
export const mayNameFiles = (answers: object): boolean => mayBeFiles(answers).length > 0;

/**
 * Makes the files named in the answers the registration's own; earlier files that the answers name no more are
 * deleted. Costs nothing when no answer names a file. Call it once the registration's row is written.
 * @throws DomainError input.invalid with registration.file-gone at the field: expired, or another's
 */
export async function claimFiles(
  tx: Transaction,
  registrationId: string,
  conferenceId: string,
  answers: object,
): Promise<void> {
  const named = mayBeFiles(answers);
  if (named.length === 0) return;
  const fileKeys = await fileKeysOf(tx, registrationId);
  const files = named.filter(([key]) => fileKeys.has(key));
  const [claimed]: [{ id: string }[], number] = await tx.query(
    `UPDATE form_files f SET registration_id = $1
     FROM unnest($3::uuid[], $4::text[]) AS named (id, field_key)
     WHERE f.id = named.id AND f.field_key = named.field_key AND f.conference_id = $2
       AND (f.registration_id IS NULL OR f.registration_id = $1)
     RETURNING f.id`,
    [registrationId, conferenceId, files.map(([, id]) => id), files.map(([key]) => key)],
  );
  const mine = new Set(claimed.map(({ id }) => id));
  const faults = files
    .filter(([, id]) => !mine.has(id))
    .map(([key]): FieldFault => ({ field: `answers.${key}`, code: 'registration.file-gone' }));
  if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
  await releaseFiles(tx, registrationId, answers);
}

/** Deletes the registration's files that its answers name no more; for an edit that took the last file out. */
export async function releaseFiles(tx: Transaction, registrationId: string, answers: object): Promise<void> {
  await tx.query('DELETE FROM form_files WHERE registration_id = $1 AND NOT (id = ANY($2::uuid[]))', [
    registrationId,
    mayBeFiles(answers).map(([, id]) => id),
  ]);
}

async function fileKeysOf(tx: Transaction, registrationId: string): Promise<Set<string>> {
  const rows: { key: string }[] = await tx.query(
    `SELECT field->>'key' AS key
     FROM registrations r JOIN registration_forms f ON f.id = r.form_id,
       jsonb_array_elements(f.definition->'fields') AS field
     WHERE r.id = $1 AND field->>'kind' = 'file'`,
    [registrationId],
  );
  return new Set(rows.map(({ key }) => key));
}

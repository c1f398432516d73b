import { DomainError } from '#contracts/domain-error';
import { actorName } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { ImportUpload } from '../../persistence/import-upload.entity.js';
import { ImportUploads } from '../../persistence/import-uploads.js';
import { allow } from '../rights.js';

/**
 * The caller's own file, within its day.
 * @throws DomainError import.upload-gone, also for somebody else's
 */
export async function uploadedFile(tx: Transaction, call: Call, id: string): Promise<ImportUpload> {
  allow(call, 'organisations.import');
  const upload = await new ImportUploads(tx).find(id, actorName(call.actor), call.clock.now());
  if (!upload) throw new DomainError('import.upload-gone');
  return upload;
}

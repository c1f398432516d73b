import { DomainError } from '#contracts/domain-error';
import { requireConference } from '#conferences';
import { actorName } from '#platform/audit';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { RegistrationUpload } from '../../persistence/import-upload.entity.js';
import { RegistrationUploads } from '../../persistence/import-uploads.js';

/**
 * The caller's own file for this conference, within its day.
 * @throws DomainError import.upload-gone, also for somebody else's
 */
export async function listUpload(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  id: string,
): Promise<RegistrationUpload> {
  await requireConference(tx, call, conferenceId, 'registration.admit');
  const upload = await new RegistrationUploads(tx).find(
    id,
    conferenceId,
    actorName(call.actor),
    call.clock.now(),
  );
  if (!upload) throw new DomainError('import.upload-gone');
  return upload;
}

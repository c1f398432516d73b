import { requireConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Permission } from '#contracts/permissions';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import { Agreements } from '../../persistence/agreements/agreements.js';

/**
 * An agreement that the colleague may do this to; locked when it is going to change.
 * @throws DomainError access.not-found, also for one of a conference the colleague has no rights in
 */
export async function requireAgreement(
  tx: Transaction,
  call: Call,
  id: string,
  permission: Permission,
  purpose: 'read' | 'change' = 'read',
): Promise<{ agreement: Agreement; conference: ConferenceRecord }> {
  const agreements = new Agreements(tx);
  const agreement = await (purpose === 'change' ? agreements.lock(id) : agreements.find(id));
  if (!agreement) throw new DomainError('access.not-found');
  return { agreement, conference: await requireConference(tx, call, agreement.conferenceId, permission) };
}

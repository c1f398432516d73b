import type { ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Permission } from '#contracts/permissions';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Agreement } from '../../persistence/agreements/agreement.entity.js';
import type { Milestone } from '../../persistence/milestones/milestone.entity.js';
import { Milestones } from '../../persistence/milestones/milestones.js';
import { requireAgreement } from '../agreements/agreement-access.js';

export interface OpenedMilestone {
  milestone: Milestone;
  agreement: Agreement;
  conference: ConferenceRecord;
}

/**
 * A milestone that the colleague may do this to; locked when it is going to change.
 * @throws DomainError access.not-found, also for one of a conference the colleague has no rights in
 */
export async function requireMilestone(
  tx: Transaction,
  call: Call,
  id: string,
  permission: Permission,
  purpose: 'read' | 'change' = 'read',
): Promise<OpenedMilestone> {
  const milestones = new Milestones(tx);
  const milestone = await (purpose === 'change' ? milestones.lock(id) : milestones.find(id));
  if (!milestone) throw new DomainError('access.not-found');
  return { milestone, ...(await requireAgreement(tx, call, milestone.agreementId, permission)) };
}

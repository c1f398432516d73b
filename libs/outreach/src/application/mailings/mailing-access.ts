import { requireConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Permission } from '#contracts/permissions';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { Mailing } from '../../persistence/mailing.entity.js';
import { Mailings } from '../../persistence/mailings.js';

export interface HeldMailing {
  mailing: Mailing;
  conference: ConferenceRecord;
}

/** @throws DomainError access.not-found, access.forbidden */
export async function requireMailing(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  id: string,
  permission: Permission = 'outreach.read',
): Promise<HeldMailing> {
  const conference = await requireConference(tx, call, conferenceId, permission);
  const mailing = await new Mailings(tx).find(id);
  if (mailing?.conferenceId !== conferenceId) throw new DomainError('access.not-found');
  return { mailing, conference };
}

/** As `requireMailing`, for somebody who changes it; nobody else sends or changes it until commit. */
export async function lockMailing(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  id: string,
  version?: number,
): Promise<HeldMailing> {
  const conference = await requireConference(tx, call, conferenceId, 'outreach.send');
  const mailing = await new Mailings(tx).lock(id);
  if (mailing?.conferenceId !== conferenceId) throw new DomainError('access.not-found');
  if (version !== undefined && mailing.version !== version) throw new DomainError('record.changed-meanwhile');
  return { mailing, conference };
}

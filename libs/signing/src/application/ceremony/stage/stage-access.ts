import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Permission } from '#contracts/permissions';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { Ceremony } from '../../../persistence/ceremony/ceremony.entity.js';

/** The ceremony of a conference, for whoever may. */
export async function requireCeremony(
  tx: Transaction,
  call: Call,
  conferenceId: string,
  permission: Permission,
): Promise<Ceremony> {
  await requireConference(tx, call, conferenceId, permission);
  const ceremony = await tx.findOneBy(Ceremony, { conferenceId });
  if (!ceremony) throw new DomainError('ceremony.not-planned');
  return ceremony;
}

/** Under this name processes tell each other of what happens on a conference's stage. */
export const stageTopic = (ceremonyId: string): string => `stage:${ceremonyId}`;

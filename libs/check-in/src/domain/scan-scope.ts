import type { Actor } from '#contracts/actor';
import { permissionsOf } from '#contracts/permissions';

/** Which conferences somebody may scan for, in the form one SQL statement can ask about. */
export interface ScanScope {
  isEverywhere: boolean;
  conferenceIds: string[];
  campaignIds: string[];
}

/** The same rule as `may(actor, 'check-in.scan', conference)`, before the conference has been read. */
export function scanScope(actor: Actor): ScanScope {
  const isEverywhere = actor.kind === 'system' || (actor.kind === 'user' && actor.isAdministrator);
  const grants =
    actor.kind === 'user'
      ? actor.grants.filter(({ role }) => permissionsOf[role].includes('check-in.scan'))
      : [];
  return {
    isEverywhere,
    conferenceIds: grants.flatMap(({ conferenceId }) => conferenceId ?? []),
    campaignIds: grants.flatMap(({ campaignId }) => campaignId ?? []),
  };
}

import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import type { Permission } from '#contracts/permissions';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { assertEditable } from '../domain/conference-states.js';
import type { ConferenceRecord } from '../domain/conference-record.js';
import type { Conference } from '../persistence/conference.entity.js';
import { Conferences } from '../persistence/conferences.js';
import type { Sight } from '../persistence/conference-list.js';

/** A conference the actor knows nothing of is not found; one they may only look at is forbidden. */
export function assertMay(
  call: Call,
  permission: Permission,
  conference: { id: string; campaignId: string } | null,
): asserts conference {
  const scope = conference && { conferenceId: conference.id, campaignId: conference.campaignId };
  if (!scope || !may(call.actor, 'conference.read', scope)) throw new DomainError('access.not-found');
  if (!may(call.actor, permission, scope)) throw new DomainError('access.forbidden');
}

/** What needs people, whom a template never has. */
const withPeople: readonly Permission[] = ['registration.admit', 'registration.desk', 'check-in.scan'];

/** @throws DomainError access.not-found, access.forbidden, conferences.is-template */
export async function requireConference(
  tx: Transaction,
  call: Call,
  id: string,
  permission: Permission,
): Promise<ConferenceRecord> {
  const conference = await new Conferences(tx).record(id);
  assertMay(call, permission, conference);
  if (conference.isTemplate && withPeople.includes(permission))
    throw new DomainError('conferences.is-template');
  return conference;
}

/** The conference, locked, for somebody who may change it as it was read. */
export async function lockForEdit(
  tx: Transaction,
  call: Call,
  id: string,
  version?: number,
): Promise<Conference> {
  const conference = await new Conferences(tx).lock(id);
  assertMay(call, 'conference.edit', conference);
  assertEditable(conference.state);
  if (version !== undefined && conference.version !== version)
    throw new DomainError('record.changed-meanwhile');
  return conference;
}

/** What the actor may see in lists; null for everything. */
export function sightOf(call: Call): Sight | null {
  const { actor } = call;
  if (actor.kind === 'system' || (actor.kind === 'user' && actor.isAdministrator)) return null;
  const grants = actor.kind === 'user' ? actor.grants : [];
  return {
    conferenceIds: grants.flatMap(({ conferenceId }) => conferenceId ?? []),
    campaignIds: grants.flatMap(({ campaignId }) => campaignId ?? []),
  };
}

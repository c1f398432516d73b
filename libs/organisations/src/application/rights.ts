import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import type { Permission } from '#contracts/permissions';
import type { Call } from '#platform/call';

/** Organisations belong to no conference: holding the permission somewhere is enough. */
export function allow(call: Call, permission: Permission): void {
  if (!may(call.actor, permission)) throw new DomainError('access.forbidden');
}

import type { Grant, UserActor } from '#contracts/actor';
import { permissions, permissionsOf, type Permission } from '#contracts/permissions';

export const sameGrant = (a: Grant, b: Grant): boolean =>
  a.role === b.role &&
  (a.conferenceId ?? null) === (b.conferenceId ?? null) &&
  (a.campaignId ?? null) === (b.campaignId ?? null);

/** Each grant once, with nulls for what was left out. */
export function distinctGrants(
  grants: readonly { role: Grant['role']; conferenceId?: string | null; campaignId?: string | null }[],
): Grant[] {
  const whole = grants.map((grant) => ({
    role: grant.role,
    conferenceId: grant.conferenceId ?? null,
    campaignId: grant.campaignId ?? null,
  }));
  return whole.filter((grant, index) => whole.findIndex((other) => sameGrant(grant, other)) === index);
}

/** Everything somebody may do at least somewhere, in the catalogue's order. */
export function permissionsHeld(user: Pick<UserActor, 'isAdministrator' | 'grants'>): Permission[] {
  return permissions.filter(
    (permission) =>
      user.isAdministrator || user.grants.some(({ role }) => permissionsOf[role].includes(permission)),
  );
}

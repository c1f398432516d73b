import { permissionsOf, type Permission, type Role } from './permissions.js';

/** A role held in one conference or in a whole campaign. */
export interface Grant {
  role: Role;
  conferenceId: string | null;
  campaignId: string | null;
}

export interface UserActor {
  kind: 'user';
  userId: string;
  name: string;
  isAdministrator: boolean;
  grants: readonly Grant[];
}

/** Who does something: a signed-in colleague, a visitor of the public pages, or the system itself. */
export type Actor = UserActor | { kind: 'visitor' } | { kind: 'system'; name: string };

/** The object a permission is asked for; without one the question is «anywhere at all?». */
export interface Scope {
  conferenceId?: string | null;
  campaignId?: string | null;
}

/** Whether the actor may do this to this conference (or, without a scope, to at least one). */
export function may(actor: Actor, permission: Permission, scope?: Scope): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'visitor') return false;
  if (actor.isAdministrator) return true;
  return actor.grants.some(
    (grant) =>
      permissionsOf[grant.role].includes(permission) &&
      (!scope ||
        (grant.conferenceId !== null && grant.conferenceId === scope.conferenceId) ||
        (grant.campaignId !== null && grant.campaignId === scope.campaignId)),
  );
}

import { permissionsOf, roles, type Permission } from '#contracts/permissions';
import type { Transaction } from '#platform/database';
import { RoleGrants } from '../persistence/role-grants.js';

/** How many active colleagues hold this permission in the conference by a role; administrators are not counted. */
export const holdersOfPermission = (
  tx: Transaction,
  permission: Permission,
  scope: { conferenceId: string; campaignId: string },
): Promise<number> =>
  new RoleGrants(tx).countHolders(
    roles.filter((role) => permissionsOf[role].includes(permission)),
    scope,
  );

import type { Schema } from '#platform/database';
import { CreateAccounts1700000101000 } from './migrations/1700000101000-create-accounts.js';
import { CreateSavedViews1700000104000 } from './migrations/1700000104000-create-saved-views.js';
import { GrantDocking1700000800000 } from './migrations/1700000800000-grant-docking.js';
import { GrantStage1700000900100 } from './migrations/1700000900100-grant-stage.js';
import { TieRoleGrants1700000399000 } from './migrations/1700000399000-tie-role-grants.js';
import { PasswordResetRequest } from './password-reset-request.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { SavedView } from './saved-view.entity.js';
import { SignInSession } from './sign-in-session.entity.js';
import { User } from './user.entity.js';

export const accountsSchema: Schema = {
  entities: [PasswordResetRequest, RoleGrant, SavedView, SignInSession, User],
  migrations: [
    CreateAccounts1700000101000,
    CreateSavedViews1700000104000,
    TieRoleGrants1700000399000,
    GrantDocking1700000800000,
    GrantStage1700000900100,
  ],
};

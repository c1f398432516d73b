export { AccountsModule } from './accounts.module.js';
export { CreateAdministrator } from './application/create-administrator.js';
export { CreateColleague } from './application/create-colleague.js';
export { GrantRole } from './application/grant-role.js';
export { GrantScopes, type CampaignLookup } from './application/grant-scopes.js';
export { InviteColleague } from './application/invite-colleague.js';
export { SetPassword } from './application/set-password.js';
export { issueSetUpToken } from './application/set-up.js';
export { userNames } from './application/user-names.js';

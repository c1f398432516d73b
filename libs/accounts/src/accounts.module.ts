import { Module } from '@nestjs/common';
import { CreateAdministrator } from './application/create-administrator.js';
import { CreateColleague } from './application/create-colleague.js';
import { GrantRole } from './application/grant-role.js';
import { GrantScopes } from './application/grant-scopes.js';
import { InviteColleague } from './application/invite-colleague.js';
import { SetPassword } from './application/set-password.js';

const offered = [CreateAdministrator, CreateColleague, GrantRole, GrantScopes, InviteColleague, SetPassword];

/** What the front door offers, as providers. */
@Module({ providers: offered, exports: offered })
export class AccountsModule {}

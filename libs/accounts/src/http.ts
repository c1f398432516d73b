import { Module } from '@nestjs/common';
import { Authenticator } from '#platform/http';
import { Limits } from '#platform/limits';
import { AccountsModule } from './accounts.module.js';
import { AcceptInvitation } from './application/accept-invitation.js';
import { ChangeColleague } from './application/change-colleague.js';
import { ChangePassword } from './application/change-password.js';
import { CompletePasswordReset } from './application/complete-password-reset.js';
import { DescribeMe } from './application/describe-me.js';
import { EditProfile } from './application/edit-profile.js';
import { EndSession } from './application/end-session.js';
import { KeepViews } from './application/keep-views.js';
import { ListColleagues } from './application/list-colleagues.js';
import { ListSessions } from './application/list-sessions.js';
import { OpenInvitation } from './application/open-invitation.js';
import { OpenPasswordReset } from './application/open-password-reset.js';
import { RequestPasswordReset } from './application/request-password-reset.js';
import { SetUp } from './application/set-up.js';
import { SignIn } from './application/sign-in.js';
import { ColleaguesController } from './http/colleagues.controller.js';
import { InvitationsController } from './http/invitations.controller.js';
import { MeController } from './http/me.controller.js';
import { PasswordResetsController } from './http/password-resets.controller.js';
import { SavedViewsController } from './http/saved-views.controller.js';
import { SessionAuthenticator } from './http/session-authenticator.js';
import { SessionCookie } from './http/session-cookie.js';
import { SessionsController } from './http/sessions.controller.js';
import { SetupController } from './http/setup.controller.js';

@Module({
  imports: [AccountsModule],
  controllers: [
    SessionsController,
    MeController,
    SavedViewsController,
    SetupController,
    PasswordResetsController,
    InvitationsController,
    ColleaguesController,
  ],
  providers: [
    { provide: Authenticator, useClass: SessionAuthenticator },
    Limits,
    SessionCookie,
    AcceptInvitation,
    ChangeColleague,
    ChangePassword,
    CompletePasswordReset,
    DescribeMe,
    EditProfile,
    EndSession,
    KeepViews,
    ListColleagues,
    ListSessions,
    OpenInvitation,
    OpenPasswordReset,
    RequestPasswordReset,
    SetUp,
    SignIn,
  ],
  exports: [Authenticator],
})
export class AccountsHttpModule {}

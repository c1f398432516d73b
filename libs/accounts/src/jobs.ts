import { Module, type OnModuleInit } from '@nestjs/common';
import { Clock, Rounds } from '#platform/clock';
import { Transactions } from '#platform/database';
import { StartPasswordReset } from './jobs/start-password-reset.handler.js';
import { InvitationComposer } from './mail/invitation.composer.js';
import { PasswordResetComposer } from './mail/password-reset.composer.js';
import { SignInSessions } from './persistence/sign-in-sessions.js';

const HOUR_MS = 3600 * 1000;

@Module({ providers: [StartPasswordReset, InvitationComposer, PasswordResetComposer] })
export class AccountsJobsModule implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    const sessions = new SignInSessions(this.transactions.reader);
    this.rounds.add({
      name: 'idle sessions',
      everyMs: HOUR_MS,
      run: () => sessions.sweep(this.clock.now()),
    });
  }
}

import { Module, type OnModuleInit } from '@nestjs/common';
import { Clock, Rounds } from '#platform/clock';
import { Transactions } from '#platform/database';
import { Limits } from '#platform/limits';
import { StartPasswordReset } from './jobs/start-password-reset.handler.js';
import { InvitationComposer } from './mail/invitation.composer.js';
import { PasswordResetComposer } from './mail/password-reset.composer.js';
import { SignInSessions } from './persistence/sign-in-sessions.js';

const HOUR_MS = 3600 * 1000;

@Module({ providers: [Limits, StartPasswordReset, InvitationComposer, PasswordResetComposer] })
export class AccountsJobsModule implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly limits: Limits,
  ) {}

  onModuleInit(): void {
    this.rounds.add({ name: 'sign-in sweep', everyMs: HOUR_MS, run: () => this.sweep() });
  }

  private async sweep(): Promise<void> {
    const now = this.clock.now();
    await this.limits.sweep(now);
    await new SignInSessions(this.transactions.reader).sweep(now);
  }
}

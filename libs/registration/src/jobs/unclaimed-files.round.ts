import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Rounds } from '#platform/clock';
import { Transactions } from '#platform/database';
import { UNCLAIMED_MS } from '../domain/forms/file-rules.js';

/** Deletes files that were sent a day ago and that no registration named since. */
@Injectable()
export class UnclaimedFilesRound implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: Rounds,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.rounds.add({ name: 'unclaimed files', everyMs: 3600 * 1000, run: () => this.run() });
  }

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - UNCLAIMED_MS);
    await this.transactions.reader.query(
      'DELETE FROM form_files WHERE registration_id IS NULL AND uploaded_at < $1',
      [before],
    );
  }
}

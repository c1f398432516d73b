import { Module, type OnModuleInit } from '@nestjs/common';
import { Clock, Rounds } from '#platform/clock';
import { Transactions } from '#platform/database';
import { ImportUploads } from './persistence/import-uploads.js';

const EVERY_MS = 10 * 60_000;

/** Uploaded lists hold personal data: none stays longer than its day. */
@Module({})
export class OrganisationsJobsModule implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.rounds.add({
      name: 'drop expired import files',
      everyMs: EVERY_MS,
      run: () => new ImportUploads(this.transactions.reader).dropExpired(this.clock.now()),
    });
  }
}

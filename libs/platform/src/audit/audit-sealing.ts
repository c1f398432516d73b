import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Rounds } from '#platform/clock';
import { Transactions } from '#platform/database';
import { SEAL_BATCH, sealAudit } from './seal-audit.js';

const EVERY_MS = 10_000;
const THOROUGH_EVERY_MS = 3600 * 1000;

/** Seals new audit rows again and again; of several workers one does it at a time. */
@Injectable()
export class AuditSealing implements OnModuleInit {
  private thoroughAt = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: Rounds,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.rounds.add({ name: 'audit seal', everyMs: EVERY_MS, run: () => this.run() });
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const isThorough = Math.abs(now.getTime() - this.thoroughAt) >= THOROUGH_EVERY_MS;
    if (isThorough) this.thoroughAt = now.getTime();
    while ((await sealAudit(this.transactions.reader, now, isThorough)) === SEAL_BATCH);
  }
}

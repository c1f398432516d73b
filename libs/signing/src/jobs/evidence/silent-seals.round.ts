import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sealAgreements } from '#contracts/jobs/signing';
import type { Call } from '#platform/call';
import { Clock, Rounds } from '#platform/clock';
import { Transactions } from '#platform/database';
import { recordJob } from '#platform/outbox';
import { SealRuns } from '../../persistence/evidence/seal-runs.js';

/** Runs whose process died, or whose job was lost with the queue, go on. */
@Injectable()
export class SilentSealsRound implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.rounds.add({ name: 'silent-seals', everyMs: 15_000, run: () => this.run() });
  }

  async run(): Promise<void> {
    const call: Call = {
      actor: { kind: 'system', name: 'seals' },
      clock: this.clock,
      language: 'zh',
      reference: 'round:silent-seals',
    };
    await this.transactions.run(call, async (tx) => {
      for (const runId of await new SealRuns(tx).silent(this.clock.now()))
        await recordJob(tx, sealAgreements, { runId });
    });
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { computeTimetable } from '#contracts/jobs/docking';
import type { Call } from '#platform/call';
import { Clock, Rounds } from '#platform/clock';
import { Transactions } from '#platform/database';
import { recordJob } from '#platform/outbox';
import { silentRuns } from '../../persistence/meetings/timetables.js';

/** Runs whose process died, or whose job was lost with the queue, are begun anew. */
@Injectable()
export class SilentRunsRound implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.rounds.add({ name: 'silent-timetables', everyMs: 15_000, run: () => this.run() });
  }

  async run(): Promise<void> {
    const call: Call = {
      actor: { kind: 'system', name: 'timetables' },
      clock: this.clock,
      language: 'zh',
      reference: 'round:silent-timetables',
    };
    await this.transactions.run(call, async (tx) => {
      for (const timetableId of await silentRuns(tx, this.clock.now()))
        await recordJob(tx, computeTimetable, { timetableId });
    });
  }
}

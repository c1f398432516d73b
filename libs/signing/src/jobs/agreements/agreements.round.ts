import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Clock, Rounds } from '#platform/clock';
import { RemindParties } from '../../application/agreements/remind-parties.js';

/** Reminds parties that have still to confirm. */
@Injectable()
export class AgreementsRound implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly clock: Clock,
    private readonly remindParties: RemindParties,
  ) {}

  onModuleInit(): void {
    this.rounds.add({ name: 'agreements', everyMs: 60_000, run: () => this.run() });
  }

  async run(): Promise<void> {
    const call: Call = {
      actor: { kind: 'system', name: 'agreements' },
      clock: this.clock,
      language: 'zh',
      reference: 'round:agreements',
    };
    await this.remindParties.run(call);
  }
}

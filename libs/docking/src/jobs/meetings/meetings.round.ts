import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Clock, Rounds } from '#platform/clock';
import { AskOutcomes } from '../../application/meetings/ask-outcomes.js';
import { EndWithdrawn } from '../../application/meetings/end-withdrawn.js';
import { ExpireRequests } from '../../application/meetings/expire-requests.js';

/** Ends requests whose time is over, and what people who do not come any more had agreed; asks how meetings went. */
@Injectable()
export class MeetingsRound implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly clock: Clock,
    private readonly expireRequests: ExpireRequests,
    private readonly endWithdrawn: EndWithdrawn,
    private readonly askOutcomes: AskOutcomes,
  ) {}

  onModuleInit(): void {
    this.rounds.add({ name: 'meetings', everyMs: 30_000, run: () => this.run() });
  }

  async run(): Promise<void> {
    const call: Call = {
      actor: { kind: 'system', name: 'meetings' },
      clock: this.clock,
      language: 'zh',
      reference: 'round:meetings',
    };
    await this.expireRequests.run(call);
    await this.endWithdrawn.sweep(call);
    await this.askOutcomes.run(call);
  }
}

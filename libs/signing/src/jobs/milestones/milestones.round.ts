import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Clock, Rounds } from '#platform/clock';
import { PlanMilestones } from '../../application/milestones/plan-milestones.js';
import { RemindOwners } from '../../application/milestones/remind-owners.js';

/** Gives signed agreements their milestones, reminds owners of them and asks how the cooperation goes. */
@Injectable()
export class MilestonesRound implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly clock: Clock,
    private readonly planMilestones: PlanMilestones,
    private readonly remindOwners: RemindOwners,
  ) {}

  onModuleInit(): void {
    this.rounds.add({ name: 'milestones', everyMs: 60_000, run: () => this.run() });
  }

  async run(): Promise<void> {
    const call: Call = {
      actor: { kind: 'system', name: 'milestones' },
      clock: this.clock,
      language: 'zh',
      reference: 'round:milestones',
    };
    await this.planMilestones.run(call);
    await this.remindOwners.run(call);
  }
}

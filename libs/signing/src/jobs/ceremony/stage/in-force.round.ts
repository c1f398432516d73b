import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Rounds } from '#platform/clock';
import { BringInForce } from '../../../application/ceremony/stage/bring-in-force.js';

/** Brings agreements in force whose first day has come. */
@Injectable()
export class InForceRound implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly clock: Clock,
    private readonly bringInForce: BringInForce,
  ) {}

  onModuleInit(): void {
    this.rounds.add({ name: 'agreements-in-force', everyMs: 5 * 60_000, run: () => this.run() });
  }

  run(): Promise<number> {
    return this.bringInForce.run({
      actor: { kind: 'system', name: 'signing' },
      clock: this.clock,
      language: 'zh',
      reference: 'round:agreements-in-force',
    });
  }
}

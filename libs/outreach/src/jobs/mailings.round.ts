import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Clock, Rounds } from '#platform/clock';
import { FinishMailings } from '../application/mailings/run/finish-mailings.js';
import { FollowConferences } from '../application/mailings/run/follow-conferences.js';
import { PlanPeople } from '../application/mailings/run/plan-people.js';
import { SendDue } from '../application/mailings/run/send-due.js';

const LOOK_MS = 2000;
const PLAN_MS = 30_000;

/** Keeps mailings going: what should be is compared with the tables, however often and by however many workers. */
@Injectable()
export class MailingsRound implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly clock: Clock,
    private readonly followConferences: FollowConferences,
    private readonly planPeople: PlanPeople,
    private readonly sendDue: SendDue,
    private readonly finishMailings: FinishMailings,
  ) {}

  onModuleInit(): void {
    this.rounds.add({ name: 'mailings', everyMs: LOOK_MS, run: () => this.run(this.clock) });
    this.rounds.add({ name: 'people of mailings', everyMs: PLAN_MS, run: () => this.plan(this.clock) });
  }

  async run(clock: Clock): Promise<number> {
    const call = callOf(clock);
    await this.followConferences.run(call);
    const sent = await this.sendDue.run(call);
    await this.finishMailings.run(call);
    return sent;
  }

  plan(clock: Clock): Promise<void> {
    return this.planPeople.run(callOf(clock));
  }
}

const callOf = (clock: Clock): Call => ({
  actor: { kind: 'system', name: 'mailings' },
  clock,
  language: 'zh',
  reference: 'round:mailings',
});

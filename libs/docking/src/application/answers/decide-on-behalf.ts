import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { OrganiserDecisionDto } from '../../http/answers/answer.dto.js';
import type { OrganiserAnswersView } from '../../http/answers/answer.view.js';
import { AskResearchers } from './ask-researchers.js';
import { decideAnswer, lockAnswer } from './decide-answer.js';

/** Organisers decide for an enterprise: one that told them by telephone, or whose demand has no presenter. */
@Injectable()
export class DecideOnBehalf {
  constructor(
    private readonly transactions: Transactions,
    private readonly askResearchers: AskResearchers,
  ) {}

  /** @throws DomainError docking.answer-not-found also when it answers another demand */
  async run(
    call: Call,
    demandId: string,
    answerId: string,
    wish: OrganiserDecisionDto,
  ): Promise<OrganiserAnswersView> {
    await this.transactions.run(call, async (tx) => {
      const locked = await lockAnswer(tx, answerId);
      await requireConference(tx, call, locked.demand.conferenceId, 'docking.edit');
      if (locked.demand.id !== demandId) throw new DomainError('docking.answer-not-found');
      await decideAnswer(tx, call, locked, wish, null);
    });
    return this.askResearchers.answers(call, demandId);
  }
}

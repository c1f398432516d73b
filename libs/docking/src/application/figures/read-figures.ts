import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { DockingFiguresView } from '../../http/figures/figures.view.js';
import { DockingFigures } from '../../persistence/figures/docking-figures.js';

/** What came of a conference's docking, in numbers. */
@Injectable()
export class ReadFigures {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, conferenceId: string): Promise<DockingFiguresView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'docking.read');
    const figures = new DockingFigures(tx, conferenceId);
    const answers = await figures.answers();
    const { answered, unanswered } = await figures.answered();
    return {
      demands: await figures.demands(),
      answers: answers
        .filter(({ state }) => state !== 'withdrawn')
        .reduce((sum, { count }) => sum + count, 0),
      chosenAnswers: answers.find(({ state }) => state === 'chosen')?.count ?? 0,
      answeredDemands: answered,
      unansweredDemands: unanswered,
      requests: await figures.requests(),
      meetings: await figures.meetings(),
      outcomes: await figures.outcomes(),
    };
  }
}

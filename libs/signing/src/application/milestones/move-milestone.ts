import { Injectable } from '@nestjs/common';
import { DomainError } from '#contracts/domain-error';
import type { MilestoneAction } from '#contracts/signing/milestones';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import { localDay } from '../../domain/milestones/due-day.js';
import { mayTakeStep } from '../../domain/milestones/milestone-steps.js';
import type { MoveMilestoneDto } from '../../http/milestones/milestone.dto.js';
import type { MilestoneDetailView } from '../../http/milestones/milestone.view.js';
import { Milestones } from '../../persistence/milestones/milestones.js';
import { milestoneDetail, waiting } from './describe-milestones.js';
import { requireMilestone, type OpenedMilestone } from './milestone-access.js';
import { noteMilestone } from './note-milestone.js';
import { writeToOwners } from './write-to-owners.js';

type Step = (tx: Transaction, call: Call, opened: OpenedMilestone, words: string) => Promise<void>;

const steps: Record<MilestoneAction, Step> = {
  accept: async (tx, call, { milestone, conference }) => {
    const milestones = new Milestones(tx);
    const report = waiting(await milestones.reports([milestone.id]));
    if (!report) throw new DomainError('signing.milestone-state-refuses');
    await milestones.answerReports(milestone.id, 'accepted', '');
    if (report.laterOn)
      await milestones.change(milestone.id, {
        state: 'open',
        dueOn: report.laterOn,
        dueSetAt: call.clock.now(),
      });
    else
      await milestones.change(milestone.id, {
        state: 'reached',
        reachedOn: localDay(report.at, conference.timeZone),
        ...(report.amount === null ? {} : { amountReached: report.amount }),
      });
  },
  again: async (tx, call, { milestone, conference }, words) => {
    if (!words)
      throw new DomainError('input.invalid', {}, [{ field: 'words', code: 'signing.reason-needed' }]);
    const milestones = new Milestones(tx);
    await milestones.answerReports(milestone.id, 'again', words);
    await milestones.change(milestone.id, { state: 'open' });
    await writeToOwners(tx, call, conference, [milestone], 'signing.milestone-again', {});
  },
  reach: async (tx, call, { milestone, conference }) => {
    await new Milestones(tx).answerReports(milestone.id, 'accepted', '');
    await new Milestones(tx).change(milestone.id, {
      state: 'reached',
      reason: '',
      reachedOn: localDay(call.clock.now(), conference.timeZone),
    });
  },
  miss: (tx, _call, { milestone }, words) =>
    new Milestones(tx).change(milestone.id, { state: 'missed', reason: words }),
  drop: async (tx, _call, { milestone }, words) => {
    if (!words)
      throw new DomainError('input.invalid', {}, [{ field: 'words', code: 'signing.reason-needed' }]);
    await new Milestones(tx).change(milestone.id, { state: 'dropped', reason: words });
  },
  reopen: async (tx, _call, { milestone, agreement }) => {
    if (agreement.state === 'withdrawn') throw new DomainError('signing.was-withdrawn');
    await new Milestones(tx).change(milestone.id, { state: 'open', reason: '', reachedOn: null });
  },
};

const done: Record<MilestoneAction, string> = {
  accept: 'accepted',
  again: 'asked-again',
  reach: 'reached',
  miss: 'missed',
  drop: 'dropped',
  reopen: 'reopened',
};

/** One step of an organiser with a milestone: answers a report, ends it or brings it back. */
@Injectable()
export class MoveMilestone {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string, { action, words }: MoveMilestoneDto): Promise<MilestoneDetailView> {
    return this.transactions.run(call, async (tx) => {
      const opened = await requireMilestone(tx, call, id, 'signing.edit', 'change');
      if (!mayTakeStep(action, opened.milestone.state))
        throw new DomainError('signing.milestone-state-refuses');
      await steps[action](tx, call, opened, words ?? '');
      await noteMilestone(tx, call, id, opened.conference.id, done[action], words ? { words } : {});
      return milestoneDetail(tx, call, opened.conference, id);
    });
  }
}

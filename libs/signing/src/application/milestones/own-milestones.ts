import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import type { Upload } from '#platform/http';
import { isPending } from '../../domain/milestones/milestone-steps.js';
import type { MilestonesLinkView } from '../../http/milestones/milestone.view.js';
import type { OwnAnswerDto, OwnReportDto } from '../../http/milestones/own-milestones.dto.js';
import type { OwnMilestonesView } from '../../http/milestones/own-milestones.view.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { CooperationReport } from '../../persistence/milestones/cooperation-report.entity.js';
import type { Milestone } from '../../persistence/milestones/milestone.entity.js';
import { Milestones } from '../../persistence/milestones/milestones.js';
import { requireAgreement } from '../agreements/agreement-access.js';
import { noteAgreement } from '../agreements/note-agreement.js';
import { withContent } from '../agreements/with-content.js';
import { describeOwnMilestones } from './describe-own-milestones.js';
import { addEvidence } from './keep-milestones.js';
import { milestonesLink, openOwner, type OpenedOwner } from './milestones-link.js';
import { noteMilestone } from './note-milestone.js';

/** What a party of an agreement does with its personal link: says how far its milestones are. */
@Injectable()
export class OwnMilestones {
  constructor(private readonly transactions: Transactions) {}

  async open(call: Call, token: string): Promise<OwnMilestonesView> {
    const tx = this.transactions.reader;
    return describeOwnMilestones(tx, call, await openOwner(tx, call, token));
  }

  report(call: Call, { token, milestoneId, ...said }: OwnReportDto): Promise<OwnMilestonesView> {
    return this.change(call, token, milestoneId, async (tx, { party, conference }, milestone) => {
      const { proposes, words, name } = said;
      const amount = milestone.asksAmount ? (said.amount ?? null) : null;
      const laterOn = proposes === 'later' ? (said.laterOn ?? '') : null;
      if (laterOn !== null && laterOn <= milestone.dueOn)
        throw new DomainError('input.invalid', {}, [{ field: 'laterOn', code: 'signing.later-day-needed' }]);
      if (proposes === 'later' && !words)
        throw new DomainError('input.invalid', {}, [{ field: 'words', code: 'signing.reason-needed' }]);
      const milestones = new Milestones(tx);
      await milestones.addReport({
        id: newId(),
        milestoneId,
        partyId: party.id,
        at: call.clock.now(),
        byName: name,
        words: words ?? '',
        amount,
        proposes,
        laterOn,
        answer: null,
        answerWords: '',
      });
      await milestones.change(milestoneId, {
        ...(proposes === 'progress' ? {} : { state: 'reported' }),
        // what is said to be reached counts once the organiser agrees
        ...(proposes === 'progress' && amount !== null ? { amountReached: amount } : {}),
      });
      await noteMilestone(tx, call, milestoneId, conference.id, 'reported', {
        proposes,
        partyId: party.id,
        name,
      });
    });
  }

  /** `token`, `milestoneId` and `name` stand before the file in the form. */
  evidence(call: Call, upload: Upload | null): Promise<OwnMilestonesView> {
    const { token = '', milestoneId = '', name = '' } = upload?.fields ?? {};
    const addedBy = name.trim().slice(0, 100);
    return this.change(
      withContent(call, upload?.content),
      token,
      milestoneId,
      async (tx, { party, conference }) => {
        const file = await addEvidence(tx, call, milestoneId, upload, addedBy || party.contactName);
        await noteMilestone(tx, call, milestoneId, conference.id, 'file-added', {
          name: file.fileName,
          partyId: party.id,
        });
      },
    );
  }

  /** How the cooperation goes. */
  answer(call: Call, { token, name, answer, words }: OwnAnswerDto): Promise<OwnMilestonesView> {
    return this.transactions.run(call, async (tx) => {
      const opened = await openOwner(tx, call, token);
      const { party, agreement } = opened;
      if (agreement.state !== 'in-force' && agreement.state !== 'signed')
        throw new DomainError('signing.not-in-force');
      await tx.insert(CooperationReport, {
        id: newId(),
        agreementId: agreement.id,
        partyId: party.id,
        at: call.clock.now(),
        byName: name,
        answer,
        words: words ?? '',
      });
      await noteAgreement(tx, call, agreement, 'cooperation-said', { partyId: party.id, answer });
      return describeOwnMilestones(tx, call, opened);
    });
  }

  /** A link to hand on by other means than mail. */
  link(call: Call, agreementId: string, partyId: string): Promise<MilestonesLinkView> {
    return this.transactions.run(call, async (tx) => {
      const { agreement } = await requireAgreement(tx, call, agreementId, 'signing.edit');
      const party = await new Agreements(tx).findParty(partyId);
      if (party?.agreementId !== agreementId) throw new DomainError('access.not-found');
      await noteAgreement(tx, call, agreement, 'milestones-link-made', { partyId });
      return { token: await milestonesLink(tx, call, partyId) };
    });
  }

  private change(
    call: Call,
    token: string,
    milestoneId: string,
    work: (tx: Transaction, opened: OpenedOwner, milestone: Milestone) => Promise<void>,
  ): Promise<OwnMilestonesView> {
    return this.transactions.run(call, async (tx) => {
      const opened = await openOwner(tx, call, token);
      const milestone = isUUID(milestoneId) ? await new Milestones(tx).lock(milestoneId) : null;
      // another party's, or another agreement's: as if there were none
      if (
        milestone?.agreementId !== opened.agreement.id ||
        (milestone.partyId !== null && milestone.partyId !== opened.party.id)
      )
        throw new DomainError('access.not-found');
      if (opened.agreement.state === 'withdrawn') throw new DomainError('signing.was-withdrawn');
      if (!isPending(milestone.state)) throw new DomainError('signing.milestone-state-refuses');
      await work(tx, opened, milestone);
      return describeOwnMilestones(tx, call, opened);
    });
  }
}

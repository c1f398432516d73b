import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import { dueDay } from '../../domain/milestones/due-day.js';
import { isPending } from '../../domain/milestones/milestone-steps.js';
import type { Milestone } from '../../persistence/milestones/milestone.entity.js';
import type { MilestoneTemplate } from '../../persistence/milestones/milestone-template.entity.js';
import { Milestones } from '../../persistence/milestones/milestones.js';
import { UnplannedAgreements } from '../../persistence/milestones/unplanned-agreements.js';
import { noteMilestone } from './note-milestone.js';

/**
 * Gives every signed agreement the milestones of its kind, once; ends those of withdrawn ones, and takes back what an
 * undone signing had brought.
 */
@Injectable()
export class PlanMilestones {
  constructor(private readonly transactions: Transactions) {}

  /** Of one conference, or of all. */
  async run(call: Call, conferenceId: string | null = null): Promise<void> {
    if (!(await new UnplannedAgreements(this.transactions.reader).isDue(conferenceId))) return;
    const system: Call = { ...call, actor: { kind: 'system', name: 'milestones' } };
    await this.transactions.run(system, async (tx) => {
      await endOfUnsigned(tx, system, conferenceId);
      await makeOfSigned(tx, system, conferenceId);
    });
  }
}

async function makeOfSigned(tx: Transaction, call: Call, conferenceId: string | null): Promise<void> {
  const unplanned = new UnplannedAgreements(tx);
  const milestones = new Milestones(tx);
  const signed = await unplanned.signed(conferenceId);
  const templates = await milestones.templates([...new Set(signed.map(({ kindId }) => kindId))]);
  const now = call.clock.now();
  for (const { id, kindId, signedAt, timeZone } of signed) {
    if (!(await unplanned.claim(id, now))) continue;
    const mine = templates.filter((template) => template.kindId === kindId);
    await milestones.add(
      mine.map((template) =>
        fromTemplate(template, id, dueDay(signedAt, timeZone, template.daysAfterSigning), now),
      ),
    );
  }
}

const fromTemplate = (
  { position, titleZh, titleEn, asksAmount }: MilestoneTemplate,
  agreementId: string,
  dueOn: string,
  now: Date,
): Milestone => ({
  id: newId(),
  agreementId,
  position,
  titleZh,
  titleEn,
  dueOn,
  dueSetAt: now,
  partyId: null,
  ownerName: '',
  ownerEmail: '',
  ownerLanguage: 'zh',
  asksAmount,
  amountDue: null,
  amountReached: null,
  state: 'open',
  reason: '',
  note: '',
  reachedOn: null,
  version: 1,
  createdAt: now,
});

async function endOfUnsigned(tx: Transaction, call: Call, conferenceId: string | null): Promise<void> {
  const unplanned = new UnplannedAgreements(tx);
  const milestones = new Milestones(tx);
  for (const { id, conferenceId: of, isWithdrawn, reason } of await unplanned.unsigned(conferenceId)) {
    if (isWithdrawn)
      for (const milestone of await milestones.ofAgreement(id)) {
        if (!isPending(milestone.state)) continue;
        await milestones.change(milestone.id, { state: 'dropped', reason });
        await noteMilestone(tx, call, milestone.id, of, 'dropped', { reason, isAgreementWithdrawn: true });
      }
    else await unplanned.forgetUntouched(id);
    await unplanned.unplan(id);
  }
}

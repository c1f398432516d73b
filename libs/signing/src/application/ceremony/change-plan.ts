import { Injectable } from '@nestjs/common';
import { requireConference, type ConferenceRecord } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { BusyTimes } from '#docking';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { CeremonyPlanView } from '../../http/ceremony/plan.view.js';
import { Ceremonies } from '../../persistence/ceremony/ceremonies.js';
import type { Ceremony } from '../../persistence/ceremony/ceremony.entity.js';
import { describePlan } from './describe-plan.js';
import { followPlan } from './stage-agreements.js';

/** What a change has at hand: the plan, locked, as the organiser saw it. */
export interface PlanAtHand {
  tx: Transaction;
  conference: ConferenceRecord;
  ceremony: Ceremony;
  ceremonies: Ceremonies;
}

export interface PlanChange {
  /** The one that was on the page; left out where the change is right whatever was there. */
  version?: number;
  action: string;
  details?: Record<string, unknown>;
  /** Rounds and their order are the stage's once the ceremony is on. */
  isOrder?: boolean;
}

/** Every change of a plan: asked, locked, compared, done, written down, shown. */
@Injectable()
export class ChangePlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  async read(call: Call, conferenceId: string): Promise<CeremonyPlanView> {
    const tx = this.transactions.reader;
    const conference = await requireConference(tx, call, conferenceId, 'signing.read');
    return describePlan(tx, call, conference, this.busyTimes);
  }

  run(
    call: Call,
    conferenceId: string,
    { version, action, details = {}, isOrder = false }: PlanChange,
    work: (hand: PlanAtHand) => Promise<void>,
  ): Promise<CeremonyPlanView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'signing.edit');
      const ceremonies = new Ceremonies(tx);
      const ceremony = await ceremonies.lock(conferenceId);
      if (!ceremony) throw new DomainError('ceremony.not-planned');
      if (version !== undefined && ceremony.version !== version)
        throw new DomainError('record.changed-meanwhile');
      if (isOrder) assertPlanned(ceremony);
      await work({ tx, conference, ceremony, ceremonies });
      await ceremonies.change(ceremony.id);
      if (isOrder) await followPlan(tx, call, conferenceId);
      await recordAudit(tx, call, {
        action,
        subject: { kind: 'ceremony', id: ceremony.id },
        scopeId: conferenceId,
        details,
      });
      return describePlan(tx, call, conference, this.busyTimes);
    });
  }
}

/** @throws DomainError ceremony.is-on */
export function assertPlanned({ state }: Ceremony): void {
  if (state === 'live' || state === 'done') throw new DomainError('ceremony.is-on');
}

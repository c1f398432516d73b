import { Injectable } from '@nestjs/common';
import { requireConference } from '#conferences';
import { DomainError } from '#contracts/domain-error';
import { ceremonyLimits } from '#contracts/signing/run-of-show';
import { BusyTimes } from '#docking';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions } from '#platform/database';
import { defaultPlan } from '../../domain/ceremony/default-plan.js';
import type { CeremonyPlanView } from '../../http/ceremony/plan.view.js';
import { Ceremonies } from '../../persistence/ceremony/ceremonies.js';
import { ShowRows } from '../../persistence/ceremony/show-rows.js';
import { assertPlanned } from './change-plan.js';
import { describePlan } from './describe-plan.js';
import { signingSessions } from './signing-session.js';
import { followPlan } from './stage-agreements.js';

/** The run of show with one click: rounds for every confirmed agreement that stands in none yet. */
@Injectable()
export class MakePlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly busyTimes: BusyTimes,
  ) {}

  run(call: Call, conferenceId: string, perRound: number): Promise<CeremonyPlanView> {
    return this.transactions.run(call, async (tx) => {
      const conference = await requireConference(tx, call, conferenceId, 'signing.edit');
      const [session] = await signingSessions(tx, conferenceId);
      const ceremonies = new Ceremonies(tx);
      const ceremony = await ceremonies.ensure({
        id: newId(),
        conferenceId,
        titleZh: session?.titleZh ?? '签约仪式',
        titleEn: session?.titleEn || 'Signing ceremony',
      });
      assertPlanned(ceremony);
      const before = await ceremonies.rounds(ceremony.id);
      const rows = new ShowRows(tx);
      const open = (await rows.unplaced(conferenceId)).filter(
        ({ state }) => state === 'confirmed' || state === 'staged',
      );
      const kinds = await rows.kinds([...new Set(open.map(({ kindId }) => kindId))]);
      const count = (kindId: string): number => before.filter((round) => round.kindId === kindId).length;
      const planned = defaultPlan(open, kinds, perRound, new Map(kinds.map(({ id }) => [id, count(id)])));
      if (before.length + planned.length > ceremonyLimits.rounds)
        throw new DomainError('ceremony.too-many-rounds', { max: ceremonyLimits.rounds });
      for (const [at, { agreementIds, ...round }] of planned.entries()) {
        const id = newId();
        await ceremonies.addRound({
          id,
          ceremonyId: ceremony.id,
          position: (before.at(-1)?.position ?? 0) + at + 1,
          handedBy: '',
          scriptZh: '',
          scriptEn: '',
          ...round,
        });
        for (const [place, agreementId] of agreementIds.entries())
          await ceremonies.place(agreementId, id, place + 1);
      }
      await ceremonies.change(ceremony.id);
      await followPlan(tx, call, conferenceId);
      await recordAudit(tx, call, {
        action: 'ceremony.planned',
        subject: { kind: 'ceremony', id: ceremony.id },
        scopeId: conferenceId,
        details: { rounds: planned.length, agreements: open.length, perRound },
      });
      return describePlan(tx, call, conference, this.busyTimes);
    });
  }
}

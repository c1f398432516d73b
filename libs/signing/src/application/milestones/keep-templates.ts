import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { newId, Transactions, type Transaction } from '#platform/database';
import type { MilestoneTemplatesDto } from '../../http/milestones/milestone.dto.js';
import type { MilestoneTemplatesView } from '../../http/milestones/milestone.view.js';
import { Agreements } from '../../persistence/agreements/agreements.js';
import { Milestones } from '../../persistence/milestones/milestones.js';

/** The milestones that agreements of a kind get when they are signed. Those made before stay as they are. */
@Injectable()
export class KeepTemplates {
  constructor(private readonly transactions: Transactions) {}

  list(kindId: string): Promise<MilestoneTemplatesView> {
    return templatesView(this.transactions.reader, kindId);
  }

  /** These and no others. */
  set(call: Call, kindId: string, { items }: MilestoneTemplatesDto): Promise<MilestoneTemplatesView> {
    return this.transactions.run(call, async (tx) => {
      if (!may(call.actor, 'signing.edit')) throw new DomainError('access.forbidden');
      if (!(await new Agreements(tx).findKind(kindId))) throw new DomainError('access.not-found');
      const faults = items.flatMap(({ titleZh, titleEn }, at) =>
        titleZh || titleEn ? [] : [{ field: `items.${at}.titleZh`, code: 'signing.title-needed' as const }],
      );
      if (faults.length > 0) throw new DomainError('input.invalid', {}, faults);
      await tx.query('LOCK TABLE milestone_templates IN SHARE ROW EXCLUSIVE MODE');
      await new Milestones(tx).setTemplates(
        kindId,
        items.map(({ titleZh, titleEn, daysAfterSigning, asksAmount }, at) => ({
          id: newId(),
          kindId,
          position: at + 1,
          titleZh: titleZh ?? '',
          titleEn: titleEn ?? '',
          daysAfterSigning,
          asksAmount,
        })),
      );
      await recordAudit(tx, call, {
        action: 'agreement-kind.milestones-changed',
        subject: { kind: 'agreement-kind', id: kindId },
        details: { count: items.length },
      });
      return templatesView(tx, kindId);
    });
  }
}

async function templatesView(tx: Transaction, kindId: string): Promise<MilestoneTemplatesView> {
  if (!(await new Agreements(tx).findKind(kindId))) throw new DomainError('access.not-found');
  return {
    items: (await new Milestones(tx).templates([kindId])).map(
      ({ titleZh, titleEn, daysAfterSigning, asksAmount }) => ({
        titleZh,
        titleEn,
        daysAfterSigning,
        asksAmount,
      }),
    ),
  };
}

import { Injectable } from '@nestjs/common';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { TemplateView } from '../../http/templates/template.view.js';
import { Conference } from '../../persistence/conference.entity.js';
import { assertNameFree, describeTemplate, requireTemplate } from './require-template.js';

@Injectable()
export class RenameTemplate {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string, name: string): Promise<TemplateView> {
    return this.transactions.run(call, async (tx) => {
      const { campaignId } = await requireTemplate(tx, call, id);
      await assertNameFree(tx, campaignId, name, id);
      await tx.update(Conference, { id }, { templateName: name });
      await recordAudit(tx, call, {
        action: 'template.renamed',
        subject: { kind: 'conference', id },
        scopeId: id,
      });
      return describeTemplate(tx, id);
    });
  }
}

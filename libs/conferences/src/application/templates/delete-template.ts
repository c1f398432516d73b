import { Injectable } from '@nestjs/common';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { TemplateGoneView } from '../../http/templates/template.view.js';
import { Templates } from '../../persistence/templates.js';
import { ConferenceCopied } from '../conference-copied.js';
import { requireTemplate } from './require-template.js';

/** Takes a template away with all its parts; conferences made from it stay. */
@Injectable()
export class DeleteTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly copied: ConferenceCopied,
  ) {}

  run(call: Call, id: string): Promise<TemplateGoneView> {
    return this.transactions.run(call, async (tx) => {
      const { templateName } = await requireTemplate(tx, call, id);
      await this.copied.discard(tx, id);
      await new Templates(tx).delete(id);
      await recordAudit(tx, call, {
        action: 'template.deleted',
        subject: { kind: 'conference', id },
        scopeId: id,
        details: { name: templateName },
      });
      return { id };
    });
  }
}

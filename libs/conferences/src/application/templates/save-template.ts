import { Injectable } from '@nestjs/common';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { TemplateView } from '../../http/templates/template.view.js';
import { Conferences } from '../../persistence/conferences.js';
import { assertMay } from '../conference-access.js';
import { ConferenceCopied } from '../conference-copied.js';
import { requireCampaign } from '../schedule-conference.js';
import { writeCopy } from '../write-copy.js';
import { assertNameFree, describeTemplate } from './require-template.js';

/** Keeps a conference as a pattern: a copy that stays as it is while the conference goes on. */
@Injectable()
export class SaveTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly copied: ConferenceCopied,
  ) {}

  run(call: Call, conferenceId: string, name: string): Promise<TemplateView> {
    return this.transactions.run(call, async (tx) => {
      const original = await new Conferences(tx).find(conferenceId);
      assertMay(call, 'conference.read', original);
      const campaign = await requireCampaign(tx, call, original.campaignId);
      await assertNameFree(tx, campaign.id, name);
      const id = await writeCopy(tx, call, this.copied, original, {
        campaignId: campaign.id,
        titleZh: original.titleZh,
        titleEn: original.titleEn,
        startsAt: original.startsAt,
        templateName: name,
      });
      await recordAudit(tx, call, {
        action: 'template.saved',
        subject: { kind: 'conference', id },
        scopeId: id,
        details: { from: conferenceId },
      });
      return describeTemplate(tx, id);
    });
  }
}

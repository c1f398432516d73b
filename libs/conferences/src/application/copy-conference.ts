import { Injectable } from '@nestjs/common';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { CopyConferenceDto } from '../http/conference.dto.js';
import type { ConferenceView } from '../http/conference.view.js';
import { Conferences } from '../persistence/conferences.js';
import { assertMay } from './conference-access.js';
import { ConferenceCopied } from './conference-copied.js';
import { describeConference } from './describe-conference.js';
import { requireCampaign } from './schedule-conference.js';
import { writeCopy } from './write-copy.js';

/** A new draft made after a conference or a template. */
@Injectable()
export class CopyConference {
  constructor(
    private readonly transactions: Transactions,
    private readonly copied: ConferenceCopied,
  ) {}

  run(call: Call, id: string, input: CopyConferenceDto): Promise<ConferenceView> {
    return this.transactions.run(call, async (tx) => {
      const original = await new Conferences(tx).find(id);
      assertMay(call, 'conference.read', original);
      const campaign = await requireCampaign(tx, call, input.campaignId ?? original.campaignId);
      const copyId = await writeCopy(tx, call, this.copied, original, {
        campaignId: campaign.id,
        titleZh: input.titleZh,
        titleEn: input.titleEn ?? '',
        startsAt: new Date(input.startsAt),
        templateName: null,
      });
      await recordAudit(tx, call, {
        action: 'conference.copied',
        subject: { kind: 'conference', id: copyId },
        scopeId: copyId,
        details: { from: id },
      });
      return describeConference(tx, call, copyId);
    });
  }
}

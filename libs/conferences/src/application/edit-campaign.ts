import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type { EditCampaignDto } from '../http/campaign.dto.js';
import type { CampaignView } from '../http/campaign.view.js';
import { Campaign } from '../persistence/campaign.entity.js';
import { assertOrganisation } from './check-hosts.js';
import { describeCampaigns } from './describe-campaign.js';

@Injectable()
export class EditCampaign {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, id: string, input: EditCampaignDto): Promise<CampaignView> {
    return this.transactions.run(call, async (tx) => {
      const campaign = await tx.findOne(Campaign, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!campaign || !may(call.actor, 'conferences.schedule', { campaignId: id }))
        throw new DomainError('access.not-found');
      if (campaign.version !== input.version) throw new DomainError('record.changed-meanwhile');
      await assertOrganisation(tx, 'organiserId', input.organiserId);
      const changes = {
        nameZh: input.nameZh,
        nameEn: input.nameEn ?? '',
        descriptionZh: input.descriptionZh ?? '',
        descriptionEn: input.descriptionEn ?? '',
        organiserId: input.organiserId ?? null,
        version: campaign.version + 1,
      };
      await tx.update(Campaign, { id }, changes);
      await recordAudit(tx, call, { action: 'campaign.edited', subject: { kind: 'campaign', id } });
      return (await describeCampaigns(tx, call, [{ ...campaign, ...changes }]))[0]!;
    });
  }
}

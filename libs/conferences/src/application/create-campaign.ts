import { Injectable } from '@nestjs/common';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import { recordAudit } from '#platform/audit';
import type { Call } from '#platform/call';
import { Transactions, newId } from '#platform/database';
import type { CampaignDto } from '../http/campaign.dto.js';
import type { CampaignView } from '../http/campaign.view.js';
import { Campaign } from '../persistence/campaign.entity.js';
import { assertOrganisation } from './check-hosts.js';
import { describeCampaigns } from './describe-campaign.js';

@Injectable()
export class CreateCampaign {
  constructor(private readonly transactions: Transactions) {}

  run(call: Call, input: CampaignDto & { isDemo?: boolean }): Promise<CampaignView> {
    return this.transactions.run(call, async (tx) => {
      if (!may(call.actor, 'installation.administer')) throw new DomainError('access.forbidden');
      await assertOrganisation(tx, 'organiserId', input.organiserId);
      const campaign: Campaign = {
        id: newId(),
        nameZh: input.nameZh,
        nameEn: input.nameEn ?? '',
        descriptionZh: input.descriptionZh ?? '',
        descriptionEn: input.descriptionEn ?? '',
        organiserId: input.organiserId ?? null,
        isDemo: input.isDemo ?? false,
        createdAt: call.clock.now(),
        version: 1,
      };
      await tx.insert(Campaign, campaign);
      await recordAudit(tx, call, {
        action: 'campaign.created',
        subject: { kind: 'campaign', id: campaign.id },
      });
      return (await describeCampaigns(tx, call, [campaign]))[0]!;
    });
  }
}

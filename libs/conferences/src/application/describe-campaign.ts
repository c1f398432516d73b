import { may } from '#contracts/actor';
import { findOrganisations } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import type { CampaignView } from '../http/campaign.view.js';
import type { Campaign } from '../persistence/campaign.entity.js';

export async function describeCampaigns(
  tx: Transaction,
  call: Call,
  campaigns: readonly Campaign[],
): Promise<CampaignView[]> {
  const organisers = await findOrganisations(
    tx,
    campaigns.flatMap(({ organiserId }) => organiserId ?? []),
  );
  const counts = (await tx.query(
    `SELECT campaign_id AS id, count(*)::int AS n FROM conferences
     WHERE campaign_id = ANY($1) AND NOT is_template GROUP BY 1`,
    [campaigns.map(({ id }) => id)],
  )) as { id: string; n: number }[];
  return campaigns.map((campaign) => {
    const organiser = campaign.organiserId ? organisers.get(campaign.organiserId) : undefined;
    return {
      id: campaign.id,
      nameZh: campaign.nameZh,
      nameEn: campaign.nameEn,
      descriptionZh: campaign.descriptionZh,
      descriptionEn: campaign.descriptionEn,
      organiserId: campaign.organiserId,
      organiserNameZh: organiser?.nameZh ?? null,
      organiserNameEn: organiser?.nameEn ?? null,
      conferenceCount: counts.find(({ id }) => id === campaign.id)?.n ?? 0,
      isDemo: campaign.isDemo,
      maySchedule: may(call.actor, 'conferences.schedule', { campaignId: campaign.id }),
      version: campaign.version,
    };
  });
}

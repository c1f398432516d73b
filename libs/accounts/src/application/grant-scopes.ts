import { Injectable } from '@nestjs/common';
import { may, type Actor, type Grant } from '#contracts/actor';
import type { Transaction } from '#platform/database';

/** conference id → its campaign's id, for those conferences that exist. */
export type CampaignLookup = (
  tx: Transaction,
  conferenceIds: readonly string[],
) => Promise<ReadonlyMap<string, string | null>>;

/**
 * Whose rights somebody may give. Whoever may edit a conference may give roles in it, and the manager of a campaign in
 * all its conferences; which these are, the conferences' side tells at boot.
 */
@Injectable()
export class GrantScopes {
  private lookup: CampaignLookup = () => Promise.resolve(new Map());

  register(lookup: CampaignLookup): void {
    this.lookup = lookup;
  }

  /** Those of the grants that the actor may give and take. */
  async within(tx: Transaction, actor: Actor, grants: readonly Grant[]): Promise<Grant[]> {
    if (may(actor, 'installation.administer')) return [...grants];
    const ids = grants.flatMap(({ conferenceId }) => conferenceId ?? []);
    const campaigns = ids.length > 0 ? await this.lookup(tx, [...new Set(ids)]) : new Map<string, null>();
    return grants.filter(({ conferenceId, campaignId }) =>
      may(actor, 'conference.edit', {
        conferenceId,
        campaignId: conferenceId ? campaigns.get(conferenceId) : campaignId,
      }),
    );
  }
}

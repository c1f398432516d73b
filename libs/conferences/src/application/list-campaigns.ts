import { Injectable } from '@nestjs/common';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import { encodeCursor } from '#platform/cursor';
import type { PageQuery } from '#platform/http';
import { likeAnywhere } from '#platform/text';
import type { CampaignListView } from '../http/campaign.view.js';
import { Campaign } from '../persistence/campaign.entity.js';
import { sightOf } from './conference-access.js';
import { describeCampaigns } from './describe-campaign.js';
import { pageKey } from './page-key.js';

/** Campaigns one holds a right in, or in one of whose conferences; newest first. */
@Injectable()
export class ListCampaigns {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call, query: PageQuery): Promise<CampaignListView> {
    const tx = this.transactions.reader;
    const sight = sightOf(call);
    const list = tx
      .createQueryBuilder(Campaign, 'p')
      .orderBy('p.createdAt', 'DESC')
      .addOrderBy('p.id', 'DESC')
      .limit(query.limit + 1);
    if (sight)
      list.andWhere(
        `(p.id = ANY(:campaignIds) OR EXISTS (
           SELECT 1 FROM conferences c WHERE c.campaign_id = p.id AND c.id = ANY(:conferenceIds)))`,
        { ...sight },
      );
    if (query.q)
      list.andWhere("lower(p.name_zh || ' ' || p.name_en) LIKE :like", { like: likeAnywhere(query.q) });
    const after = pageKey(query.cursor, ['time', 'id']);
    if (after)
      list.andWhere('(p.created_at, p.id) < (:at::timestamptz, :id::uuid)', {
        at: new Date(Number(after[0])),
        id: after[1],
      });
    const found = await list.getMany();
    const items = found.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: await describeCampaigns(tx, call, items),
      nextCursor:
        found.length > query.limit && last ? encodeCursor([last.createdAt.getTime(), last.id]) : null,
    };
  }
}

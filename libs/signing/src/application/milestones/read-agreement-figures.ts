import { Injectable } from '@nestjs/common';
import { conferencesOfCampaigns, findCampaign, findConferences, requireConference } from '#conferences';
import { may } from '#contracts/actor';
import { DomainError } from '#contracts/domain-error';
import type { Call } from '#platform/call';
import { Transactions } from '#platform/database';
import type {
  AgreementFiguresView,
  CampaignAgreementFiguresView,
} from '../../http/milestones/agreement-figures.view.js';
import { addedUp, agreementFigures } from './agreement-figures.js';

/** What agreements came to: of a conference, and of a campaign by its conferences. */
@Injectable()
export class ReadAgreementFigures {
  constructor(private readonly transactions: Transactions) {}

  async ofConference(call: Call, conferenceId: string): Promise<AgreementFiguresView> {
    const tx = this.transactions.reader;
    await requireConference(tx, call, conferenceId, 'signing.read');
    return (await agreementFigures(tx, [conferenceId], call.clock.now())).get(conferenceId)!;
  }

  /** Counts the conferences whose agreements the colleague may read. */
  async ofCampaign(call: Call, campaignId: string): Promise<CampaignAgreementFiguresView> {
    const tx = this.transactions.reader;
    const ids = await conferencesOfCampaigns(tx, [campaignId]);
    const mine = ids.filter((conferenceId) => may(call.actor, 'signing.read', { conferenceId, campaignId }));
    const isKnown = mine.length > 0 || may(call.actor, 'signing.read', { campaignId });
    if (!isKnown || !(await findCampaign(tx, campaignId))) throw new DomainError('access.not-found');
    const conferences = [...(await findConferences(tx, mine)).values()]
      .filter(({ isTemplate }) => !isTemplate)
      .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    const figures = await agreementFigures(
      tx,
      conferences.map(({ id }) => id),
      call.clock.now(),
    );
    return {
      total: addedUp([...figures.values()]),
      conferences: conferences.map(({ id, titleZh, titleEn }) => ({
        conferenceId: id,
        titleZh,
        titleEn: titleEn || titleZh,
        figures: figures.get(id)!,
      })),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { conferencesOfCampaigns, findConferences } from '#conferences';
import { may } from '#contracts/actor';
import type { Call } from '#platform/call';
import { Transactions, type Transaction } from '#platform/database';
import type { UpcomingMailingsView } from '../../http/mailings/mailing.view.js';
import { Mailings } from '../../persistence/mailings.js';
import { mailingCounts } from '../../persistence/mailing-counts.js';

/** What goes out next, over every conference whose mailings the actor may see. */
@Injectable()
export class UpcomingMailings {
  constructor(private readonly transactions: Transactions) {}

  async run(call: Call): Promise<UpcomingMailingsView> {
    const tx = this.transactions.reader;
    const mailings = await new Mailings(tx).upcoming(await conferencesSeen(tx, call));
    const conferences = await findConferences(tx, [...new Set(mailings.map((one) => one.conferenceId))]);
    const counts = await mailingCounts(
      tx,
      mailings.map(({ id }) => id),
    );
    return {
      items: mailings.map((mailing) => {
        const conference = conferences.find(({ id }) => id === mailing.conferenceId)!;
        const { planned, underWay } = counts.get(mailing.id)!;
        return {
          id: mailing.id,
          conferenceId: mailing.conferenceId,
          titleZh: conference.titleZh,
          titleEn: conference.titleEn,
          timeZone: conference.timeZone,
          name: mailing.name,
          purpose: mailing.purpose,
          state: mailing.state,
          dueAt: mailing.dueAt?.toISOString() ?? null,
          people: planned + underWay,
        };
      }),
    };
  }
}

/** Ids of the conferences; null for all. */
async function conferencesSeen(tx: Transaction, { actor }: Call): Promise<string[] | null> {
  if (actor.kind !== 'user' || actor.isAdministrator) return null;
  const held = actor.grants.filter(({ conferenceId, campaignId }) =>
    may(actor, 'outreach.read', { conferenceId, campaignId }),
  );
  const inCampaigns = await conferencesOfCampaigns(
    tx,
    held.flatMap(({ campaignId }) => campaignId ?? []),
  );
  return [...held.flatMap(({ conferenceId }) => conferenceId ?? []), ...inCampaigns];
}

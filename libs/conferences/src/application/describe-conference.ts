import { may } from '#contracts/actor';
import { findOrganisations } from '#organisations';
import type { Call } from '#platform/call';
import type { Transaction } from '#platform/database';
import { isEditableState, transitions } from '../domain/conference-states.js';
import type { ConferenceView, HostView } from '../http/conference.view.js';
import { Campaign } from '../persistence/campaign.entity.js';
import { ConferenceParts } from '../persistence/conference-parts.js';
import { Conferences } from '../persistence/conferences.js';
import { describeVenue } from './describe-venue.js';

export async function describeHosts(tx: Transaction, conferenceId: string): Promise<HostView[]> {
  const hosts = await new ConferenceParts(tx, conferenceId).hosts();
  const organisations = await findOrganisations(
    tx,
    hosts.map(({ organisationId }) => organisationId),
  );
  return hosts.map(({ organisationId, part }) => {
    const organisation = organisations.get(organisationId);
    return {
      organisationId,
      part,
      nameZh: organisation?.nameZh ?? '',
      nameEn: organisation?.nameEn ?? '',
    };
  });
}

/** Everything the console shows of a conference that exists. */
export async function describeConference(tx: Transaction, call: Call, id: string): Promise<ConferenceView> {
  const conference = (await new Conferences(tx).find(id))!;
  const campaign = (await tx.findOneBy(Campaign, { id: conference.campaignId }))!;
  const parts = new ConferenceParts(tx, id);
  const places = (await parts.pools()).map(({ participantType, capacity, taken }) => ({
    participantType,
    capacity,
    taken,
  }));
  const venue = conference.venueId ? await describeVenue(tx, conference.venueId) : null;
  const mayEdit = may(call.actor, 'conference.edit', {
    conferenceId: id,
    campaignId: conference.campaignId,
  });
  return {
    id,
    slug: conference.slug,
    campaignId: campaign.id,
    campaignNameZh: campaign.nameZh,
    campaignNameEn: campaign.nameEn,
    state: conference.state,
    titleZh: conference.titleZh,
    titleEn: conference.titleEn,
    summaryZh: conference.summaryZh,
    summaryEn: conference.summaryEn,
    startsAt: conference.startsAt.toISOString(),
    endsAt: conference.endsAt.toISOString(),
    timeZone: conference.timeZone,
    registrationOpensAt: conference.registrationOpensAt.toISOString(),
    registrationClosesAt: conference.registrationClosesAt.toISOString(),
    venueNameZh: venue?.nameZh ?? conference.placeZh,
    venueNameEn: venue?.nameEn ?? conference.placeEn,
    placeZh: conference.placeZh,
    placeEn: conference.placeEn,
    venue,
    hosts: await describeHosts(tx, id),
    places,
    sharedPlaces: (await parts.sharedPools()).map(({ conferenceId: _, ...pool }) => pool),
    capacity: places.reduce((sum, { capacity }) => sum + capacity, 0),
    taken: places.reduce((sum, { taken }) => sum + taken, 0),
    cancelReason: conference.cancelReason,
    cancelledAt: conference.cancelledAt?.toISOString() ?? null,
    publishedAt: conference.publishedAt?.toISOString() ?? null,
    createdAt: conference.createdAt.toISOString(),
    allowedTransitions: mayEdit && !conference.isTemplate ? [...transitions[conference.state]] : [],
    isEditable: mayEdit && isEditableState(conference.state),
    publicPath: `/c/${conference.slug}`,
    isDemo: conference.isDemo,
    isTemplate: conference.isTemplate,
    templateName: conference.templateName,
    version: conference.version,
  };
}

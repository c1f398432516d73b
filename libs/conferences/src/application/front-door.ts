import type { ConferenceState, HostPart, ParticipantType } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import type { ConferenceRecord } from '../domain/conference-record.js';
import type { ConferencePools, SessionCount } from '../domain/place-counts.js';
import type { Pool } from '../domain/places.js';
import { Campaign } from '../persistence/campaign.entity.js';
import { ConferenceParts } from '../persistence/conference-parts.js';
import { Conferences } from '../persistence/conferences.js';
import { PlaceLocks } from '../persistence/place-locks.js';

export const findConference = (tx: Transaction, id: string): Promise<ConferenceRecord | null> =>
  new Conferences(tx).record(id);

export const findConferenceBySlug = (tx: Transaction, slug: string): Promise<ConferenceRecord | null> =>
  new Conferences(tx).recordBySlug(slug);

export const findConferences = (tx: Transaction, ids: readonly string[]): Promise<ConferenceRecord[]> =>
  new Conferences(tx).records(ids);

/**
 * The conference's state, held until commit: nobody cancels or edits it meanwhile. Always before places, as everyone
 * locks them; null when there is no such conference.
 */
export const holdConference = (tx: Transaction, id: string): Promise<ConferenceState | null> =>
  new Conferences(tx).hold(id);

/** As `holdConference` for many, by their public addresses, with all that is known of them. */
export const holdConferencesBySlug = (
  tx: Transaction,
  slugs: readonly string[],
): Promise<ConferenceRecord[]> => new Conferences(tx).holdBySlug(slugs);

/** Every limit of these conferences, locked until commit. */
export const lockPools = (
  tx: Transaction,
  conferenceIds: readonly string[],
): Promise<Map<string, ConferencePools>> => new PlaceLocks(tx).pools(conferenceIds);

/** Types for which a freed place of this type could be one less: itself, and those it shares places with. */
export const competingTypes = (
  tx: Transaction,
  conferenceId: string,
  participantType: ParticipantType,
): Promise<ParticipantType[]> => new ConferenceParts(tx, conferenceId).competingTypes(participantType);

/** The places of these sessions, locked until commit; a session without places has no entry. Always after the pools. */
export const lockSessionPlaces = (tx: Transaction, sessionIds: readonly string[]): Promise<SessionCount[]> =>
  new PlaceLocks(tx).sessions(sessionIds);

/** The ids of every conference in these campaigns. */
export const conferencesOfCampaigns = (tx: Transaction, campaignIds: readonly string[]): Promise<string[]> =>
  new Conferences(tx).idsInCampaigns(campaignIds);

export async function placesOf(tx: Transaction, conferenceId: string): Promise<Pool[]> {
  const pools = await new ConferenceParts(tx, conferenceId).pools();
  return pools.map(({ participantType, capacity, taken }) => ({ participantType, capacity, taken }));
}

/** What a campaign is called, and who organises it; null when there is none. English falls back to Chinese. */
export async function findCampaign(
  tx: Transaction,
  id: string,
): Promise<{ nameZh: string; nameEn: string; organiserId: string | null } | null> {
  const campaign = await tx.findOneBy(Campaign, { id });
  if (!campaign) return null;
  const { nameZh, nameEn, organiserId } = campaign;
  return { nameZh, nameEn: nameEn || nameZh, organiserId };
}

/** Organisers first, then co-organisers, then the host university. */
export async function hostsOf(
  tx: Transaction,
  conferenceId: string,
): Promise<{ organisationId: string; part: HostPart }[]> {
  const hosts = await new ConferenceParts(tx, conferenceId).hosts();
  return hosts.map(({ organisationId, part }) => ({ organisationId, part }));
}

import type { ConferenceState, ParticipantType } from '#contracts/vocabulary';
import type { Transaction } from '#platform/database';
import type { ConferenceRecord } from '../domain/conference-record.js';
import type { Pool } from '../domain/places.js';
import { ConferenceParts } from '../persistence/conference-parts.js';
import { Conferences } from '../persistence/conferences.js';

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
/** The ids of every conference in these campaigns. */
export const conferencesOfCampaigns = (tx: Transaction, campaignIds: readonly string[]): Promise<string[]> =>
  new Conferences(tx).idsInCampaigns(campaignIds);

/** The places of one participant type, locked until commit; null when the type is not invited. */
export async function lockPlaces(
  tx: Transaction,
  conferenceId: string,
  participantType: ParticipantType,
): Promise<{ capacity: number; taken: number } | null> {
  const pool = await new ConferenceParts(tx, conferenceId).lockPool(participantType);
  return pool && { capacity: pool.capacity, taken: pool.taken };
}

export async function placesOf(tx: Transaction, conferenceId: string): Promise<Pool[]> {
  const pools = await new ConferenceParts(tx, conferenceId).pools();
  return pools.map(({ participantType, capacity, taken }) => ({ participantType, capacity, taken }));
}

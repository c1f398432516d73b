import type { ConferenceState } from '#contracts/vocabulary';
import { likeAnywhere } from '#platform/text';
import type { Transaction } from '#platform/database';

/** Which conferences a reader may see at all; null: every one. */
export interface Sight {
  conferenceIds: readonly string[];
  campaignIds: readonly string[];
}

export interface ListedConference {
  id: string;
  slug: string;
  campaignId: string;
  campaignNameZh: string;
  campaignNameEn: string;
  state: ConferenceState;
  titleZh: string;
  titleEn: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  registrationOpensAt: Date;
  registrationClosesAt: Date;
  venueNameZh: string;
  venueNameEn: string;
  capacity: number;
  taken: number;
  /** Free places of the types the public registers for. */
  publicLeft: number;
  isDemo: boolean;
}

export interface ConferenceFilter {
  sight: Sight | null;
  states?: readonly ConferenceState[];
  campaignId?: string;
  q?: string | null;
  endsBefore?: Date;
  endsFrom?: Date;
  order: 'newest-first' | 'soonest-first';
  after: (string | number)[] | null;
  limit: number;
}

const COLUMNS = `
  c.id, c.slug, c.campaign_id AS "campaignId", p.name_zh AS "campaignNameZh", p.name_en AS "campaignNameEn",
  c.state, c.title_zh AS "titleZh", c.title_en AS "titleEn", c.starts_at AS "startsAt", c.ends_at AS "endsAt",
  c.time_zone AS "timeZone", c.registration_opens_at AS "registrationOpensAt",
  c.registration_closes_at AS "registrationClosesAt",
  coalesce(v.name_zh, c.place_zh) AS "venueNameZh", coalesce(v.name_en, c.place_en) AS "venueNameEn",
  coalesce(pools.capacity, 0)::int AS capacity, coalesce(pools.taken, 0)::int AS taken,
  coalesce(pools.public_left, 0)::int AS "publicLeft", c.is_demo AS "isDemo"`;

const TABLES = `
  conferences c
  JOIN campaigns p ON p.id = c.campaign_id
  LEFT JOIN venues v ON v.id = c.venue_id
  LEFT JOIN LATERAL (
    SELECT sum(capacity) AS capacity, sum(taken) AS taken,
           sum(least(capacity - taken, (
             SELECT min(s.capacity - s.taken) FROM shared_pools s
             WHERE s.conference_id = place_pools.conference_id AND participant_type = ANY(s.participant_types))))
             FILTER (WHERE participant_type = 'enterprise-representative') AS public_left
    FROM place_pools WHERE conference_id = c.id
  ) pools ON true`;

/** The list's rows; `after` is the start (ms) and id of the last row seen. */
export async function listConferences(
  tx: Transaction,
  filter: ConferenceFilter,
): Promise<ListedConference[]> {
  const values: unknown[] = [];
  const value = (v: unknown): string => `$${values.push(v)}`;
  const conditions = ['NOT c.is_template'];
  const { sight, after } = filter;
  if (sight)
    conditions.push(
      `(c.id = ANY(${value(sight.conferenceIds)}) OR c.campaign_id = ANY(${value(sight.campaignIds)}))`,
    );
  if (filter.states) conditions.push(`c.state = ANY(${value(filter.states)})`);
  if (filter.campaignId) conditions.push(`c.campaign_id = ${value(filter.campaignId)}`);
  if (filter.q) conditions.push(`c.search_text LIKE ${value(likeAnywhere(filter.q))}`);
  if (filter.endsFrom) conditions.push(`c.ends_at >= ${value(filter.endsFrom)}`);
  if (filter.endsBefore) conditions.push(`c.ends_at < ${value(filter.endsBefore)}`);
  const [sign, direction] = filter.order === 'newest-first' ? ['<', 'DESC'] : ['>', 'ASC'];
  if (after)
    conditions.push(
      `(c.starts_at, c.id) ${sign} (${value(new Date(Number(after[0])))}::timestamptz, ${value(String(after[1]))}::uuid)`,
    );
  return (await tx.query(
    `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${conditions.join(' AND ')}
     ORDER BY c.starts_at ${direction}, c.id ${direction} LIMIT ${value(filter.limit)}`,
    values,
  )) as ListedConference[];
}

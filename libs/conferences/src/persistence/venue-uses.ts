import type { Transaction } from '#platform/database';
import type { Sight } from './conference-list.js';

export interface VenueUse {
  venueId: string;
  conferenceCount: number;
  /** The conference there that is on or comes next. */
  next: { id: string; titleZh: string; titleEn: string; startsAt: string; timeZone: string } | null;
}

/** In which conferences these venues are used, of those the reader may see; cancelled ones do not count. */
export async function usesOfVenues(
  tx: Transaction,
  venueIds: readonly string[],
  sight: Sight | null,
  now: Date,
): Promise<Map<string, VenueUse>> {
  const rows = (await tx.query(
    `SELECT venue_id AS "venueId", count(*)::int AS "conferenceCount",
            (array_agg(json_build_object('id', id, 'titleZh', title_zh, 'titleEn', title_en,
                         'startsAt', to_char(starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                         'timeZone', time_zone) ORDER BY starts_at, id)
               FILTER (WHERE ends_at > $2 AND state IN ('draft', 'published', 'live')))[1] AS next
     FROM conferences
     WHERE venue_id = ANY($1) AND NOT is_template AND state <> 'cancelled'
       AND ($3::uuid[] IS NULL OR id = ANY($3) OR campaign_id = ANY($4::uuid[]))
     GROUP BY 1`,
    [venueIds, now, sight?.conferenceIds ?? null, sight?.campaignIds ?? null],
  )) as VenueUse[];
  return new Map(rows.map((row) => [row.venueId, row]));
}

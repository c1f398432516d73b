import type { Transaction } from '#platform/database';
import type { Sight } from './conference-list.js';

export interface ListedTemplate {
  id: string;
  name: string;
  campaignId: string;
  campaignNameZh: string;
  campaignNameEn: string;
  titleZh: string;
  titleEn: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  venueNameZh: string;
  venueNameEn: string;
  capacity: number;
  sessionCount: number;
  createdAt: Date;
}

const LIST = `
  SELECT c.id, c.template_name AS name, c.campaign_id AS "campaignId", p.name_zh AS "campaignNameZh",
         p.name_en AS "campaignNameEn", c.title_zh AS "titleZh", c.title_en AS "titleEn",
         c.starts_at AS "startsAt", c.ends_at AS "endsAt", c.time_zone AS "timeZone",
         coalesce(v.name_zh, c.place_zh) AS "venueNameZh", coalesce(v.name_en, c.place_en) AS "venueNameEn",
         (SELECT coalesce(sum(capacity), 0)::int FROM place_pools WHERE conference_id = c.id) AS capacity,
         (SELECT count(*)::int FROM programme_sessions WHERE conference_id = c.id) AS "sessionCount",
         c.created_at AS "createdAt"
  FROM conferences c JOIN campaigns p ON p.id = c.campaign_id LEFT JOIN venues v ON v.id = c.venue_id
  WHERE c.is_template`;

/** Patterns of conferences, which no list of conferences shows. */
export class Templates {
  constructor(private readonly tx: Transaction) {}

  /** By name; `sight` null for all. */
  async seenBy(sight: Sight | null): Promise<ListedTemplate[]> {
    return (await this.tx.query(
      `${LIST} AND ($1::uuid[] IS NULL OR c.id = ANY($1) OR c.campaign_id = ANY($2::uuid[]))
       ORDER BY c.template_name, c.id`,
      [sight?.conferenceIds ?? null, sight?.campaignIds ?? null],
    )) as ListedTemplate[];
  }

  async one(id: string): Promise<ListedTemplate | null> {
    const rows = (await this.tx.query(`${LIST} AND c.id = $1`, [id])) as ListedTemplate[];
    return rows[0] ?? null;
  }

  /** Whether another template of the campaign is called so, with nobody naming one meanwhile. */
  async isNameTaken(campaignId: string, name: string, exceptId: string | null): Promise<boolean> {
    await this.tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`templates:${campaignId}`]);
    const rows = (await this.tx.query(
      `SELECT 1 FROM conferences WHERE is_template AND campaign_id = $1 AND template_name = $2
         AND id IS DISTINCT FROM $3::uuid LIMIT 1`,
      [campaignId, name, exceptId],
    )) as unknown[];
    return rows.length > 0;
  }

  /** Its own rows; what others hang on it must be gone. */
  async delete(id: string): Promise<void> {
    for (const table of [
      'programme_releases',
      'session_places',
      'programme_sessions',
      'shared_pools',
      'place_pools',
      'conference_hosts',
    ])
      await this.tx.query(`DELETE FROM ${table} WHERE conference_id = $1`, [id]);
    await this.tx.query('DELETE FROM conferences WHERE id = $1 AND is_template', [id]);
  }
}

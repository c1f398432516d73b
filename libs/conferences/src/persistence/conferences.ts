import type { ConferenceState } from '#contracts/vocabulary';
import { queryPrepared, type Transaction } from '#platform/database';
import type { ConferenceRecord } from '../domain/conference-record.js';
import { Conference } from './conference.entity.js';

const RECORD = `
  SELECT c.id, c.slug, c.campaign_id AS "campaignId", c.state, c.title_zh AS "titleZh",
         coalesce(nullif(c.title_en, ''), c.title_zh) AS "titleEn",
         c.starts_at AS "startsAt", c.ends_at AS "endsAt", c.time_zone AS "timeZone",
         c.registration_opens_at AS "registrationOpensAt", c.registration_closes_at AS "registrationClosesAt",
         coalesce(v.name_zh, c.place_zh) AS "venueNameZh",
         coalesce(nullif(coalesce(v.name_en, c.place_en), ''), v.name_zh, c.place_zh) AS "venueNameEn",
         coalesce(v.address_zh, '') AS "addressZh",
         coalesce(nullif(v.address_en, ''), v.address_zh, '') AS "addressEn",
         c.cancel_reason AS "cancelReason", c.is_demo AS "isDemo", c.is_template AS "isTemplate",
         c.version,
         c.calendar_sequence AS "calendarSequence"
  FROM conferences c LEFT JOIN venues v ON v.id = c.venue_id`;

export class Conferences {
  constructor(private readonly tx: Transaction) {}

  async record(id: string): Promise<ConferenceRecord | null> {
    const rows = (await this.tx.query(`${RECORD} WHERE c.id = $1`, [id])) as ConferenceRecord[];
    return rows[0] ?? null;
  }

  async recordBySlug(slug: string): Promise<ConferenceRecord | null> {
    const rows = (await this.tx.query(`${RECORD} WHERE c.slug = $1`, [slug])) as ConferenceRecord[];
    return rows[0] ?? null;
  }

  async records(ids: readonly string[]): Promise<ConferenceRecord[]> {
    if (ids.length === 0) return [];
    return (await this.tx.query(`${RECORD} WHERE c.id = ANY($1)`, [ids])) as ConferenceRecord[];
  }

  async idsInCampaigns(campaignIds: readonly string[]): Promise<string[]> {
    if (campaignIds.length === 0) return [];
    const rows = (await this.tx.query(
      'SELECT id FROM conferences WHERE campaign_id = ANY($1) AND NOT is_template',
      [campaignIds],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  find(id: string): Promise<Conference | null> {
    return this.tx.findOneBy(Conference, { id });
  }

  /** Held until commit, so that two editors never mix. */
  lock(id: string): Promise<Conference | null> {
    return this.tx.findOne(Conference, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Held by many at once; an editor waits until all have committed. */
  async hold(id: string): Promise<ConferenceState | null> {
    const rows = (await this.tx.query('SELECT state FROM conferences WHERE id = $1 FOR SHARE', [id])) as {
      state: ConferenceState;
    }[];
    return rows[0]?.state ?? null;
  }

  /** Records of the conferences with these addresses, each held until commit, in one order for everyone. */
  holdBySlug(slugs: readonly string[]): Promise<ConferenceRecord[]> {
    return queryPrepared<ConferenceRecord>(
      this.tx,
      {
        name: 'hold-conferences',
        text: `${RECORD} WHERE c.slug = ANY($1) ORDER BY c.id FOR SHARE OF c`,
      },
      [slugs],
    );
  }

  /** Addresses that begin so, with the right to add one until commit. */
  async lockSlugs(base: string): Promise<Set<string>> {
    await this.tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`slug:${base}`]);
    const rows = (await this.tx.query('SELECT slug FROM conferences WHERE starts_with(slug, $1)', [
      base,
    ])) as { slug: string }[];
    return new Set(rows.map(({ slug }) => slug));
  }
}

import type { Transaction } from '#platform/database';
import {
  byStart,
  type ReleasedProgramme,
  type ReleasedSession,
} from '../domain/programme/released-session.js';
import { ProgrammeRelease } from './programme-release.entity.js';
import { ProgrammeSession } from './programme-session.entity.js';

export interface HeldRoom {
  roomId: string;
  startsAt: string;
  endsAt: string;
  conferenceZh: string;
  conferenceEn: string;
}

/** Draft and releases of one conference's programme. */
export class Programmes {
  constructor(
    private readonly tx: Transaction,
    private readonly conferenceId: string,
  ) {}

  draft(): Promise<ProgrammeSession[]> {
    return this.tx.find(ProgrammeSession, {
      where: { conferenceId: this.conferenceId },
      order: { position: 'ASC' },
    });
  }

  /** Of these ids, those that sessions of other conferences have, or had when they were released. */
  async idsElsewhere(ids: readonly string[]): Promise<Set<string>> {
    const rows = (await this.tx.query(
      `SELECT id FROM programme_sessions WHERE id = ANY($1) AND conference_id <> $2
       UNION SELECT session_id FROM session_places WHERE session_id = ANY($1) AND conference_id <> $2`,
      [ids, this.conferenceId],
    )) as { id: string }[];
    return new Set(rows.map(({ id }) => id));
  }

  /** The release in force; null before the first. */
  async released(): Promise<ReleasedProgramme | null> {
    const [release] = await this.tx.find(ProgrammeRelease, {
      where: { conferenceId: this.conferenceId },
      order: { number: 'DESC' },
      take: 1,
    });
    return release ?? null;
  }

  async release(number: number): Promise<ProgrammeRelease | null> {
    return this.tx.findOneBy(ProgrammeRelease, { conferenceId: this.conferenceId, number });
  }

  /** The newest first. */
  releases(): Promise<ProgrammeRelease[]> {
    return this.tx.find(ProgrammeRelease, {
      where: { conferenceId: this.conferenceId },
      order: { number: 'DESC' },
    });
  }

  /** These sessions as they were released last, also such as are released no more; by time. */
  async lastReleased(sessionIds: readonly string[]): Promise<ReleasedSession[]> {
    const rows = (await this.tx.query(
      `SELECT DISTINCT ON (s->>'id') s AS session
       FROM programme_releases r CROSS JOIN LATERAL jsonb_array_elements(r.sessions) s
       WHERE r.conference_id = $1 AND s->>'id' = ANY($2::text[])
       ORDER BY s->>'id', r.number DESC`,
      [this.conferenceId, sessionIds],
    )) as { session: ReleasedSession }[];
    return byStart(rows.map(({ session }) => session));
  }

  async addRelease(release: Omit<ProgrammeRelease, 'conferenceId'>): Promise<void> {
    await this.tx.insert(ProgrammeRelease, {
      ...release,
      sessions: byStart(release.sessions),
      conferenceId: this.conferenceId,
    });
  }

  /** What is taken of each session with places. */
  async taken(): Promise<Map<string, number>> {
    const rows = (await this.tx.query(
      'SELECT session_id AS id, taken FROM session_places WHERE conference_id = $1',
      [this.conferenceId],
    )) as { id: string; taken: number }[];
    return new Map(rows.map(({ id, taken }) => [id, taken]));
  }

  /** Rooms of the venue that the released programmes of other conferences hold while this one lasts. */
  async roomsHeldElsewhere(venueId: string, startsAt: Date, endsAt: Date): Promise<HeldRoom[]> {
    return (await this.tx.query(
      `SELECT s->>'roomId' AS "roomId", s->>'startsAt' AS "startsAt", s->>'endsAt' AS "endsAt",
              c.title_zh AS "conferenceZh", coalesce(nullif(c.title_en, ''), c.title_zh) AS "conferenceEn"
       FROM conferences c
       JOIN LATERAL (SELECT sessions FROM programme_releases r WHERE r.conference_id = c.id
                     ORDER BY number DESC LIMIT 1) last ON true
       CROSS JOIN LATERAL jsonb_array_elements(last.sessions) s
       WHERE c.venue_id = $1 AND c.id <> $2 AND c.state IN ('published', 'live')
         AND c.starts_at < $4 AND c.ends_at > $3 AND s->>'roomId' IS NOT NULL
       ORDER BY 2, 1`,
      [venueId, this.conferenceId, startsAt, endsAt],
    )) as HeldRoom[];
  }

  /** One releases at a time in a venue, so that no two take the same room unseen. */
  async lockVenue(venueId: string): Promise<void> {
    await this.tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`programme-of-venue:${venueId}`]);
  }
}

import type { Transaction } from '#platform/database';
import type { RefusalReason, ScanMethod, ScanVerdict } from '#contracts/vocabulary';

export interface ScanLine {
  id: string;
  registration_id: string | null;
  verdict: ScanVerdict;
  reason: RefusalReason | null;
  method: ScanMethod;
  name: string | null;
  organisation_zh: string | null;
  organisation_en: string | null;
  point_id: string;
  point_zh: string;
  point_en: string;
  device_label: string | null;
  happened_at: Date;
  is_clock_doubtful: boolean;
  is_annulled: boolean;
}

export interface PointCounts {
  id: string;
  name_zh: string;
  name_en: string;
  opens_at: Date | null;
  closes_at: Date | null;
  entered: number;
  admitted: number;
  already_admitted: number;
  refused: number;
}

const SCAN_LINE = `
  SELECT s.id, s.registration_id, s.verdict, s.reason, s.method, r.name, o.name_zh AS organisation_zh,
    o.name_en AS organisation_en, s.point_id, p.name_zh AS point_zh, p.name_en AS point_en, s.device_label,
    s.happened_at, s.is_clock_doubtful, s.annulled_at IS NOT NULL AS is_annulled
  FROM scans s JOIN check_in_points p ON p.id = s.point_id
  LEFT JOIN registrations r ON r.id = s.registration_id
  LEFT JOIN organisations o ON o.id = r.organisation_id`;

/** Registrations with more than one green scan that stands. */
const CONFLICTS = `
  SELECT registration_id FROM scans
  WHERE conference_id = $1 AND verdict = 'admitted' AND annulled_at IS NULL
  GROUP BY registration_id HAVING count(*) > 1`;

/** What the door and its supervisors look at. */
export class DoorStatus {
  constructor(private readonly tx: Transaction) {}

  async counts(conferenceId: string): Promise<{ registered: number; inside: number; conflicts: number }> {
    const [counts] = await this.tx.query<{ registered: number; inside: number; conflicts: number }[]>(
      `SELECT
         (SELECT count(*)::int FROM registrations WHERE conference_id = $1 AND state = 'confirmed') AS registered,
         (SELECT count(*)::int FROM check_in_entries WHERE conference_id = $1) AS inside,
         (SELECT count(*)::int FROM (${CONFLICTS}) AS c) AS conflicts`,
      [conferenceId],
    );
    return counts!;
  }

  points(conferenceId: string): Promise<PointCounts[]> {
    return this.tx.query<PointCounts[]>(
      `SELECT p.id, p.name_zh, p.name_en, p.opens_at, p.closes_at,
         (SELECT count(*)::int FROM check_in_entries e WHERE e.point_id = p.id) AS entered,
         count(s.id) FILTER (WHERE s.verdict = 'admitted')::int AS admitted,
         count(s.id) FILTER (WHERE s.verdict = 'already-admitted')::int AS already_admitted,
         count(s.id) FILTER (WHERE s.verdict = 'refused')::int AS refused
       FROM check_in_points p
       LEFT JOIN scans s ON s.point_id = p.id AND s.conference_id = $1 AND s.annulled_at IS NULL
       WHERE p.conference_id = $1 GROUP BY p.id ORDER BY p.position, p.id`,
      [conferenceId],
    );
  }

  lastScans(conferenceId: string, limit: number): Promise<ScanLine[]> {
    return this.tx.query<ScanLine[]>(
      `${SCAN_LINE} WHERE s.conference_id = $1 ORDER BY s.received_at DESC, s.id DESC LIMIT $2`,
      [conferenceId, limit],
    );
  }

  /** First entries by minute. */
  arrivals(conferenceId: string): Promise<{ minute: Date; persons: number }[]> {
    return this.tx.query(
      `SELECT date_trunc('minute', entered_at) AS minute, count(*)::int AS persons
       FROM check_in_entries WHERE conference_id = $1 GROUP BY 1 ORDER BY 1`,
      [conferenceId],
    );
  }

  /** The green scans of everyone let in more than once, person by person, earliest first. */
  conflictingScans(conferenceId: string): Promise<ScanLine[]> {
    return this.tx.query<ScanLine[]>(
      `${SCAN_LINE} WHERE s.conference_id = $1 AND s.verdict = 'admitted' AND s.annulled_at IS NULL
         AND s.registration_id IN (${CONFLICTS})
       ORDER BY s.registration_id, s.happened_at, s.id LIMIT 1000`,
      [conferenceId],
    );
  }
}

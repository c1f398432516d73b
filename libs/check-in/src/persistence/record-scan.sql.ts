import { DOORS_OPEN_HOURS_BEFORE } from '#contracts/check-in';
import type { PreparedQuery } from '#platform/database';

/**
 * One scan in one statement: may this user scan here, whose ticket is it, is the answer already stored, who comes
 * first, what is the door shown. The refusals are those of `decideScan` (contracts); a test walks both through every
 * combination. The key of check_in_entries lets one of two simultaneous gates win; it keeps the earliest time.
 *
 * $1 scan id, $2 conference, $3 point, $4 nonce, $5 ticket or null, $6 registration or null, $7 fault of the code or
 * null, $8 method, $9 scanned at, $10 happened at, $11 is clock doubtful, $12 received at, $13 user, $14 device label,
 * $15 may scan everywhere, $16 conferences, $17 campaigns of the user, $18 the key that signed the code or null.
 */
const text = `
WITH place AS (
  SELECT c.id AS conference_id, p.id AS point_id,
    (c.state = 'live' OR (c.state = 'published'
      AND $10::timestamptz BETWEEN c.starts_at - interval '${DOORS_OPEN_HOURS_BEFORE} hours' AND c.ends_at))
    AND (p.opens_at IS NULL OR $10 >= p.opens_at) AND (p.closes_at IS NULL OR $10 <= p.closes_at) AS is_open
  FROM conferences c JOIN check_in_points p ON p.conference_id = c.id
  WHERE c.id = $2::uuid AND p.id = $3::uuid
    AND ($15::boolean OR c.id = ANY($16::uuid[]) OR c.campaign_id = ANY($17::uuid[]))
), stored AS (
  SELECT s.* FROM scans s JOIN place USING (conference_id) WHERE s.nonce = $4::uuid
), person AS (
  SELECT r.id AS registration_id, r.state, t.id AS ticket_id, t.revoked_at IS NOT NULL AS is_revoked
  FROM place
  LEFT JOIN tickets t ON t.id = $5::uuid AND t.conference_id = place.conference_id
    AND EXISTS (SELECT FROM ticket_keys k WHERE k.id = $18::integer AND k.retired_at IS NULL)
  JOIN registrations r ON r.id = coalesce($6::uuid, t.registration_id) AND r.conference_id = place.conference_id
), decided AS (
  SELECT place.conference_id, place.point_id, person.registration_id, person.ticket_id,
    CASE
      WHEN $7::text IS NOT NULL THEN $7
      WHEN person.registration_id IS NULL THEN 'unknown-code'
      WHEN person.is_revoked OR person.state = 'cancelled' THEN 'revoked'
      WHEN person.state <> 'confirmed' THEN 'not-confirmed'
      WHEN NOT place.is_open THEN 'not-open'
    END AS reason
  FROM place LEFT JOIN person ON true
  WHERE NOT EXISTS (SELECT FROM stored) AND ($6 IS NULL OR person.registration_id IS NOT NULL)
), earlier AS (
  SELECT e.entered_at, e.point_id FROM check_in_entries e JOIN decided USING (registration_id)
), entry AS (
  INSERT INTO check_in_entries AS e (registration_id, conference_id, scan_id, point_id, entered_at)
  SELECT registration_id, conference_id, $1::uuid, point_id, $10 FROM decided WHERE reason IS NULL
  ON CONFLICT (registration_id) DO UPDATE SET
    scan_id = CASE WHEN (excluded.entered_at, excluded.point_id) < (e.entered_at, e.point_id)
      THEN excluded.scan_id ELSE e.scan_id END,
    point_id = CASE WHEN (excluded.entered_at, excluded.point_id) < (e.entered_at, e.point_id)
      THEN excluded.point_id ELSE e.point_id END,
    entered_at = least(excluded.entered_at, e.entered_at)
  RETURNING e.registration_id, e.entered_at, e.point_id, (e.xmax = 0) AS is_first -- xmax 0: inserted, not updated
), arrival AS (
  UPDATE registrations r SET arrived_at = entry.entered_at FROM entry
  WHERE r.id = entry.registration_id AND r.arrived_at IS DISTINCT FROM entry.entered_at
), scan AS (
  INSERT INTO scans (id, conference_id, point_id, registration_id, ticket_id, nonce, verdict, reason, first_at,
    first_point_id, method, scanned_at, happened_at, is_clock_doubtful, received_at, user_id, device_label)
  SELECT $1, d.conference_id, d.point_id, d.registration_id, d.ticket_id, $4,
    CASE WHEN d.reason IS NOT NULL THEN 'refused' WHEN entry.is_first THEN 'admitted' ELSE 'already-admitted' END,
    d.reason,
    CASE WHEN NOT entry.is_first THEN coalesce(earlier.entered_at, entry.entered_at) END,
    CASE WHEN NOT entry.is_first THEN coalesce(earlier.point_id, entry.point_id) END,
    $8, $9::timestamptz, $10, $11::boolean, $12::timestamptz, $13::uuid, $14
  FROM decided d LEFT JOIN entry ON true LEFT JOIN earlier ON true
  RETURNING *
), answer AS (
  SELECT * FROM stored UNION ALL SELECT * FROM scan
)
SELECT a.id, a.nonce, a.point_id, a.registration_id, a.ticket_id, a.verdict, a.reason, a.first_at, a.happened_at,
  a.is_clock_doubtful, first_point.name_zh AS point_name_zh, first_point.name_en AS point_name_en,
  r.name, r.participant_type, o.name_zh AS organisation_zh, o.name_en AS organisation_en
FROM answer a
LEFT JOIN check_in_points first_point ON first_point.id = a.first_point_id
LEFT JOIN registrations r ON r.id = a.registration_id
LEFT JOIN organisations o ON o.id = r.organisation_id`;

export const recordScan: PreparedQuery = { name: 'record-scan', text };

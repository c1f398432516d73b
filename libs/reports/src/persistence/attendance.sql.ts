import { qualifications } from '#contracts/vocabulary';
import type { Figure, Unit } from '../domain/attendance.js';

const ranked = `ARRAY[${qualifications.map((name) => `'${name}'`).join(', ')}]`;

/**
 * One row per registration of conference $1, with how it and its enterprise count (domain/attendance.ts). An
 * organisation that was merged away counts as the one it was merged into; its highest qualification counts.
 */
export const ATTENDANCE_ROWS = `
WITH conference AS (
  SELECT id, starts_at, (starts_at AT TIME ZONE time_zone)::date AS first_day,
    (ends_at AT TIME ZONE time_zone)::date AS last_day, time_zone
  FROM conferences WHERE id = $1::uuid
), qualified AS (
  SELECT DISTINCT ON (organisation_id) organisation_id, qualification, year
  FROM organisation_qualifications ORDER BY organisation_id, array_position(${ranked}, qualification)
), merged AS (
  SELECT away.id AS away_id, kept.* FROM organisations away JOIN organisations kept ON kept.id = away.merged_into_id
), organisation AS (
  SELECT own.id AS own_id, coalesce(merged.id, own.id) AS id,
    coalesce(merged.name_zh, own.name_zh) AS name_zh,
    CASE WHEN merged.id IS NULL THEN own.name_en ELSE merged.name_en END AS name_en,
    coalesce(merged.sort_key, own.sort_key) AS sort_key,
    CASE WHEN merged.id IS NULL THEN own.credit_code ELSE merged.credit_code END AS credit_code,
    coalesce(merged.kind, own.kind) AS kind,
    CASE WHEN merged.id IS NULL THEN own.district ELSE merged.district END AS district,
    CASE WHEN merged.id IS NULL THEN own.industry ELSE merged.industry END AS industry
  FROM organisations own LEFT JOIN merged ON merged.away_id = own.id
), person AS (
  SELECT r.id, r.name, r.title, r.mobile, r.email, r.participant_type, r.state, r.source, r.registered_at,
    r.search_text, o.id AS organisation_id, o.name_zh AS organisation_zh, o.name_en AS organisation_en, o.sort_key,
    o.credit_code, o.kind AS organisation_kind, o.district, o.industry, q.qualification,
    q.year AS qualification_year, e.entered_at, p.name_zh AS point_zh, p.name_en AS point_en,
    CASE WHEN e.registration_id IS NOT NULL THEN 'arrived' WHEN r.state = 'confirmed' THEN 'absent'
      WHEN r.state = 'offered' THEN 'waitlisted' ELSE r.state END AS attendance,
    coalesce(e.entered_at > c.starts_at, false) AS is_late,
    r.source = 'desk' AND (registered_day.date BETWEEN c.first_day AND c.last_day
      OR registered_day.date IS NOT DISTINCT FROM (e.entered_at AT TIME ZONE c.time_zone)::date) AS is_walk_in
  FROM conference c
  JOIN registrations r ON r.conference_id = c.id AND NOT r.is_held
  JOIN organisation o ON o.own_id = r.organisation_id
  LEFT JOIN qualified q ON q.organisation_id = o.id
  LEFT JOIN check_in_entries e ON e.registration_id = r.id
  LEFT JOIN check_in_points p ON p.id = e.point_id
  CROSS JOIN LATERAL (SELECT (r.registered_at AT TIME ZONE c.time_zone)::date AS date) AS registered_day
), enterprise AS (
  SELECT organisation_id, min(entered_at) AS first_entered_at,
    CASE WHEN bool_or(attendance = 'arrived') THEN 'arrived' WHEN bool_or(attendance = 'absent') THEN 'absent'
      WHEN bool_or(attendance = 'waitlisted') THEN 'waitlisted' WHEN bool_or(attendance = 'pending') THEN 'pending'
      WHEN bool_or(attendance = 'cancelled') THEN 'cancelled' ELSE 'declined' END AS attendance,
    coalesce(min(entered_at) > (SELECT starts_at FROM conference), false) AS is_late,
    coalesce(bool_and(is_walk_in) FILTER (WHERE attendance NOT IN ('declined', 'cancelled')), false) AS is_walk_in
  FROM person WHERE organisation_kind = 'enterprise' GROUP BY organisation_id
), attendance AS (
  SELECT person.*, enterprise.attendance AS enterprise_attendance, enterprise.is_late AS enterprise_is_late,
    enterprise.is_walk_in AS enterprise_is_walk_in,
    enterprise.first_entered_at AS enterprise_entered_at
  FROM person LEFT JOIN enterprise USING (organisation_id)
)`;

/** Which rows a figure counts; `it` is the person or, with the prefix, the enterprise. */
const counted = (prefix: '' | 'enterprise_'): Record<Figure, string> => ({
  registered: `${prefix}attendance NOT IN ('declined', 'cancelled')`,
  confirmed: `${prefix}attendance IN ('arrived', 'absent')`,
  arrived: `${prefix}attendance = 'arrived'`,
  absent: `${prefix}attendance = 'absent'`,
  late: `${prefix}attendance = 'arrived' AND ${prefix}is_late`,
  walkIn: `${prefix}attendance NOT IN ('declined', 'cancelled') AND ${prefix}is_walk_in`,
  waitlisted: `${prefix}attendance = 'waitlisted'`,
  pending: `${prefix}attendance = 'pending'`,
  declined: `${prefix}attendance = 'declined'`,
  cancelled: `${prefix}attendance = 'cancelled'`,
});

/** The same words count a figure and choose its rows, so that they cannot disagree. */
export const FIGURE_ROWS: Record<Unit, Record<Figure, string>> = {
  persons: counted(''),
  enterprises: counted('enterprise_'),
};

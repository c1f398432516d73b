/**
 * How each person of a conference counts, exactly one of:
 * arrived = has a first entry; absent = confirmed without one (before the end: not yet arrived); waitlisted = waiting or
 * offered a place; pending, declined, cancelled as registered.
 * An enterprise counts by its people together: arrived when one of them is, else absent when one is confirmed, else
 * waitlisted, pending, cancelled, declined.
 */
export const attendances = ['arrived', 'absent', 'waitlisted', 'pending', 'declined', 'cancelled'] as const;
export type Attendance = (typeof attendances)[number];

/** Attendance counts both. An enterprise is an organisation of that kind, counted once however many came. */
export const units = ['persons', 'enterprises'] as const;
export type Unit = (typeof units)[number];

/**
 * The figures of the report.
 * registered = neither declined nor cancelled; confirmed = arrived or absent; late = first entry after the conference's
 * start (an enterprise: its first person); walk-in = registered at the desk, on a day of the conference or on the day
 * the person came (an enterprise: all its registered people).
 */
export const figures = [
  'registered',
  'confirmed',
  'arrived',
  'absent',
  'late',
  'walkIn',
  'waitlisted',
  'pending',
  'declined',
  'cancelled',
] as const;
export type Figure = (typeof figures)[number];

export type FigureSet = Record<Figure, number>;

/** What the figures are broken down by. */
export const breakdowns = ['participantType', 'qualification', 'district'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** In place of a qualification or district where there is none. */
export const NONE = 'none';

/**
 * Each area's words are a file of their own, loaded with the first page that needs them. `start.ts` names those that
 * pages outside the console use.
 */
export const areas = [
  'app',
  'vocabulary',
  'docking-vocabulary',
  'accounts',
  'console',
  'organisations',
  'conferences',
  'programme',
  'registration',
  'form-fields',
  'forms',
  'reports',
  'outreach',
  'audiences',
  'letters',
  'mailings',
  'invitations',
  'surveys',
  'matching',
  'public',
  'invited',
  'survey-page',
  'participant',
  'own-docking',
  'catalogue',
  'docking-items',
  'own-meetings',
  'meetings',
  'timetable',
  'meeting-words',
  'room-screen',
  'check-in',
] as const;
export type Area = (typeof areas)[number];

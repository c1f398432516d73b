/** Each area's words are a file of their own, loaded with the first page that needs them. */
export const areas = [
  'app',
  'vocabulary',
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
  'public',
  'participant',
  'check-in',
] as const;
export type Area = (typeof areas)[number];
